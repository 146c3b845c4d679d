import { addCollaborator as newCollaborator, pageQueries } from '@coterie/contracts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { RateLimits } from '../../identity/rate-limits.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { standingOf } from '../apps/standing.queries.js';
import { addMany, isMany } from './add-many.js';
import { addCollaboratorIn } from './commands/add-collaborator.js';
import { changeAccess } from './commands/change-access.js';
import { deleteCollaborator } from './commands/delete-collaborator.js';
import { grantPermission } from './commands/grant-permission.js';
import { leaveApp } from './commands/leave-app.js';
import { resendInvite } from './commands/resend-invite.js';
import { revokePermission } from './commands/revoke-permission.js';
import { collaboratorPage } from './collaborators.queries.js';
import { withRoom } from './invitation-room.js';
import * as docs from './collaborators.docs.js';

@ApiTags('Collaborators')
@Controller('api/v1/apps/:app')
export class CollaboratorsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Documented(docs.list)
  @Get('collaborators')
  list(@CurrentActor() actor: Actor, @Param('app') app: string, @Query() query: unknown) {
    const page = parseInput(pageQueries.collaborators, query);
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      return collaboratorPage(manager, app, page);
    });
  }

  @Documented(docs.add)
  @Post('collaborators')
  add(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object, @Res({ passthrough: true }) response: Response, @IdempotencyKey() idempotencyKey?: string) {
    const path = { app, scale: this.config.rateLimitScale };
    if (!isMany(body)) return withRoom(this.limits, (room) => this.runner.run(actor, addCollaboratorIn(room), { ...parseInput(newCollaborator, body), ...path }, { idempotencyKey }));
    response.status(200);
    return addMany({ runner: this.runner, limits: this.limits }, actor, path, body, idempotencyKey);
  }

  @Documented(docs.change)
  @Patch('collaborators/:id')
  change(@CurrentActor() actor: Actor, @Param() path: object, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, changeAccess, { ...body, ...path }, { idempotencyKey });
  }

  @Documented(docs.resend)
  @Post('collaborators/:id/resend')
  @HttpCode(200)
  resend(@CurrentActor() actor: Actor, @Param() path: object, @IdempotencyKey() idempotencyKey?: string) {
    return withRoom(this.limits, (room) => this.runner.run(actor, resendInvite(this.config.rateLimitScale, room), path, { idempotencyKey }));
  }

  @Documented(docs.revoke)
  @Post('collaborators/:id/revoke')
  @HttpCode(200)
  revoke(@CurrentActor() actor: Actor, @Param() path: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, revokePermission, path, { idempotencyKey });
  }

  @Documented(docs.grant)
  @Post('collaborators/:id/grant')
  @HttpCode(200)
  grant(@CurrentActor() actor: Actor, @Param() path: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, grantPermission, path, { idempotencyKey });
  }

  @Documented(docs.remove)
  @Delete('collaborators/:id')
  @HttpCode(204)
  async delete(@CurrentActor() actor: Actor, @Param() path: object): Promise<void> {
    await this.runner.run(actor, deleteCollaborator, path);
  }

  @Documented(docs.leave)
  @Post('leave')
  @HttpCode(204)
  leave(@CurrentActor() actor: Actor, @Param('app') app: string, @IdempotencyKey() idempotencyKey?: string): Promise<void> {
    return this.runner.run(actor, leaveApp, { app }, { idempotencyKey });
  }
}
