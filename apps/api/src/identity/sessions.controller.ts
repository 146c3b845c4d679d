import { Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, pageQueries, type SessionView } from '@coterie/contracts';
import { notFound } from '@coterie/domain';
import type { Response } from 'express';
import { Documented } from '../platform/api-docs/documented.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './actor-decorators.js';
import { IdentityService } from './identity.service.js';
import { readInput } from './read-input.js';
import { Sessions } from './sessions.js';
import * as docs from './sessions.docs.js';

/** Where the caller is signed in. */
@ApiTags('Me')
@Controller('api/v1/me/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly identity: IdentityService,
  ) {}

  @Documented(docs.list)
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<Page<SessionView>> {
    return this.sessions.list(actor, readInput(pageQueries.sessions, query));
  }

  @Documented(docs.end)
  @Delete(':id')
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!(await this.sessions.end(actor.id, id))) throw notFound();
  }

  /** Signs out everywhere, here too. */
  @Documented(docs.endAll)
  @Post('end-all')
  @HttpCode(204)
  async endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.endAll(actor.id);
    await this.identity.clearCookie(response);
  }
}
