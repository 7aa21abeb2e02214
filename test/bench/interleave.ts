import { median } from './figures';

/** Milliseconds of one run; runs that only warm up have negative numbers. */
type Run = (run: number) => Promise<number>;

/**
 * Times two against each other, one run of each after the other: neither always goes first, nor
 * pays alone for what else the machine does.
 * @returns the median of each
 */
export async function inTurns(
  { warmUps, runs }: { warmUps: number; runs: number },
  contestants: { ours: Run; theirs: Run },
): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let run = -warmUps; run < runs; run++) {
    const order = run % 2 === 0 ? (['theirs', 'ours'] as const) : (['ours', 'theirs'] as const);
    for (const one of order) {
      const time = await contestants[one](run);
      if (run >= 0) times[one].push(time);
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}
