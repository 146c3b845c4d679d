import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { InboxView } from '@coterie/contracts';
import { notFound } from '@coterie/domain';
import { Public } from '../identity/actor-decorators.js';
import { Documented } from '../platform/api-docs/documented.js';
import { CONFIG, type Config } from '../platform/config.js';
import { DemoInbox } from './demo-inbox.js';
import * as docs from './inbox.docs.js';

/** The demo's mails, for anybody who reaches the demo; a real console has no such place. */
@ApiTags('Demo')
@Public()
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: DemoInbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Documented(docs.list)
  @Get()
  list(): InboxView {
    if (!this.config.demo) throw notFound();
    return { items: this.inbox.items() };
  }
}
