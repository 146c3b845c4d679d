import { Global, Module } from '@nestjs/common';
import { ReadPath } from '../read-path/read-path.js';
import { AfterCommit } from './after-commit.js';
import { CommandRunner } from './command-runner.js';
import { EditsPool } from './edits-pool.js';
import { SettingsPipeline } from './settings-pipeline.js';

/** The doors to the data, for every feature: one to write, one to read. */
@Global()
@Module({
  providers: [AfterCommit, EditsPool, CommandRunner, SettingsPipeline, ReadPath],
  exports: [AfterCommit, CommandRunner, SettingsPipeline, ReadPath],
})
export class WritePathModule {}
