import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Documented } from '../platform/api-docs/documented.js';
import { Accounts } from './accounts.js';
import type { Actor } from './actor.js';
import { CurrentActor, Public } from './actor-decorators.js';
import { AUTHS, type Auth } from './auth.js';
import { clientAddress, clientHeaders } from './client-headers.js';
import { EVEN_MS, noSoonerThan } from './even-time.js';
import { IdentityService } from './identity.service.js';
import * as schemas from './identity.schemas.js';
import { refuse } from './library-errors.js';
import { RateLimits } from './rate-limits.js';
import { readInput } from './read-input.js';
import { SignInAttempts } from './sign-in-attempts.js';
import * as docs from './password.docs.js';

const DONE = { status: true } as const;

/** Choosing another password: by a mailed link, or knowing the present one. Either ends the person's other sessions. */
@ApiTags('Accounts')
@Controller('api/auth')
export class PasswordController {
  private readonly auth: Auth;
  private readonly api: Auth['api'];

  constructor(
    @Inject(AUTHS) auths: [Auth, ...Auth[]],
    private readonly accounts: Accounts,
    private readonly identity: IdentityService,
    private readonly attempts: SignInAttempts,
    private readonly limits: RateLimits,
  ) {
    this.auth = auths[0];
    this.api = this.auth.api;
  }

  /** Answers alike whether or not the address has an account. */
  @Documented(docs.request)
  @Public()
  @Post('request-password-reset')
  @HttpCode(200)
  async request(@Body() input: unknown, @Req() request: Request) {
    const body = readInput(schemas.mailWanted, input);
    await this.limits.consume('reset.address', clientAddress(request));
    await noSoonerThan(EVEN_MS, () => this.api.requestPasswordReset({ body, headers: clientHeaders(request) })).catch(refuse);
    return DONE;
  }

  @Documented(docs.reset)
  @Public()
  @Post('reset-password')
  @HttpCode(200)
  async reset(@Body() input: unknown, @Req() request: Request) {
    const body = readInput(schemas.resetPassword, input);
    await this.limits.consume('reset.address', clientAddress(request));
    const email = await this.addressOf(body.token);
    await this.api.resetPassword({ body, headers: clientHeaders(request) }).catch(refuse);
    if (email) await this.attempts.forgive(email, request);
    return DONE;
  }

  /** The present session is replaced by a new one, whose cookie the answer sets. */
  @Documented(docs.change)
  @Post('change-password')
  @HttpCode(200)
  async change(@Body() input: unknown, @CurrentActor() actor: Actor, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const body = { ...readInput(schemas.changePassword, input), revokeOtherSessions: true };
    const { headers } = await this.attempts.run(actor.email, request, () =>
      this.api.changePassword({ body, headers: clientHeaders(request, { cookie: true }), returnHeaders: true }).catch(refuse),
    );
    this.identity.passCookies(headers, response);
    return DONE;
  }

  /** Whose mailbox a reset's link went to, if it is alive. */
  private async addressOf(token: string): Promise<string | undefined> {
    const { internalAdapter } = await this.auth.$context;
    const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    return link ? this.accounts.addressOf(link.value) : undefined;
  }
}
