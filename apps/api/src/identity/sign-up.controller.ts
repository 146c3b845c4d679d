import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '@coterie/domain';
import { isAPIError } from 'better-auth/api';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Documented } from '../platform/api-docs/documented.js';
import { Accounts } from './accounts.js';
import { Public } from './actor-decorators.js';
import { AUTHS, type Auth } from './auth.js';
import { clientHeaders } from './client-headers.js';
import { EVEN_MS, noSoonerThan } from './even-time.js';
import * as schemas from './identity.schemas.js';
import { refuse } from './library-errors.js';
import { limitMail } from './mail-limit.js';
import { RateLimits } from './rate-limits.js';
import { readInput } from './read-input.js';
import * as docs from './sign-up.docs.js';

const DONE = { status: true } as const;

/** Making an account, and proving its address. */
@ApiTags('Accounts')
@Public()
@Controller('api/auth')
export class SignUpController {
  constructor(
    @Inject(AUTHS) private readonly auths: [Auth, ...Auth[]],
    private readonly accounts: Accounts,
    private readonly limits: RateLimits,
  ) {}

  /** Answers alike whether or not the address has an account; what is next is in the mailbox. */
  @Documented(docs.signUp)
  @Post('sign-up/email')
  @HttpCode(200)
  async signUp(@Body() input: unknown, @Req() request: Request) {
    const body = readInput(schemas.signUp, input);
    await limitMail(this.limits, 'sign-up', body.email, request);
    await noSoonerThan(EVEN_MS, () => this.register(body, request));
    return DONE;
  }

  @Documented(docs.sendVerification)
  @Post('send-verification-email')
  @HttpCode(200)
  async sendVerification(@Body() input: unknown, @Req() request: Request) {
    const body = readInput(schemas.mailWanted, input);
    await limitMail(this.limits, 'sign-up', body.email, request);
    await this.auths[0].api.sendVerificationEmail({ body, headers: clientHeaders(request) }).catch(refuse);
    return DONE;
  }

  /** The link of the mail. A browser goes on to a page that says how it went; a program is answered here. */
  @Documented(docs.verify)
  @Get('verify-email')
  @Header('Cache-Control', 'no-store')
  async verify(@Query() query: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    // A mail scanner's look ahead (HEAD) proves nothing about who reads the mailbox.
    if (request.method === 'HEAD') return DONE;
    const page = request.accepts(['json', 'html']) === 'html';
    try {
      await this.proveAddress(readInput(schemas.verifyEmail, query).token);
    } catch (error) {
      if (!page || !(error instanceof Refusal)) throw error;
      return goTo(response, '/verify?error=invalid');
    }
    return page ? goTo(response, '/verify') : DONE;
  }

  private async register(body: z.output<typeof schemas.signUp>, request: Request): Promise<void> {
    try {
      await this.auths[0].api.signUpEmail({ body, headers: clientHeaders(request) });
    } catch (error) {
      // Of two that sign up with one address at once the second fails; it must hear what the first hears.
      if (!(await this.accounts.exists(body.email))) refuse(error);
    }
  }

  private async proveAddress(token: string): Promise<void> {
    let refused: unknown;
    for (const auth of this.auths) {
      try {
        await auth.api.verifyEmail({ query: { token } });
        return;
      } catch (error) {
        refused = error;
        const signedByAnother = isAPIError(error) && error.body?.code === 'INVALID_TOKEN';
        if (!signedByAnother) break;
      }
    }
    refuse(refused);
  }
}

const goTo = (response: Response, path: string): void => void response.status(302).location(path);
