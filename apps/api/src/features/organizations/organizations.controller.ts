import { pageQueries } from '@coterie/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { RateLimits } from '../../identity/rate-limits.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { createOrganization } from './commands/create-organization.js';
import { membershipOf } from './membership.queries.js';
import { developerPage, organizationsOf, organizationView } from './organizations.queries.js';
import * as docs from './organizations.docs.js';

@ApiTags('Organizations')
@Controller('api/v1/orgs')
export class OrganizationsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
    private readonly limits: RateLimits,
  ) {}

  @Documented(docs.mine)
  @Get()
  mine(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const page = parseInput(pageQueries.organizations, query);
    return this.readPath.across(actor, (manager) => organizationsOf(manager, actor.id, page));
  }

  @Documented(docs.create)
  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: object, @IdempotencyKey() idempotencyKey?: string) {
    await this.limits.consume('organization.maker', actor.id);
    return this.runner.run(actor, createOrganization, body, { idempotencyKey });
  }

  @Documented(docs.show)
  @Get(':org')
  show(@CurrentActor() actor: Actor, @Param('org') name: string) {
    return this.readPath.in(actor, { org: name }, async ({ manager, org }) => {
      await membershipOf(manager, org, actor.id);
      return organizationView(manager, org, actor.id);
    });
  }

  @Documented(docs.developers)
  @Get(':org/developers')
  developers(@CurrentActor() actor: Actor, @Param('org') name: string, @Query() query: unknown) {
    const page = parseInput(pageQueries.developers, query);
    return this.readPath.in(actor, { org: name }, async ({ manager, org }) => {
      await membershipOf(manager, org, actor.id);
      return developerPage(manager, org, page);
    });
  }
}
