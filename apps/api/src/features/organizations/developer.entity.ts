import type { Role } from '@coterie/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's membership of an organization. */
@Entity('developers')
export class Developer {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('text', { name: 'user_id' }) userId: string;
  @Column('text') role: Role;
  @Column('text') status: 'ACTIVE' | 'SUSPENDED';
  @Column('timestamptz', { name: 'joined_at' }) joinedAt: Date;
}
