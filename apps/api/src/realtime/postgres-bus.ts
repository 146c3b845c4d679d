import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { connectAs } from '../database/connections.js';
import { EVENTS_CHANNEL } from '../write-path/event-log.js';
import type { NodeBus, NodeMessages, NodeTopic } from './node-bus.js';

const CHANNELS: Record<string, NodeTopic> = { [EVENTS_CHANNEL]: 'events', coterie_presence: 'presence' };
// PostgreSQL refuses longer notices.
const LONGEST = 7_900;
const RETRY_MS = 2_000;

/** Notices of the database everybody shares. Events travel in the very commit that appends them; nothing new to run. */
export class PostgresBus implements NodeBus {
  private readonly log = new Logger(PostgresBus.name);
  private client: Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;
  private hear: Parameters<NodeBus['start']>[0] = () => undefined;

  constructor(private readonly url: string) {}

  async start(hear: Parameters<NodeBus['start']>[0]): Promise<void> {
    this.hear = hear;
    await this.connect();
  }

  tell<T extends NodeTopic>(topic: T, message: NodeMessages[T]): void {
    const payload = JSON.stringify(message);
    if (topic === 'events' || payload.length > LONGEST) return;
    this.client?.query('select pg_notify($1, $2)', ['coterie_presence', payload]).catch(() => undefined);
  }

  isDown(): boolean {
    return this.client === undefined;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client(connectAs(this.url, 'coterie_api'));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.hear(CHANNELS[channel] ?? 'events', JSON.parse(payload ?? '{}') as never));
    try {
      await client.connect();
      for (const channel of Object.keys(CHANNELS)) await client.query(`listen ${channel}`);
      this.client = client;
    } catch {
      await client.end().catch(() => undefined);
      this.connectLater();
    }
  }

  private lost(client: Client): void {
    if (client !== this.client || this.stopped) return;
    this.client = undefined;
    this.log.warn('The connection that hears of other nodes is lost; asking the log until it is back.');
    this.connectLater();
  }

  private connectLater(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), RETRY_MS).unref();
  }
}
