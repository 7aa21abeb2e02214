import { plural } from '../e2e/support/texts';
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
  const listed = await longestTaskOfPage(reader, entries);
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
    figure({
      name: `longest task of the page on which all of ${entries} entries are tagged and untagged`,
      unit: 'ms',
      ours: listed,
      against: 'what is allowed',
      theirs: oneFrame,
      limit: 1,
    }),
  ];
}

/** Tags everything on the library page as a reader does, and undoes it: milliseconds of the longest task. */
async function longestTaskOfPage(reader: Shelved['reader'], entries: number): Promise<number> {
  const library = await reader.library();
  const { page } = library;
  const list = page.getByRole('listbox');
  await list.waitFor();
  await page.evaluate(await bundle('in-page/bulk-changes.ts', 'benchBulk'));
  await list.press('Control+a');
  await page.evaluate(() => benchBulk.watchTasks());
  await list.press('t');
  await page.keyboard.type('a tag of the bench');
  await page.keyboard.press('Enter');
  await library.button('common_undo').click({ timeout: 120_000 });
  await page
    .getByText(plural('common_changesUndone', entries))
    .first()
    .waitFor({ timeout: 120_000 });
  const longest = await page.evaluate(() => benchBulk.longestTask());
  await page.close();
  return longest;
}
