import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DatabaseHealth, HealthController } from './health.js';
import { createMetrics, METRICS, MetricsController } from './metrics.js';

/** What every feature may inject: the configuration, the clock, the data source, the metrics. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, dataSource: DataSource, clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [
        DatabaseHealth,
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: DataSource, useValue: dataSource },
        { provide: METRICS, useFactory: createMetrics },
      ],
      exports: [CONFIG, Clock, DataSource, METRICS],
    };
  }
}
