import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { DatabaseUrls } from './database/connections.js';
import { JobsModule } from './jobs/jobs.module.js';
import type { Config } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';

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
      imports: [PlatformModule.forRoot(config, dataSource), JobsModule.forRoot(urls.url)],
    };
  }
}
