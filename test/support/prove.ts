const tally = { failed: 0 };

/** How many faults of one kind are shown; the rest are counted. */
const SHOWN = 5;

/** Prints whether something held, as one line that the test run counts; `faults` says what did not. */
export function prove(title: string, faults: readonly string[]): void {
  if (faults.length === 0) {
    console.log(`ok ${title}`);
    return;
  }
  tally.failed += 1;
  console.log(`not ok ${title}`);
  for (const fault of faults.slice(0, SHOWN)) console.log(`  ${fault}`);
  if (faults.length > SHOWN) console.log(`  … and ${faults.length - SHOWN} more`);
}

export const failed = (): number => tally.failed;
