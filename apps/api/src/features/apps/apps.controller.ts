import { type AppListItem, type EndedAppView, type Page, pageQueries } from '@coterie/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { membershipOf } from '../organizations/membership.queries.js';
import { appListItems, appView } from './apps.queries.js';
import { createApp } from './commands/create-app.js';
import { deleteApp } from './commands/delete-app.js';
import { renameApp } from './commands/rename-app.js';
import { endedApps } from './ended-apps.queries.js';
import { standingOf } from './standing.queries.js';
import * as docs from './apps.docs.js';

@ApiTags('Apps')
@Controller('api/v1')
export class AppsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
  ) {}

  @Documented(docs.mine)
  @Get('apps')
  mine(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<Page<AppListItem | EndedAppView>> {
    const { ended, ...asked } = parseInput(docs.reachedQuery, query);
    const [list, form] = ended === '1' ? [endedApps, pageQueries.endedApps] : [appListItems, pageQueries.apps];
    const page = parseInput(form, asked);
    return this.readPath.across<Page<AppListItem | EndedAppView>>(actor, (manager) => list(manager, actor.id, page));
  }

  @Documented(docs.ofOrganization)
  @Get('orgs/:org/apps')
  ofOrganization(@CurrentActor() actor: Actor, @Param('org') name: string, @Query() query: unknown) {
    const page = parseInput(pageQueries.apps, query);
    return this.readPath.in(actor, { org: name }, async ({ manager, org }) => {
      await membershipOf(manager, org, actor.id);
      return appListItems(manager, actor.id, { ...page, org });
    });
  }

  @Documented(docs.create)
  @Post('orgs/:org/apps')
  create(@CurrentActor() actor: Actor, @Param('org') org: string, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, createApp, { ...body, org }, { idempotencyKey });
  }

  @Documented(docs.show)
  @Get('apps/:app')
  show(@CurrentActor() actor: Actor, @Param('app') app: string) {
    return this.readPath.in(actor, { app }, async ({ manager }) => appView(manager, await standingOf(manager, app, actor.id)));
  }

  @Documented(docs.rename)
  @Patch('apps/:app')
  rename(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, renameApp, { ...body, app }, { idempotencyKey });
  }

  @Documented(docs.remove)
  @Delete('apps/:app')
  @HttpCode(204)
  async delete(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object): Promise<void> {
    await this.runner.run(actor, deleteApp, { ...body, app });
  }
}
