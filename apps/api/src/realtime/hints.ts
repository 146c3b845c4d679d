import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { AfterCommit } from '../write-path/after-commit.js';
import { NODE_BUS, type NodeBus, type NodeMessages, type NodeTopic } from './node-bus.js';
import { Presence } from './presence.js';
import { StreamHub } from './stream-hub.js';

const POLL_MS = 2_000;

/** Joins this node to the others: hears of their commits and of who is there. While it may miss hints it asks the log. */
@Injectable()
export class Hints implements OnModuleInit, OnModuleDestroy {
  private poller: NodeJS.Timeout | undefined;

  constructor(
    @Inject(NODE_BUS) private readonly bus: NodeBus,
    private readonly hub: StreamHub,
    private readonly presence: Presence,
    private readonly afterCommit: AfterCommit,
  ) {}

  async onModuleInit(): Promise<void> {
    const { node } = this.afterCommit;
    this.afterCommit.tellNodes((appended) => this.bus.tell('events', { node, appended }));
    this.presence.tellNodes((message) => this.bus.tell('presence', { node, ...message }));
    await this.bus.start((topic, message) => this.hear(topic, message));
    this.poller = setInterval(() => void this.beat(), POLL_MS).unref();
    this.bus.tell('presence', { node });
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.poller);
    await this.bus.stop();
  }

  private hear<T extends NodeTopic>(topic: T, message: NodeMessages[T]): void {
    if (message.node === this.afterCommit.node) return;
    if (topic === 'presence') this.presence.heard(message as NodeMessages['presence']);
    else if ('appended' in message && message.appended) this.hub.announced(message.appended);
    else void this.hub.pollHeads().catch(() => undefined);
  }

  private async beat(): Promise<void> {
    this.presence.beat();
    if (this.bus.isDown()) await this.hub.pollHeads().catch(() => undefined);
  }
}
