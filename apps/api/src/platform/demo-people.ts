/** Everyone of the demo signs in with this. */
export const DEMO_PASSWORD = 'coterie-demo';

/** Who can sign in to a demo. */
export const DEMO_PEOPLE = [
  { email: 'ada@acme.test', name: 'Ada Lindgren', part: 'Developer Admin of acme' },
  { email: 'ben@acme.test', name: 'Ben Okafor', part: 'Developer in acme' },
  { email: 'aud@acme.test', name: 'Aud Nilsen', part: 'Audit-user in acme' },
  { email: 'gus@globex.test', name: 'Gus Lindqvist', part: 'Developer Admin of globex' },
  { email: 'eve@freelance.test', name: 'Eve Marchetti', part: 'from outside, shares an app of acme' },
] as const;
