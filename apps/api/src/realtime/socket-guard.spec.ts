import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import type { SpecPerson } from '../testing/spec-person.js';
import { connect, until } from '../testing/spec-socket.js';

let console: SpecConsole;
let ada: SpecPerson;

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 0.1 });
  ada = await console.person('Ada Lindgren');
});
afterAll(() => console.stop());

describe('one person', () => {
  it('has a bounded number of sockets, however many come at once, and room again when some close', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => connect(console.url, ada)));
    const open = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(open).toHaveLength(5);
    for (const refusal of refused) expect(refusal).toMatchObject({ data: { code: 'rate_limited' } });
    const ben = await console.person('Ben Ahlgren');
    (await connect(console.url, ben)).stop();
    open.slice(0, 2).forEach((socket) => socket.stop());
    await until('there is room again', () => connect(console.url, ada).then((socket) => open.push(socket) > 0, () => false));
    open.forEach((socket) => socket.stop());
  });

  it('pays five times as much for an open as for another message', async () => {
    const person = await console.person('Cai Berg');
    const socket = await connect(console.url, person);
    const answers = await Promise.all(Array.from({ length: 30 }, () => socket.open(`user:${person.id}`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(24);
    socket.stop();
  });
});
