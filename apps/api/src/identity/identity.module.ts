import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule, Inject, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Pool } from 'pg';
import { MailModule } from '../mail/mail.module.js';
import { CONFIG, type Config } from '../platform/config.js';
import { AddressProofs } from './address-proofs.js';
import { AccountMails } from './account-mails.js';
import { accountHooks } from './account-hooks.js';
import { Accounts } from './accounts.js';
import { ActorGuard } from './actor-guard.js';
import { ActorResolver } from './actor-resolver.js';
import { AUTHS, createAuths, type Auth } from './auth.js';
import { AUTH_POOL, createAuthPool } from './auth-pool.js';
import { BrowserMarks } from './browser-marks.js';
import { HttpThrottle } from './http-throttle.js';
import { IdentityService } from './identity.service.js';
import { OldSessions } from './old-sessions.js';
import { ownOrigins } from './own-origins.js';
import { PasswordController } from './password.controller.js';
import { RateLimits } from './rate-limits.js';
import { sameOriginOnly } from './same-origin.js';
import { SessionEvents } from './session-events.js';
import { SessionListener } from './session-listener.js';
import { Sessions } from './sessions.js';
import { SessionsController } from './sessions.controller.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInController } from './sign-in.controller.js';
import { SignUpController } from './sign-up.controller.js';
import { VerifyController } from './verify.controller.js';

const auths = {
  provide: AUTHS,
  inject: [CONFIG, AUTH_POOL, AccountMails, Accounts, AddressProofs, SessionEvents],
  useFactory: (config: Config, pool: Pool, mails: AccountMails, accounts: Accounts, proofs: AddressProofs, events: SessionEvents) => {
    const made: [Auth, ...Auth[]] = createAuths(
      config,
      pool,
      accountHooks(mails, accounts, proofs, events, async (email) => {
        await made[0].api.requestPasswordReset({ body: { email } });
      }),
    );
    return made;
  },
};

/** Who is calling, signing in and out, and what may not happen too often. Its guards stand before every route. */
@Module({})
export class IdentityModule implements NestModule, OnApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: Pool,
  ) {}

  /** @param url the console's login into the database */
  static register({ url }: { url: string }): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [MailModule],
      controllers: [SignUpController, VerifyController, SignInController, PasswordController, SessionsController],
      providers: [
        { provide: AUTH_POOL, useFactory: () => createAuthPool(url) },
        auths,
        AccountMails,
        Accounts,
        ActorResolver,
        AddressProofs,
        BrowserMarks,
        IdentityService,
        OldSessions,
        RateLimits,
        SessionEvents,
        SessionListener,
        Sessions,
        SignInAttempts,
        { provide: APP_GUARD, useClass: HttpThrottle },
        { provide: APP_GUARD, useClass: ActorGuard },
      ],
      exports: [ActorResolver, IdentityService, RateLimits, SessionEvents],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(sameOriginOnly(ownOrigins(this.config.publicUrl))).forRoutes('{*path}');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
