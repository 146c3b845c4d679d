import type { PresenceFrame } from '@coterie/contracts';

type People = PresenceFrame['people'];

/** A node that says nothing for so long is gone, and with it whoever was there. */
const GONE_MS = 9_000;

/** Who is on which app on the console's other nodes, as they last said it. */
export class FarPresence {
  private readonly apps = new Map<string, Map<string, { people: People; at: number }>>();

  heard(app: string, node: string, people: People): void {
    const nodes = this.apps.get(app) ?? new Map<string, { people: People; at: number }>();
    this.apps.set(app, nodes);
    nodes.set(node, { people, at: Date.now() });
  }

  people(app: string): People {
    return [...(this.apps.get(app)?.values() ?? [])].flatMap((node) => node.people);
  }

  /** Forgets one person, or everybody, on an app: nothing of them is shown from now on. */
  evict(app: string, person: string | undefined): void {
    for (const node of this.apps.get(app)?.values() ?? []) node.people = node.people.filter((here) => person !== undefined && here.id !== person);
  }

  /** Forgets nodes that fell silent; answers the apps on which somebody was lost. */
  sweep(): string[] {
    const changed: string[] = [];
    for (const [app, nodes] of this.apps) {
      for (const [node, { people, at }] of nodes) {
        if (Date.now() - at < GONE_MS && people.length > 0) continue;
        if (people.length > 0) changed.push(app);
        nodes.delete(node);
      }
      if (nodes.size === 0) this.apps.delete(app);
    }
    return changed;
  }
}
