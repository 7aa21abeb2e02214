import type { Page } from 'playwright-core';
import { bundle } from './bundle';
import { type Figure, figure } from './figures';
import type * as exporting from './in-page/exporting';
import { inTurns } from './interleave';
import type { Shelved } from './seeded-library';

/** What the bundle leaves in the page. */
declare const benchExport: typeof exporting;

/** The first runs warm the writers up and are not counted. */
const warmUps = 3;
const runs = 20;

/** How much faster ours must be. */
const goals = [
  { format: 'ris', times: 8 },
  { format: 'bibtex', times: 3 },
] as const;

/** Writing what a library holds, against citation-js's writing of the same, in one page. */
export async function exportFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await prepared(reader);
  const read = await page.evaluate(() => benchExport.load());
  if (read !== entries) throw new Error(`${read} entries were read of ${entries}.`);
  const figures: Figure[] = [];
  for (const { format, times } of goals) {
    const medians = await inTurns(
      { warmUps, runs },
      {
        ours: () => page.evaluate((id) => benchExport.ours(id), format),
        theirs: () => page.evaluate((id) => benchExport.theirs(id), format),
      },
    );
    figures.push(
      figure({
        name: `export of ${entries} entries as ${format}, all fields`,
        unit: 'ms',
        ...medians,
        against: "citation-js's, of those that it knows",
        limit: 1 / times,
      }),
    );
  }
  await page.close();
  return figures;
}

/** What an export takes at its peak, by the size of the library. */
export async function exportMemoryFigures(large: Shelved, small: Shelved): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of ['bibtex', 'zotero-rdf']) {
    figures.push(
      figure({
        name: `export of ${large.entries} entries as ${format}, the page's heap at its peak`,
        unit: 'bytes',
        ours: await peakOf(large, format),
        against: `that of ${small.entries} entries`,
        theirs: await peakOf(small, format),
        limit: 2,
      }),
    );
  }
  return figures;
}

/** The most bytes that a page's scripts hold while it exports, without what they have let go of. */
async function peakOf({ reader }: Shelved, format: string): Promise<number> {
  const page = await prepared(reader);
  const devtools = await page.context().newCDPSession(page);
  let isDone = false;
  const exported = page
    .evaluate((id) => benchExport.whole(id), format)
    .finally(() => {
      isDone = true;
    });
  let peak = 0;
  do {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    peak = Math.max(peak, usedSize);
  } while (!isDone);
  await exported;
  await page.close();
  return peak;
}

async function prepared(reader: Shelved['reader']): Promise<Page> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/exporting.ts', 'benchExport'));
  return page;
}
