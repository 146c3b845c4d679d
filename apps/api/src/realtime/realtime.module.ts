import { type DynamicModule, Module } from '@nestjs/common';
import { SettingsModule } from '../features/settings/settings.module.js';
import { Gateway } from './gateway.js';
import { GatewayDesk } from './gateway-desk.js';
import { Hints, HINTS_URL } from './hints.js';
import { Presence } from './presence.js';
import { SocketGuard } from './socket-guard.js';
import { StreamHub } from './stream-hub.js';
import { StreamReader } from './stream-reader.js';

/** Everything between a commit and a watcher's screen. */
@Module({})
export class RealtimeModule {
  static forRoot({ url }: { url: string }): DynamicModule {
    return {
      module: RealtimeModule,
      imports: [SettingsModule],
      providers: [{ provide: HINTS_URL, useValue: url }, Hints, StreamHub, StreamReader, Presence, SocketGuard, GatewayDesk, Gateway],
    };
  }
}
