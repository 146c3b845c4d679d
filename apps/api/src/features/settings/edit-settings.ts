import { type ConflictDetails, editSettings as body } from '@coterie/contracts';
import { type Operation, Refusal } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/actor.js';
import { parseInput } from '../../platform/parse-input.js';
import { ReadPath } from '../../read-path/read-path.js';
import { forbidden } from '../../write-path/permission.js';
import { SettingsPipeline } from '../../write-path/settings-pipeline.js';
import { permit, standingOf } from '../apps/standing.queries.js';
import { namesOf, personIn } from './settings.queries.js';

interface StoredConflict {
  path: string;
  theirs: Omit<ConflictDetails['theirs'], 'by'> & { by: string | null };
}

const isConflict = (error: unknown): error is Refusal & { details: StoredConflict } =>
  error instanceof Refusal && error.code === 'conflict' && typeof error.details === 'object' && error.details !== null && 'theirs' in error.details;

const isForbidden = (error: unknown): boolean => error instanceof Refusal && error.code === 'forbidden';

/** The door to the settings pipeline, for HTTP and for sockets. */
@Injectable()
export class EditSettings {
  constructor(
    private readonly pipeline: SettingsPipeline,
    private readonly readPath: ReadPath,
  ) {}

  /**
   * Hands one edit in. `done` is called synchronously with the commit's answer, so that a socket's editor hears of it
   * before any watcher does; a conflict comes a moment later, with the name of whoever was first (SET-3), and so
   * does `forbidden`, with the names of whom to ask.
   */
  submit(actor: Actor, app: string, { mutationId, ops }: { mutationId: string; ops: Operation[] }, done: (answer: number | Error) => void): void {
    this.pipeline.submit({ actor, app, mutationId, ops, done: (answer) => {
      if (isConflict(answer)) void this.named(answer).then(done, done);
      else if (isForbidden(answer)) void this.askable(actor, app).then(done, done);
      else done(answer);
    } });
  }

  async edit(actor: Actor, app: string, raw: unknown): Promise<{ number: number }> {
    const edit = parseInput(body, raw);
    return new Promise((resolve, reject) => {
      this.submit(actor, app, edit, (answer) => (answer instanceof Error ? reject(answer) : resolve({ number: answer })));
    });
  }

  private askable(actor: Actor, app: string): Promise<Refusal> {
    return this.readPath.in(actor, { app }, async ({ manager }) => forbidden(permit(manager, await standingOf(manager, app, actor.id), 'edit:Settings')));
  }

  private async named(refusal: Refusal & { details: StoredConflict }): Promise<Refusal> {
    const { path, theirs } = refusal.details;
    const by = theirs.by;
    const names = await this.readPath.as([], '', (manager) => namesOf(manager, by ? [by] : []));
    const details: ConflictDetails = { path, theirs: { ...theirs, by: by ? personIn(names, by) : null } };
    return new Refusal('conflict', refusal.message, details);
  }
}
