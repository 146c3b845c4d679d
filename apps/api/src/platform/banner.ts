import type { Config } from './config.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.js';

/** What is printed once the console listens: where, and in demo mode who can sign in. */
export function banner(config: Config, url: string): string {
  const lines = [`Coterie listens on ${url}`];
  if (config.demo) {
    const width = Math.max(...DEMO_PEOPLE.map((person) => person.email.length));
    lines.push('', `This is a demo. Everyone's password is ${DEMO_PASSWORD}:`);
    for (const { email, name, part } of DEMO_PEOPLE) lines.push(`  ${email.padEnd(width)}  ${name}, ${part}`);
    lines.push('', `Mails arrive at ${url}/inbox. Data is kept in ${config.dataDir}. Stop with Ctrl-C.`);
  }
  return `${lines.join('\n')}\n`;
}
