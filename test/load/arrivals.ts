/** When the watchers saw each edit. `watchers` is how many have to see one until it is seen by all. */
export class Arrivals {
  private readonly times = new Map<number, number[]>();
  private wanted: { number: number; done(times: number[]): void } | undefined;

  constructor(private readonly watchers: number) {}

  add(first: number, last: number, at: number): void {
    for (let number = first; number <= last; number += 1) {
      const times = this.times.get(number) ?? [];
      times.push(at);
      this.times.set(number, times);
    }
    this.look();
  }

  /** All watchers' times of one edit, once the last has seen it. Rejects when that takes longer than 20 s. */
  whole(number: number): Promise<number[]> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`edit ${number} was seen by ${this.times.get(number)?.length ?? 0} of ${this.watchers}`)), 20_000);
      this.wanted = {
        number,
        done: (times) => {
          clearTimeout(late);
          resolve(times);
        },
      };
      this.look();
    });
  }

  private look(): void {
    const { wanted } = this;
    const times = wanted && this.times.get(wanted.number);
    if (!times || times.length < this.watchers) return;
    this.wanted = undefined;
    this.times.clear();
    wanted.done(times);
  }
}
