import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('apps')
export class App {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('text', { name: 'owner_id' }) ownerId: string;
  @Column('text') name: string;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt: Date | null;
  @Column('text', { name: 'deleted_by', nullable: true }) deletedBy: string | null;
}
