import { parseArgs } from 'node:util';

export interface Options {
  /** Names of scenarios; empty: all. */
  only: string[];
  repetitions: number;
  /** How long each turn measures, in milliseconds. */
  ms: number;
  json: boolean;
  /** A folder that the console's CPU profile is written to when it stops. */
  profile: string | undefined;
}

export const HELP = `npm run bench -- [options]
  --only <row>     one scenario; may be given more than once
  --reps <n>       repetitions (5)
  --seconds <n>    how long each turn measures (3)
  --json           the figures as JSON, last line of the output
  --profile <dir>  write a CPU profile of the console there`;

/** Throws with a sentence when an option is unknown or a number is none. */
export function readOptions(scenarios: readonly string[]): Options {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      reps: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const repetitions = Number(values.reps);
  const ms = Number(values.seconds) * 1000;
  if (!(repetitions >= 1) || !(ms > 0)) throw new Error('--reps and --seconds are numbers above 0.');
  const unknown = values.only.find((name) => !scenarios.includes(name));
  if (unknown !== undefined) throw new Error(`There is no scenario ${unknown}; there are ${scenarios.join(', ')}.`);
  return { only: values.only, repetitions, ms, json: values.json, profile: values.profile };
}
