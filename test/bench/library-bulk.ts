import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as changing from './in-page/bulk-changes';
import type { Work } from './in-page/bulk-changes';
import type { Shelved } from './seeded-library';

/** What the bundle leaves in the page. */
declare const benchBulk: typeof changing;

/** The first round warms the database up and is not counted. */
const rounds = 5;

/** Milliseconds of a task in which nobody sees that the page stands still. */
const oneFrame = 50;

/** Tagging a whole library and taking it back, against the puts of the same rows in the same run. */
export async function bulkFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/bulk-changes.ts', 'benchBulk'));
  const [puts, tagged, undone]: [number[], Work[], Work[]] = [[], [], []];
  for (let round = 0; round <= rounds; round++) {
    const tag = await page.evaluate((name) => benchBulk.tagAll(name), `round ${round}`);
    const put = await page.evaluate(() => benchBulk.putAll());
    const undo = await page.evaluate(() => benchBulk.takeBack());
    if (round === 0) continue;
    puts.push(put);
    tagged.push(tag);
    undone.push(undo);
  }
  await page.close();
  const theirs = median(puts);
  const against = (name: string, works: readonly Work[]) =>
    figure({
      name: `${name} ${entries} entries until it is on the disk`,
      unit: 'ms',
      ours: median(works.map(({ took }) => took)),
      against: 'the puts of the same rows',
      theirs,
      limit: 1.5,
    });
  return [
    against('a tag to', tagged),
    against('its undo for', undone),
    figure({
      name: `longest task while all of ${entries} entries change`,
      unit: 'ms',
      ours: median([...tagged, ...undone].map(({ longestTask }) => longestTask)),
      against: 'what is allowed',
      theirs: oneFrame,
      limit: 1,
    }),
  ];
}
