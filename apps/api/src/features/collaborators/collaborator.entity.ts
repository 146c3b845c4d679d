import type { AnyCollaboratorStatus, CollaboratorAccess } from '@coterie/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('collaborators')
export class Collaborator {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('text', { name: 'app_id' }) appId: string;
  @Column('text') email: string;
  @Column('text', { name: 'user_id', nullable: true }) userId: string | null;
  @Column('text') access: CollaboratorAccess;
  @Column('text') status: AnyCollaboratorStatus;
  @Column('text', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date;
  /** Raised by every re-send; only the newest link counts (INV-3). */
  @Column('integer') version: number;
  /** Goes into the link's mac; the link itself is stored nowhere (INV-4). */
  @Column('text') nonce: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  /** The newest version that was announced as expired, taken by the mail server, or refused by it for good. */
  @Column('integer', { name: 'expired_version' }) expiredVersion: number;
  @Column('integer', { name: 'delivered_version' }) deliveredVersion: number;
  @Column('integer', { name: 'undeliverable_version' }) undeliverableVersion: number;
  @Column('timestamptz', { name: 'asked_again_at', nullable: true }) askedAgainAt: Date | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: 'revoked' | 'removed' | 'left' | 'deleted' | null;
}
