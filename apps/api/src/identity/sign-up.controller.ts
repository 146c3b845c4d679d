import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Documented } from '../platform/api-docs/documented.js';
import { newId } from '../platform/ids.js';
import { Accounts } from './accounts.js';
import { Public } from './actor-decorators.js';
import { AUTHS, type Auth } from './auth.js';
import { BrowserMarks } from './browser-marks.js';
import { clientAddress, clientHeaders } from './client-headers.js';
import { EVEN_MS, noSoonerThan } from './even-time.js';
import * as schemas from './identity.schemas.js';
import { refuse } from './library-errors.js';
import { RateLimits } from './rate-limits.js';
import { readInput } from './read-input.js';
import * as docs from './sign-up.docs.js';

const DONE = { status: true } as const;

/** Making an account. */
@ApiTags('Accounts')
@Public()
@Controller('api/auth')
export class SignUpController {
  constructor(
    @Inject(AUTHS) private readonly auths: [Auth, ...Auth[]],
    private readonly accounts: Accounts,
    private readonly limits: RateLimits,
    private readonly marks: BrowserMarks,
  ) {}

  /** Answers alike whether or not the address has an account, its cookie too; what is next is in the mailbox. */
  @Documented(docs.signUp)
  @Post('sign-up/email')
  @HttpCode(200)
  async signUp(@Body() input: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const body = readInput(schemas.signUp, input);
    await this.limits.consume('sign-up.address', clientAddress(request));
    const userId = await noSoonerThan(EVEN_MS, () => this.register(body, request));
    this.marks.signedUp(response, userId);
    return DONE;
  }

  @Documented(docs.sendVerification)
  @Post('send-verification-email')
  @HttpCode(200)
  async sendVerification(@Body() input: unknown, @Req() request: Request) {
    const body = readInput(schemas.mailWanted, input);
    await this.limits.consume('sign-up.address', clientAddress(request));
    await this.auths[0].api.sendVerificationEmail({ body, headers: clientHeaders(request) }).catch(refuse);
    return DONE;
  }

  /** The id of the account that was made, or one that is nobody's. */
  private async register(body: z.output<typeof schemas.signUp>, request: Request): Promise<string> {
    try {
      const { user } = await this.auths[0].api.signUpEmail({ body, headers: clientHeaders(request) });
      return user.id;
    } catch (error) {
      // Of two that sign up with one address at once the second fails; it must hear what the first hears.
      if (!(await this.accounts.exists(body.email))) refuse(error);
      return newId('usr');
    }
  }
}
