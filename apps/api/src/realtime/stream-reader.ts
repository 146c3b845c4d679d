import { notFound } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readEvents } from '../features/events/events.queries.js';
import { presentEvents } from '../features/events/present.queries.js';
import type { Actor } from '../identity/actor.js';
import { ReadPath } from '../read-path/read-path.js';
import type { Recorded } from '../write-path/after-commit.js';
import { parseStream } from '../write-path/streams.js';
import { setTenant } from '../write-path/tenant.js';
import { STREAM_SOURCES } from './stream-sources.js';

/** Where a stream is read: found once per live stream, for its first opener. */
export interface StreamPlace {
  stream: string;
  org: string;
  /** Somebody on whose behalf the stream is read; of a person's stream, that person. */
  actor: Actor;
}

export interface OpenedState {
  head: number;
  readers: ReadonlySet<string>;
  /** Events from the asked number up to head. */
  events: Recorded[];
  /** A snapshot for each who needs one, by actor id. */
  snapshots: Map<string, object>;
}

/** Reads streams for the hub, each time in one consistent transaction. */
@Injectable()
export class StreamReader {
  /** For the tests that count. */
  readonly counters = { opens: 0 };

  constructor(
    private readonly readPath: ReadPath,
    private readonly dataSource: DataSource,
  ) {}

  /** Finds the stream for an actor; throws `not_found` for what is not there or not theirs, alike. */
  async locate(stream: string, actor: Actor): Promise<StreamPlace> {
    const { kind, id } = parseStream(stream);
    const org = await STREAM_SOURCES[kind].locate(this.dataSource.manager, id, actor);
    if (org === undefined) throw notFound();
    return { stream, org, actor };
  }

  events(place: StreamPlace, from: number, to: number): Promise<Recorded[]> {
    return this.inside(place, (manager) => this.range(manager, place, from, to));
  }

  /** What a batch of openers needs: the head, who of them may read, events after `since`, snapshots. A handful of queries, however many ask. */
  open(place: StreamPlace, actors: readonly Actor[], since: (head: number) => number | undefined, wantsSnapshot: (actor: Actor, head: number) => boolean): Promise<OpenedState> {
    this.counters.opens += 1;
    const { kind, id } = parseStream(place.stream);
    const source = STREAM_SOURCES[kind];
    return this.inside(place, async (manager) => {
      const [row]: { head: string }[] = await manager.query('select head from streams where id = $1', [place.stream]);
      const head = Number(row?.head ?? 0);
      const readers = await source.readers(manager, id, [...new Set(actors.map((actor) => actor.id))]);
      const from = since(head);
      const events = from === undefined ? [] : await this.range(manager, place, from, head);
      const needing = new Map(actors.filter((actor) => readers.has(actor.id) && wantsSnapshot(actor, head)).map((actor) => [actor.id, actor]));
      const snapshots = new Map<string, object>();
      if (needing.size > 0) {
        const make = await source.snapshots(manager, id);
        for (const actor of needing.values()) snapshots.set(actor.id, await make(actor));
      }
      return { head, readers, events, snapshots };
    });
  }

  /** The heads of these streams now, for streams whose hints may be missing. */
  async heads(places: readonly StreamPlace[]): Promise<Map<string, number>> {
    const orgs = [...new Set(places.map((place) => place.org).filter(Boolean))];
    const rows: { id: string; head: string }[] = await this.readPath.as(orgs, places[0]?.actor.id ?? '', async (manager) => {
      const streams = places.map((place) => place.stream);
      return manager.query('select id, head from streams where id = any($1)', [streams]);
    });
    return new Map(rows.map((row) => [row.id, Number(row.head)]));
  }

  private async range(manager: EntityManager, place: StreamPlace, from: number, to: number): Promise<Recorded[]> {
    if (to < from) return [];
    return presentEvents(manager, place.stream, await readEvents(manager, place.stream, from, to));
  }

  private inside<T>(place: StreamPlace, read: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { kind } = parseStream(place.stream);
    return this.readPath.as([], '', async (manager) => {
      await setTenant(manager, [], place.actor.id);
      await STREAM_SOURCES[kind].enter(manager, place.org, place.actor);
      return read(manager);
    });
  }
}
