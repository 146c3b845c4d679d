/** A process that puts load on a server and measures it, asked over its parent's channel (see load-worker.ts). */
import type { JobName, Jobs } from './jobs.js';
import { Watchers } from './watchers.js';
import { flood, pace } from './writers.js';

const watchers = new Watchers();

const work: { [Job in JobName]: (input: Jobs[Job]['input']) => Jobs[Job]['answer'] | Promise<Jobs[Job]['answer']> } = {
  watch: (input) => watchers.open(input),
  pace: (input) => pace(input, watchers.arrivals),
  flood,
  frames: () => ({ frames: watchers.takeFrames() }),
  leave: () => {
    watchers.close();
    return {};
  },
};

async function run<Job extends JobName>(job: Job, input: Jobs[Job]['input']): Promise<void> {
  try {
    process.send?.({ answer: await work[job](input) });
  } catch (error) {
    process.send?.({ failed: String((error as Error).stack) });
  }
}

process.on('message', ({ job, input }: { job: JobName; input: never }) => void run(job, input));
process.on('disconnect', () => process.exit(0));
