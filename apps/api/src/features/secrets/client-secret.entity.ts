import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('client_secrets')
export class ClientSecret {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('text', { name: 'app_id' }) appId: string;
  /** Its first and last characters: enough to tell secrets apart, far too few to guess one. */
  @Column('text') prefix: string;
  @Column('text', { name: 'last_four' }) lastFour: string;
  @Column('text') hash: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'created_by' }) createdBy: string;
  /** When it stops working; null while it is the newest. */
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
