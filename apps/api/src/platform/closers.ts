/** How long one part may take to close before the next is closed anyway. */
const PATIENCE_MS = 15_000;

/** Remembers how to close what was opened, and closes it in reverse order, once. */
export class Closers {
  private readonly open: { name: string; close: () => Promise<unknown> }[] = [];
  private closing: Promise<void> | undefined;

  add(name: string, close: () => Promise<unknown>): void {
    this.open.push({ name, close });
  }

  /** Never rejects: a part that can't be closed must not keep the database running. `onProblem` hears of it. */
  closeAll(onProblem: (name: string, problem: unknown) => void = () => undefined): Promise<void> {
    this.closing ??= this.run(onProblem);
    return this.closing;
  }

  private async run(onProblem: (name: string, problem: unknown) => void): Promise<void> {
    for (let part = this.open.pop(); part; part = this.open.pop()) {
      try {
        await within(part.close());
      } catch (problem) {
        onProblem(part.name, problem);
      }
    }
  }
}

async function within(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
