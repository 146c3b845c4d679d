import type { PresenceFrame } from '@coterie/contracts';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { Actor } from '../identity/actor.js';
import { appStream } from '../write-path/streams.js';
import { FarPresence } from './far-presence.js';
import type { NodeMessages } from './node-bus.js';
import type { Rooms } from './stream-hub.rooms.js';

interface Here {
  person: { id: string; name: string };
  path: string | null;
  /** What stands in the field and is not sent yet. */
  typing: string | undefined;
  /** Of several tabs of one person, the one that moved last speaks for them. */
  moved: number;
}

/** How long moves are collected before one frame tells them. */
const COALESCE_MS = 50;

/** Who is on which app, on which setting. Volatile: lives in memory, never in the log, and obeys eviction. */
@Injectable()
export class Presence {
  private rooms!: Rooms;
  private readonly apps = new Map<string, Map<string, Here>>();
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly outwardDue = new Set<string>();
  private moves = 0;
  private readonly far = new FarPresence();
  private outward: (message: Omit<NodeMessages['presence'], 'node'>) => void = () => undefined;
  /** Whether another node was ever heard of: a console of one node tells nobody. */
  private hasPeers = false;

  start(rooms: Rooms): void {
    this.rooms = rooms;
  }

  move(socket: Socket, actor: Actor, { app, path, typing }: { app: string; path: string | null; typing?: string | undefined }): void {
    const here = this.apps.get(app) ?? new Map<string, Here>();
    this.apps.set(app, here);
    here.set(socket.id, { person: { id: actor.id, name: actor.name }, path, typing: path === null ? undefined : typing, moved: (this.moves += 1) });
    this.tellSoon(app);
  }

  leave(socket: Socket, app: string): void {
    if (this.apps.get(app)?.delete(socket.id)) this.tellSoon(app);
  }

  leaveAll(socket: Socket): void {
    for (const app of [...this.apps.keys()]) this.leave(socket, app);
  }

  evict(app: string, person: string | undefined): void {
    this.far.evict(app, person);
    const here = this.apps.get(app);
    for (const [socket, { person: who }] of here ?? []) if (person === undefined || who.id === person) here?.delete(socket);
    this.tellSoon(app);
  }

  tellNodes(outward: (message: Omit<NodeMessages['presence'], 'node'>) => void): void {
    this.outward = outward;
  }

  /** Another node said who is there, or asked. */
  heard({ node, app, people }: NodeMessages['presence']): void {
    if (!this.hasPeers) {
      this.hasPeers = true;
      this.outward({});
    }
    if (app === undefined || people === undefined) return this.beat();
    this.far.heard(app, node, people);
    this.tellSoon(app, false);
  }

  /** Says again who is here, so that other nodes know that this one lives; notices which of them do not. */
  beat(): void {
    for (const app of this.far.sweep()) this.tellSoon(app, false);
    if (this.hasPeers) for (const app of this.apps.keys()) this.outward({ app, people: this.near(app) });
  }

  /** Each person once, however many tabs they have open on however many nodes. */
  people(app: string): PresenceFrame['people'] {
    const here = new Map(this.far.people(app).map((person) => [person.id, person]));
    for (const person of this.near(app)) if (person.path !== null || !here.has(person.id)) here.set(person.id, person);
    return [...here.values()];
  }

  private near(app: string): PresenceFrame['people'] {
    const newest = new Map<string, Here>();
    for (const here of this.apps.get(app)?.values() ?? []) {
      const known = newest.get(here.person.id);
      if (!known || here.moved > known.moved) newest.set(here.person.id, here);
    }
    return [...newest.values()].map(({ person, path, typing }) => ({ ...person, path, ...(typing === undefined ? {} : { typing }) }));
  }

  /** Soon after somebody began to watch, they are told who is here. */
  tellSoon(app: string, outward = true): void {
    if (outward && this.hasPeers) this.outwardDue.add(app);
    if (this.due.has(app)) return;
    this.due.set(app, setTimeout(() => this.tell(app), COALESCE_MS));
  }

  private tell(app: string): void {
    this.due.delete(app);
    if (this.outwardDue.delete(app)) this.outward({ app, people: this.near(app) });
    this.rooms.presence(appStream(app), { app, people: this.people(app) });
    if (this.apps.get(app)?.size === 0) this.apps.delete(app);
  }
}
