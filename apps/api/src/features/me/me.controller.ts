import type { MeView } from '@coterie/contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentActor } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { ReadPath } from '../../read-path/read-path.js';
import { meView } from './me.queries.js';

@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly readPath: ReadPath,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.readPath.across(actor, (manager) => meView(manager, actor, this.config.demo));
  }
}
