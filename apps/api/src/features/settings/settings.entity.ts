import type { Change, DraftEntry, SettingValue, Touch } from '@coterie/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The settings of one app. Edits are written by the settings pipeline; apply and discard by commands. */
@Entity('settings')
export class Settings {
  @PrimaryColumn('text', { name: 'app_id' }) appId: string;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('integer') revision: number;
  @Column('jsonb') applied: Record<string, SettingValue>;
  @Column('jsonb') draft: Record<string, DraftEntry>;
  @Column('jsonb') touched: Record<string, Touch>;
  @Column('jsonb') initial: Record<string, SettingValue>;
  /** Number of the newest `settings.*` event: what `head` is compared with. bigint comes as text. */
  @Column('bigint', { name: 'last_event' }) lastEvent: string;
}

/** An applied version of all settings: whole, numbered, never altered. */
@Entity('revisions')
export class Revision {
  @Column('text') id: string;
  @PrimaryColumn('text', { name: 'app_id' }) appId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text', { name: 'org_id' }) orgId: string;
  @Column('jsonb') values: Record<string, SettingValue>;
  @Column('jsonb') diff: Change[];
  @Column('jsonb') authors: string[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { name: 'applied_by' }) appliedBy: string;
  @Column('timestamptz', { name: 'applied_at' }) appliedAt: Date;
  @Column('bigint', { name: 'event_number' }) eventNumber: number;
}
