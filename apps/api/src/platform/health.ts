import { Controller, Get, Injectable, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { migrationNames } from '../database/migrations/all-migrations.js';
import { Public } from '../identity/actor-decorators.js';

/** Whether the database answers and holds every migration this code knows. */
@Injectable()
export class DatabaseHealth {
  constructor(private readonly dataSource: DataSource, private readonly indicators: HealthIndicatorService) {}

  async database() {
    const indicator = this.indicators.check('database');
    try {
      await this.dataSource.query('select 1');
      return indicator.up();
    } catch {
      return indicator.down('does not answer');
    }
  }

  async migrations() {
    const indicator = this.indicators.check('migrations');
    try {
      const rows = await this.dataSource.query<{ name: string }[]>('select name from public.migrations');
      const done = new Set(rows.map((row) => row.name));
      return migrationNames().every((name) => done.has(name)) ? indicator.up() : indicator.down('some have not run');
    } catch {
      return indicator.down('unknown');
    }
  }
}

/** `GET /healthz`: the process is alive. `GET /readyz`: it can serve; 503 when not. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly checks: HealthCheckService, private readonly health: DatabaseHealth) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const result = await this.check();
    response.status(result.status === 'ok' ? 200 : 503).json({ status: result.status, details: result.details });
  }

  private async check(): Promise<HealthCheckResult> {
    try {
      return await this.checks.check([() => this.health.database(), () => this.health.migrations()]);
    } catch (error) {
      if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
      throw error;
    }
  }
}
