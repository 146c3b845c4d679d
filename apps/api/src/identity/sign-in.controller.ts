import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Documented } from '../platform/api-docs/documented.js';
import type { Actor } from './actor.js';
import { CurrentActor, Public } from './actor-decorators.js';
import { AUTHS, type Auth } from './auth.js';
import { BrowserMarks } from './browser-marks.js';
import { clientHeaders } from './client-headers.js';
import { IdentityService } from './identity.service.js';
import * as schemas from './identity.schemas.js';
import { refuse } from './library-errors.js';
import { readInput } from './read-input.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import * as docs from './sign-in.docs.js';

/** Signing in and out. */
@ApiTags('Accounts')
@Public()
@Controller('api/auth')
export class SignInController {
  constructor(
    @Inject(AUTHS) private readonly auths: [Auth, ...Auth[]],
    private readonly identity: IdentityService,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly marks: BrowserMarks,
  ) {}

  /** Sets the session's cookie. The session itself is not in the answer: no script of a page can read it. */
  @Documented(docs.signIn)
  @Post('sign-in/email')
  @HttpCode(200)
  async signIn(@Body() input: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const body = readInput(schemas.signIn, input);
    const { headers, response: signedIn } = await this.attempts.run(body.email, request, () =>
      this.auths[0].api.signInEmail({ body, headers: clientHeaders(request), returnHeaders: true }).catch(refuse),
    );
    this.identity.passCookies(headers, response);
    this.marks.signedIn(request, response, body.email);
    const { id, name, email } = signedIn.user;
    return { user: { id, name, email } };
  }

  /** Ends the session this browser has; without one nothing is left to end. */
  @Documented(docs.signOut)
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@CurrentActor() actor: Actor | undefined, @Res({ passthrough: true }) response: Response) {
    if (actor) await this.sessions.end(actor.id, actor.sessionId);
    await this.identity.clearCookie(response);
    return { status: true };
  }
}
