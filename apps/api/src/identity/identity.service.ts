import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { Accounts, type VerifiedAccount } from './accounts.js';
import { AUTHS, type Auth } from './auth.js';
import { BrowserMarks } from './browser-marks.js';
import { clientHeaders } from './client-headers.js';

/** What other parts of the console may do with accounts and sessions. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly accounts: Accounts,
    private readonly marks: BrowserMarks,
    @Inject(AUTHS) private readonly auths: [Auth, ...Auth[]],
  ) {}

  /** Makes an account whose address is already proved (an invitation's link). Throws `conflict` when the address has one. */
  createVerifiedAccount(account: VerifiedAccount): Promise<{ userId: string }> {
    return this.accounts.createVerified(account);
  }

  /** Signs the person in on this request's browser: a new session, its cookie on the response. */
  async startSession(userId: string, request: Request, response: Response): Promise<{ sessionId: string }> {
    const { headers, response: session } = await this.auths[0].api.startSession({
      body: { userId },
      headers: clientHeaders(request),
      returnHeaders: true,
    });
    this.passCookies(headers, response);
    const email = await this.accounts.addressOf(userId);
    if (email) this.marks.signedIn(request, response, email);
    return session;
  }

  /** Hands the cookies the sign-in library set on to the browser. */
  passCookies(headers: Headers, response: Response): void {
    for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
  }

  /** Takes the session's cookie off the browser. */
  async clearCookie(response: Response): Promise<void> {
    const { authCookies } = await this.auths[0].$context;
    const { name, attributes } = authCookies.sessionToken;
    response.clearCookie(name, attributes as CookieOptions);
  }
}
