import { pageQueries } from '@coterie/contracts';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { standingOf } from '../apps/standing.queries.js';
import { resetSecret } from './commands/reset-secret.js';
import { retireSecret } from './commands/retire-secret.js';
import { secretPage } from './secrets.queries.js';
import * as docs from './secrets.docs.js';

@ApiTags('Secrets')
@Controller('api/v1/apps/:app/secrets')
export class SecretsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
  ) {}

  @Documented(docs.list)
  @Get()
  list(@CurrentActor() actor: Actor, @Param('app') app: string, @Query() query: unknown) {
    const page = parseInput(pageQueries.secrets, query);
    return this.readPath.in(actor, { app }, async ({ manager }) => {
      await standingOf(manager, app, actor.id);
      return secretPage(manager, app, page);
    });
  }

  @Documented(docs.reset)
  @Post('reset')
  @Header('Cache-Control', 'no-store')
  reset(@CurrentActor() actor: Actor, @Param('app') app: string, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, resetSecret, { ...body, app }, { idempotencyKey });
  }

  @Documented(docs.retire)
  @Delete(':id')
  @HttpCode(204)
  async retire(@CurrentActor() actor: Actor, @Param() path: object): Promise<void> {
    await this.runner.run(actor, retireSecret, path);
  }
}
