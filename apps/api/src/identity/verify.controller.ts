import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '@coterie/domain';
import type { Request, Response } from 'express';
import { Documented } from '../platform/api-docs/documented.js';
import { Accounts } from './accounts.js';
import { Public } from './actor-decorators.js';
import { AddressProofs, type ProvableAccount } from './address-proofs.js';
import { BrowserMarks } from './browser-marks.js';
import * as schemas from './identity.schemas.js';
import { verifyPassword } from './password.js';
import { readInput } from './read-input.js';
import { SignInAttempts } from './sign-in-attempts.js';
import * as docs from './verify.docs.js';

const DONE = { status: true } as const;

/**
 * Proving an address. The link alone says that somebody reads the mailbox, not that they chose the account's password: a
 * mail scanner opens links, and a person may open one that a stranger's sign-up sent. So it takes the browser that signed up, or the password.
 */
@ApiTags('Accounts')
@Public()
@Controller('api/auth/verify-email')
export class VerifyController {
  constructor(
    private readonly accounts: Accounts,
    private readonly proofs: AddressProofs,
    private readonly marks: BrowserMarks,
    private readonly attempts: SignInAttempts,
  ) {}

  /** The link of the mail. A browser goes on to a page that tells what is next; a program is answered here. */
  @Documented(docs.open)
  @Get()
  async open(@Query() query: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const page = request.accepts(['json', 'html']) === 'html';
    try {
      const { token } = readInput(schemas.verifyEmail, query);
      const proved = await this.proveHere(await this.proofs.find(token), request);
      if (page) return goTo(response, proved ? '/verify' : `/verify?token=${encodeURIComponent(token)}`);
      if (!proved) throw elsewhere();
      return DONE;
    } catch (error) {
      if (!page || !(error instanceof Refusal)) throw error;
      return goTo(response, '/verify?error=invalid');
    }
  }

  /** From another browser: the link, and the password that was chosen when signing up. */
  @Documented(docs.prove)
  @Post()
  @HttpCode(200)
  async prove(@Body() input: unknown, @Req() request: Request) {
    const { token, password } = readInput(schemas.proveAddress, input);
    const { id, email, password: hash } = await this.proofs.find(token);
    await this.attempts.run(email, request, async () => {
      if (!hash || !(await verifyPassword({ hash, password }))) throw new Refusal('unauthenticated', 'The password is wrong.');
    });
    await this.accounts.markVerified(id);
    return DONE;
  }

  /** Whether the address is proved now. HEAD is a look ahead and changes nothing, whoever asks. */
  private async proveHere({ id, emailVerified }: ProvableAccount, request: Request): Promise<boolean> {
    if (emailVerified) return true;
    if (request.method === 'HEAD' || !this.marks.hasSignedUp(request, id)) return false;
    await this.accounts.markVerified(id);
    return true;
  }
}

const elsewhere = (): Refusal =>
  new Refusal('forbidden', 'This is not the browser that signed up: confirm with the account’s password, by POST {token, password} to this address.', { missing: 'password', ask: [] });

const goTo = (response: Response, path: string): void => void response.status(302).location(path);
