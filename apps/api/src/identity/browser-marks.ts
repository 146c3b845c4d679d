import { Inject, Injectable } from '@nestjs/common';
import { addressKey } from '@coterie/domain';
import { parseCookies } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import type { CookieOptions, Request, Response } from 'express';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { isLoopback } from '../platform/loopback.js';
import { isMark, mark } from './marks.js';

const SIGN_UP = 'coterie.sign_up';
const DEVICE = 'coterie.device';
const SIGN_UP_MS = 3600_000;
const DEVICE_MS = 180 * 24 * 3600_000;
/** A browser is known to so many accounts, the newest; cookies must stay small. */
const MOST_ACCOUNTS = 5;

/**
 * What a browser is remembered by: that it made an account, for an hour, and to which accounts it signed in before. Both are
 * signed, name nobody, and open nothing by themselves.
 */
@Injectable()
export class BrowserMarks {
  private readonly cookie: CookieOptions;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = { httpOnly: true, sameSite: 'lax', path: '/api/auth', secure: !isLoopback(new URL(config.publicUrl).hostname) };
  }

  /** This browser made that account, or asked to: the cookie looks alike for an account that it did not get. */
  signedUp(response: Response, userId: string): void {
    const until = this.clock.now().getTime() + SIGN_UP_MS;
    response.cookie(SIGN_UP, `${until}.${mark(this.config.secrets, 'sign-up-browser', [userId, until])}`, { ...this.cookie, maxAge: SIGN_UP_MS });
  }

  /** Whether this browser made that account within the last hour; so whoever sits there knows its password. */
  hasSignedUp(request: Request, userId: string): boolean {
    const [until = '', mac = ''] = read(request, SIGN_UP).split('.');
    return Number(until) > this.clock.now().getTime() && isMark(mac, this.config.secrets, 'sign-up-browser', [userId, Number(until)]);
  }

  /** This browser signed in to the account of that address. */
  signedIn(request: Request, response: Response, email: string): void {
    const [kept = '', ...macs] = read(request, DEVICE).split('.');
    const device = macs.length > 0 ? kept : generateRandomString(32);
    const mine = mark(this.config.secrets, 'known-browser', [addressKey(email), device]);
    const all = [mine, ...macs.filter((mac) => mac !== mine)].slice(0, MOST_ACCOUNTS);
    response.cookie(DEVICE, [device, ...all].join('.'), { ...this.cookie, maxAge: DEVICE_MS });
  }

  /** The browser's own name if it signed in to the account of that address before. */
  knownAs(request: Request, email: string): string | undefined {
    const [device = '', ...macs] = read(request, DEVICE).split('.').slice(0, MOST_ACCOUNTS + 1);
    const facts = [addressKey(email), device];
    return macs.some((mac) => isMark(mac, this.config.secrets, 'known-browser', facts)) ? device : undefined;
  }
}

const read = (request: Request, name: string): string => parseCookies(request.headers.cookie ?? '').get(name) ?? '';
