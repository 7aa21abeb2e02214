/** What killing the browser in the middle of work does to the library, in figures. */
import { Kills } from '../e2e/support/kills';
import { random } from '../tools/random';

/** Works of each import, and entries of each restored backup. */
const size = 2_000;

/** Kills, tells, and whether nothing came to harm. */
export async function reportKills(
  amount: { saves: number; imports: number; restores: number; changes: number },
  seed: number,
): Promise<boolean> {
  const { saves, imports, restores, changes } = amount;
  const kills = await Kills.start(random(seed), (line) => console.log(line));
  try {
    const damage = await kills.run({
      saves,
      imports: [imports, size],
      restores: [restores, size],
      changes,
    });
    console.log(JSON.stringify(damage));
    return damage.lost + damage.doubled + damage.half === 0;
  } finally {
    await kills.end();
  }
}
