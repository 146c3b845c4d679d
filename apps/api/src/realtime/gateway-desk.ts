import { Injectable } from '@nestjs/common';
import { EditSettings } from '../features/settings/edit-settings.js';
import { SessionEvents } from '../identity/session-events.js';
import { ReadPath } from '../read-path/read-path.js';

/** What the gateway hands messages on to. */
@Injectable()
export class GatewayDesk {
  constructor(
    readonly editing: EditSettings,
    readonly readPath: ReadPath,
    readonly sessions: SessionEvents,
  ) {}
}
