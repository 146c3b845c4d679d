import { pageQueries } from '@coterie/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { standingOf } from '../apps/standing.queries.js';
import { applySettings } from './commands/apply-settings.js';
import { discardSettings } from './commands/discard-settings.js';
import { restoreRevision } from './commands/restore-revision.js';
import { EditSettings } from './edit-settings.js';
import { revisionPage, revisionView } from './revisions.queries.js';
import { settingsView } from './settings.queries.js';
import * as docs from './settings.docs.js';

@ApiTags('Settings')
@Controller('api/v1/apps/:app')
export class SettingsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
    private readonly editing: EditSettings,
  ) {}

  @Documented(docs.show)
  @Get('settings')
  show(@CurrentActor() actor: Actor, @Param('app') app: string) {
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      return settingsView(manager, app);
    });
  }

  @Documented(docs.edit)
  @Post('settings/edits')
  @HttpCode(200)
  edit(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: unknown) {
    return this.editing.edit(actor, app, body);
  }

  @Documented(docs.apply)
  @Post('settings/apply')
  @HttpCode(200)
  apply(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, applySettings, { ...body, app }, { idempotencyKey });
  }

  @Documented(docs.discard)
  @Post('settings/discard')
  @HttpCode(200)
  discard(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, discardSettings, { ...body, app }, { idempotencyKey });
  }

  @Documented(docs.revisions)
  @Get('revisions')
  revisions(@CurrentActor() actor: Actor, @Param('app') app: string, @Query() query: unknown) {
    const page = parseInput(pageQueries.revisions, query);
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      return revisionPage(manager, app, page);
    });
  }

  @Documented(docs.revision)
  @Get('revisions/:number')
  revision(@CurrentActor() actor: Actor, @Param('app') app: string, @Param('number') number: string) {
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      return revisionView(manager, app, number);
    });
  }

  @Documented(docs.restore)
  @Post('revisions/:number/restore')
  @HttpCode(200)
  restore(@CurrentActor() actor: Actor, @Param() path: object, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, restoreRevision, { ...body, ...path }, { idempotencyKey });
  }
}
