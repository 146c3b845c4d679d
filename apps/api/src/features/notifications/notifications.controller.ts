import { type NotificationsView, pageQueries } from '@coterie/contracts';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { readNotifications } from './commands/read-notifications.js';
import { notificationViews, unreadCount } from './notifications.queries.js';
import * as docs from './notifications.docs.js';

@ApiTags('Notifications')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
  ) {}

  @Documented(docs.list)
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<NotificationsView & { next: string | null }> {
    const { limit, after } = parseInput(pageQueries.notifications, query);
    return this.readPath.across(actor, async (manager) => {
      const found = await notificationViews(manager, actor.id, { limit: limit + 1, after });
      const items = found.slice(0, limit);
      return { items, unread: await unreadCount(manager, actor.id), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  @Documented(docs.read)
  @Post('read')
  @HttpCode(200)
  read(@CurrentActor() actor: Actor, @Body() body: unknown, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, readNotifications, body, { idempotencyKey });
  }
}
