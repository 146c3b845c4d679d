import { type MyInvitationView, type Page, pageQueries, signUpByInvitation } from '@coterie/contracts';
import { notFound } from '@coterie/domain';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor, Public } from '../../identity/actor-decorators.js';
import type { Actor } from '../../identity/actor.js';
import { IdentityService } from '../../identity/identity.service.js';
import { Documented } from '../../platform/api-docs/documented.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { IdempotencyKey } from '../../platform/idempotency-key.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { SYSTEM } from '../../write-path/system.js';
import { invitationPage } from '../invitations/invitations.queries.js';
import { acceptInvitation } from './commands/accept-invitation.js';
import { askAgain } from './commands/ask-again.js';
import { declineInvitation } from './commands/decline-invitation.js';
import { refuseState } from './commands/on-invitation.js';
import { type Invitation, linkView, loadByToken } from './invitation-link.js';
import { parseToken } from './invitation-token.js';
import * as docs from './invitations.docs.js';

/** A GET or HEAD of a link changes nothing (INV-5); every act is a POST. */
@ApiTags('Invitations')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
    private readonly identity: IdentityService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Documented(docs.show)
  @Get('invitations/:token')
  @Public()
  async show(@Param('token') token: string) {
    return linkView(await this.find(token));
  }

  @Documented(docs.accept)
  @Post('invitations/:token/accept')
  @HttpCode(200)
  accept(@CurrentActor() actor: Actor, @Param('token') token: string, @IdempotencyKey() idempotencyKey?: string) {
    return this.runner.run(actor, acceptInvitation(this.config.secrets), { token }, { idempotencyKey });
  }

  @Documented(docs.signUp)
  @Post('invitations/:token/sign-up')
  @HttpCode(200)
  @Public()
  async signUp(@Param('token') token: string, @Body() body: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const account = parseInput(signUpByInvitation, body);
    const { row, state } = await this.find(token);
    const refused = refuseState(state, ['live']);
    if (refused) throw refused;
    const { userId } = await this.identity.createVerifiedAccount({ email: row.email, ...account });
    await this.identity.startSession(userId, request, response);
    return { user: userId };
  }

  @Documented(docs.decline)
  @Post('invitations/:token/decline')
  @HttpCode(204)
  @Public()
  decline(@CurrentActor() actor: Actor | undefined, @Param('token') token: string, @IdempotencyKey() key?: string): Promise<void> {
    return this.runner.run(actor ?? SYSTEM, declineInvitation(this.config.secrets), { token }, ownKey(actor, key));
  }

  @Documented(docs.askAgain)
  @Post('invitations/:token/ask-again')
  @HttpCode(204)
  @Public()
  askAgain(@CurrentActor() actor: Actor | undefined, @Param('token') token: string, @IdempotencyKey() key?: string): Promise<void> {
    return this.runner.run(actor ?? SYSTEM, askAgain(this.config.secrets), { token }, ownKey(actor, key));
  }

  @Documented(docs.mine)
  @Get('me/invitations')
  async mine(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<Page<MyInvitationView>> {
    const page = parseInput(pageQueries.invitations, query);
    if (!actor.verified) return { items: [], next: null };
    return this.readPath.across(actor, (manager) => invitationPage(manager, actor.email, page));
  }

  @Documented(docs.acceptMine)
  @Post('me/invitations/:id/accept')
  @HttpCode(200)
  acceptMine(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() idempotencyKey?: string) {
    return this.inPlace(actor, id, () => this.runner.run(actor, acceptInvitation(this.config.secrets), { id }, { idempotencyKey }));
  }

  @Documented(docs.declineMine)
  @Post('me/invitations/:id/decline')
  @HttpCode(204)
  declineMine(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() idempotencyKey?: string): Promise<void> {
    return this.inPlace(actor, id, () => this.runner.run(actor, declineInvitation(this.config.secrets), { id }, { idempotencyKey }));
  }

  /** Without the token only one's own invitations exist: anybody else's id answers like one that was never given out. */
  private async inPlace<T>(actor: Actor, id: string, act: () => Promise<T>): Promise<T> {
    const named = await this.readPath.across(actor, (manager) => manager.query('select 1 from collaborators where id = $1 and email_key = lower($2)', [id, actor.email]));
    if (named.length === 0 || !actor.verified) throw notFound();
    return act();
  }

  private find(token: string): Promise<Invitation> {
    const parsed = parseToken(token);
    if (!parsed) throw notFound();
    return this.readPath.in(SYSTEM, { invitation: parsed.id }, ({ manager }) => loadByToken(manager, parsed, this.config.secrets, this.clock.now()));
  }
}

/** Callers without a session have no keys of their own: one's key must not meet another's. */
const ownKey = (actor: Actor | undefined, key: string | undefined): { idempotencyKey?: string } => (actor && key ? { idempotencyKey: key } : {});
