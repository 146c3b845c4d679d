import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { DatabaseUrls } from './database/connections.js';
import { AppsModule } from './features/apps/apps.module.js';
import { CollaboratorsModule } from './features/collaborators/collaborators.module.js';
import { EventsModule } from './features/events/events.module.js';
import { MeModule } from './features/me/me.module.js';
import { NotificationsModule } from './features/notifications/notifications.module.js';
import { OrganizationsModule } from './features/organizations/organizations.module.js';
import { SecretsModule } from './features/secrets/secrets.module.js';
import { SettingsModule } from './features/settings/settings.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import type { Config } from './platform/config.js';
import { ErrorFilter } from './platform/error-filter.js';
import { PlatformModule } from './platform/platform.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { WritePathModule } from './write-path/write-path.module.js';

/** What the modules are made of. */
export interface AppParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly urls: DatabaseUrls;
}

/** The table of contents of the API. */
@Module({})
export class AppModule {
  static forRoot({ config, dataSource, urls }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, dataSource),
        JobsModule.forRoot(urls.url),
        IdentityModule.register(urls),
        WritePathModule,
        RealtimeModule.forRoot(urls),
        MeModule,
        OrganizationsModule,
        AppsModule,
        CollaboratorsModule,
        SettingsModule,
        SecretsModule,
        EventsModule,
        NotificationsModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}
