import type { AccountKind } from '@coterie/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organizations')
export class Organization {
  @PrimaryColumn('text') id: string;
  /** Names it in addresses of pages; unique over all organizations. */
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') kind: AccountKind;
  @Column('text', { name: 'contact_number', nullable: true }) contactNumber: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'created_by' }) createdBy: string;
}
