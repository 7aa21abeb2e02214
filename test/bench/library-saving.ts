import type { Page } from 'playwright-core';
import { chunkRows } from '../../utils/library/db/index-chunk';
import { bundle } from './bundle';
import { type Figure, figure } from './figures';
import type * as filling from './in-page/large-library';
import { inTurns } from './interleave';
import type { Shelved } from './seeded-library';

/** What the bundle leaves in the page. */
declare const benchLibrary: typeof filling;

/** The first saves warm the database up and are not counted. */
const warmUps = 10;
/**
 * As many as a page of the catalog holds: each save writes the newest one anew, and so both
 * libraries go through every state of theirs.
 */
const runs = chunkRows;
/** Numbers of entries that no library here holds. */
const first = 1_000_000;

/** A save until it is on the disk, in a large library against an empty one. */
export async function savingFigures(full: Shelved, empty: Shelved): Promise<Figure[]> {
  // Nothing of what was done before is still under way in either.
  for (const { reader } of [full, empty]) await reader.browser.restart();
  const pages = { full: await opened(full), empty: await opened(empty) };
  const save = (page: Page) => (run: number) =>
    page.evaluate((at) => benchLibrary.saveOne(at), first + warmUps + run);
  const medians = await inTurns(
    { warmUps, runs },
    { ours: save(pages.full), theirs: save(pages.empty) },
  );
  await pages.full.close();
  await pages.empty.close();
  return [
    figure({
      name: `a save until it is on the disk, ${full.entries} entries`,
      unit: 'ms',
      ...medians,
      against: 'an empty library',
      limit: 1.2,
    }),
  ];
}

async function opened({ reader }: Shelved): Promise<Page> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/large-library.ts', 'benchLibrary'));
  return page;
}
