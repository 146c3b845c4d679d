import { Injectable } from '@nestjs/common';

/** What time it is. Injected, so that tests can move time (expiry, overlap of secrets) instead of waiting. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
