import { eventQuery, type LoggedEvent, type Page } from '@coterie/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { appStream } from '../../write-path/streams.js';
import { standingOf } from '../apps/standing.queries.js';
import { eventPage } from './events.queries.js';
import { presentEvents } from './present.queries.js';
import * as docs from './events.docs.js';

@ApiTags('Activity')
@Controller('api/v1/apps/:app/events')
export class EventsController {
  constructor(private readonly readPath: ReadPath) {}

  /** The app's log, page by page, filtered. A mutation id is shown to its author only. */
  @Documented(docs.list)
  @Get()
  list(@CurrentActor() actor: Actor, @Param('app') app: string, @Query() query: unknown): Promise<Page<LoggedEvent>> {
    const asked = parseInput(eventQuery, query);
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      const stream = appStream(app);
      const { rows, next } = await eventPage(manager, stream, asked);
      const items = (await presentEvents(manager, stream, rows)).map(({ envelope, actor: author, mutationId }) => ({
        ...envelope,
        stream,
        ...(mutationId && author === actor.id ? { mutationId } : {}),
      }));
      return { items, next };
    });
  }
}
