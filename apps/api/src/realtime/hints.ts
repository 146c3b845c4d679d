import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { connectAs } from '../database/connections.js';
import { AfterCommit } from '../write-path/after-commit.js';
import { type Appended, EVENTS_CHANNEL } from '../write-path/event-log.js';
import { StreamHub } from './stream-hub.js';

/** Injection token: the login under which the console listens for other nodes' commits. */
export const HINTS_URL = Symbol('HintsUrl');

const POLL_MS = 2_000;

/** Hears of other nodes' commits through PostgreSQL. While it can't listen it asks the log instead, every two seconds. */
@Injectable()
export class Hints implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Hints.name);
  private client: Client | undefined;
  private connected = false;
  private stopped = false;
  private poller: NodeJS.Timeout | undefined;

  constructor(
    @Inject(HINTS_URL) private readonly url: string,
    private readonly hub: StreamHub,
    private readonly afterCommit: AfterCommit,
  ) {}

  async onModuleInit(): Promise<void> {
    this.poller = setInterval(() => void this.poll(), POLL_MS).unref();
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poller);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client(connectAs(this.url, 'coterie_api'));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${EVENTS_CHANNEL}`);
      this.client = client;
      this.connected = true;
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  private lost(client: Client): void {
    if (client !== this.client || this.stopped) return;
    this.client = undefined;
    this.connected = false;
    this.log.warn('The connection that hears of other nodes is lost; asking the log until it is back.');
  }

  private heard(payload: string): void {
    const { node, appended } = JSON.parse(payload) as { node: string; appended?: Appended[] };
    if (node === this.afterCommit.node) return;
    if (appended) this.hub.announced(appended);
    else void this.hub.pollHeads().catch(() => undefined);
  }

  private async poll(): Promise<void> {
    if (this.connected || this.stopped) return;
    await this.connect();
    await this.hub.pollHeads().catch(() => undefined);
  }
}
