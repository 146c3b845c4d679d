import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';
import { SettingsModule } from '../features/settings/settings.module.js';
import { Gateway } from './gateway.js';
import { GatewayDesk } from './gateway-desk.js';
import { AfterCommit } from '../write-path/after-commit.js';
import { Hints } from './hints.js';
import { NODE_BUS } from './node-bus.js';
import { PostgresBus } from './postgres-bus.js';
import { RedisBus } from './redis-bus.js';
import { Presence } from './presence.js';
import { SocketGuard } from './socket-guard.js';
import { StreamHub } from './stream-hub.js';
import { StreamReader } from './stream-reader.js';

const bus = (url: string) => ({
  provide: NODE_BUS,
  inject: [CONFIG, AfterCommit],
  useFactory: ({ redisUrl }: Config, afterCommit: AfterCommit) => {
    afterCommit.hintsInCommit = redisUrl === undefined;
    return redisUrl === undefined ? new PostgresBus(url) : new RedisBus(redisUrl);
  },
});

/** Everything between a commit and a watcher's screen. */
@Module({})
export class RealtimeModule {
  static forRoot({ url }: { url: string }): DynamicModule {
    return {
      module: RealtimeModule,
      imports: [SettingsModule],
      providers: [bus(url), Hints, StreamHub, StreamReader, Presence, SocketGuard, GatewayDesk, Gateway],
    };
  }
}
