import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { NodeBus, NodeMessages, NodeTopic } from './node-bus.js';

const PREFIX = 'coterie:';

/** The same messages over Redis, for many busy nodes: commits then carry no notice. Nothing is kept there. */
export class RedisBus implements NodeBus {
  private readonly log = new Logger(RedisBus.name);
  private readonly sender: Redis;
  private readonly listener: Redis;

  constructor(url: string) {
    const options = { lazyConnect: true, maxRetriesPerRequest: 0, enableOfflineQueue: false, retryStrategy: () => 1_000 };
    this.sender = new Redis(url, options);
    this.listener = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });
  }

  async start(hear: Parameters<NodeBus['start']>[0]): Promise<void> {
    for (const connection of [this.sender, this.listener]) connection.on('error', (error: Error) => this.log.warn(`Redis: ${error.message}`));
    this.listener.on('message', (channel: string, message: string) => hear(channel.slice(PREFIX.length) as NodeTopic, JSON.parse(message) as never));
    // Without Redis the console runs all the same: hubs ask the log while hints are missing.
    await Promise.all([this.sender.connect(), this.listener.connect()]).catch(() => undefined);
    void this.listener.subscribe(`${PREFIX}events`, `${PREFIX}presence`).catch(() => undefined);
  }

  tell<T extends NodeTopic>(topic: T, message: NodeMessages[T]): void {
    this.sender.publish(`${PREFIX}${topic}`, JSON.stringify(message)).catch(() => undefined);
  }

  isDown(): boolean {
    return this.sender.status !== 'ready' || this.listener.status !== 'ready';
  }

  stop(): Promise<void> {
    this.sender.disconnect();
    this.listener.disconnect();
    return Promise.resolve();
  }
}
