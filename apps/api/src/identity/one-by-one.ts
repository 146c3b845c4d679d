/**
 * Runs tasks of one key after the other, those of different keys side by side. Guesses that arrive together are so counted
 * one by one, instead of all passing the limit before the first has failed.
 */
export class OneByOne {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const mine = (this.tails.get(key) ?? Promise.resolve()).then(task, task);
    this.tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.tails.get(key) === mine) this.tails.delete(key);
    }
  }
}
