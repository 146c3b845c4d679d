import type { MeView } from '@coterie/contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { ReadPath } from '../../read-path/read-path.js';
import { meView } from './me.queries.js';
import * as docs from './me.docs.js';

@ApiTags('Me')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly readPath: ReadPath,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Documented(docs.show)
  @Get()
  show(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.readPath.across(actor, (manager) => meView(manager, actor, this.config.demo));
  }
}
