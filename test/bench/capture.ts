import { html, samples } from '../demo/encyclopedia';
import { address } from '../demo/sample';
import { launch } from '../tools/browser';
import { builtExtension } from '../tools/build';
import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as readers from './in-page/readers';
import { longPage } from './long-page';

/** What the bundle leaves in the page. */
declare const benchReaders: typeof readers;

const coldRuns = 7;
const warmRuns = 60;

/** What each figure allows, as a share of Readability's parse of the same page in the same run. */
const limits = {
  cold: { page: 1 / 25, background: 1, both: 1 / 10 },
  warm: { page: 1, background: 1, both: 1 / 30 },
} as const;

const names = {
  page: 'snapshot, in the page',
  background: 'understanding, in the background',
  both: 'capture, both together',
} as const;

/** Milliseconds of one reading by Stet, in its two parts. */
export interface Parts {
  /** What runs on the page. */
  page: number;
  /** What understands it in the background. */
  background: number;
}

interface Times {
  page: number[];
  background: number[];
  both: number[];
  readability: number[];
}

/**
 * Reading a page of 1 MB, what runs in the page and what runs in the background, apart and together,
 * against Readability's parse of it: the first time and later. As in the product, what understands
 * pages is started before the first of them comes.
 */
export async function captureFigures(): Promise<Figure[]> {
  const page = longPage();
  const script = await bundle('in-page/readers.ts', 'benchReaders');
  const browser = await launch({ extensionDir: builtExtension(), respond: () => html(page) });
  const times = { cold: noTimes(), warm: noTimes() };
  let size = '';
  for (let run = 0; run < coldRuns; run++) {
    const count = run === 0 ? warmRuns + 1 : 1;
    const ours = await browser.open(address(samples.superseded));
    await ours.addScriptTag({ content: script });
    const [first, ...later] = await ours.evaluate((count) => {
      benchReaders.warmUpReaders();
      return Array.from({ length: count }, () => benchReaders.stet());
    }, count);
    if (first) add(times.cold, first);
    for (const parts of later) add(times.warm, parts);
    const nodes = await ours.evaluate(() => benchReaders.nodes());
    size = `${(page.length / 1e6).toFixed(2)} MB, ${nodes} nodes`;
    await ours.close();

    const theirs = await browser.open(address(samples.superseded));
    await theirs.addScriptTag({ content: script });
    const [cold = Number.NaN, ...warm] = await theirs.evaluate(
      (count) => Array.from({ length: count }, () => benchReaders.readability()),
      count,
    );
    times.cold.readability.push(cold);
    times.warm.readability.push(...warm);
    await theirs.close();
  }
  const tab = await browser.open(address(samples.superseded));
  await tab.addScriptTag({ content: script });
  const { nodes, most } = await tab.evaluate(() => benchReaders.readings());
  await browser.close();
  const speeds = (['cold', 'warm'] as const).flatMap((temper) =>
    (['page', 'background', 'both'] as const).map((part) =>
      figure({
        name: `${names[part]} (${size}), ${temper}`,
        unit: 'ms',
        ours: median(times[temper][part]),
        against: "Readability's parse of it",
        theirs: median(times[temper].readability),
        limit: limits[temper][part],
      }),
    ),
  );
  const once = figure({
    name: `readings of any one text of it, of which ${nodes} are read`,
    unit: 'times',
    ours: most,
    against: 'once',
    theirs: 1,
    limit: 1,
  });
  return [...speeds, once];
}

function noTimes(): Times {
  return { page: [], background: [], both: [], readability: [] };
}

function add(times: Times, { page, background }: Parts): void {
  times.page.push(page);
  times.background.push(background);
  times.both.push(page + background);
}
