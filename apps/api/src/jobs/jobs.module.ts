import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { jobsConnection } from './jobs-connection.js';

/**
 * BullMQ on PostgreSQL. A feature declares a worker by `@Processor('queue')` on a class that extends JobWorker and lists
 * it among its providers; jobs are put by `putJob`, inside a transaction, never through a Queue.
 */
@Module({})
export class JobsModule {
  /** `url` is the console's login; see jobsConnection for the role it takes on. */
  static forRoot(url: string): DynamicModule {
    setDefaultBackendFactory(createPostgresBackend);
    return {
      module: JobsModule,
      imports: [
        BullModule.forRoot({ connection: jobsConnection(url) }),
        // Without a registered queue @nestjs/bullmq never looks for processors.
        BullModule.registerQueue(),
      ],
    };
  }
}
