import { t } from '../e2e/texts';
import { type Figure, figure, median } from './figures';
import type { Shelved } from './library';
import { paintOfPopup } from './popup';

/** The first pages of a browser are not counted. */
const warmUps = 2;
const runs = 15;

/** Popup and library page, from opening to their first rows painted, full against empty. */
export async function firstPaintFigures(full: Shelved, empty: Shelved): Promise<Figure[]> {
  const pages = {
    popup: {
      full: () => paintOfPopup(full.reader, '.entry-row', ''),
      empty: () => paintOfPopup(empty.reader, '.state-title', t('emptySavedTitle')),
    },
    'library page': {
      full: () => paintOfLibrary(full, '.entry-row-title', ''),
      empty: () => paintOfLibrary(empty, '.state-title', t('emptySavedTitle')),
    },
  };
  const figures: Figure[] = [];
  for (const [name, paint] of Object.entries(pages)) {
    const times = { full: [] as number[], empty: [] as number[] };
    for (let run = -warmUps; run < runs; run++) {
      // Neither always goes first.
      const order = run % 2 === 0 ? (['empty', 'full'] as const) : (['full', 'empty'] as const);
      for (const library of order) {
        const time = await paint[library]();
        if (run >= 0) times[library].push(time);
      }
    }
    figures.push(
      figure({
        name: `${name}, from opening to its entries painted, ${full.entries} entries`,
        unit: 'ms',
        ours: median(times.full),
        against: 'an empty library',
        theirs: median(times.empty),
        limit: 1.2,
      }),
    );
  }
  return figures;
}

/** Milliseconds from the page's navigation to the frame in which such an element is painted. */
async function paintOfLibrary({ reader }: Shelved, goal: string, words: string): Promise<number> {
  const page = await reader.browser.context.newPage();
  await page.addInitScript(
    ([selector, text]) => {
      const watch = new MutationObserver(() => {
        const found = [...document.querySelectorAll(selector)];
        if (!found.some(({ textContent }) => textContent.includes(text))) return;
        watch.disconnect();
        requestAnimationFrame(() => {
          // A message comes after the frame has been handed to the screen.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => performance.mark('painted');
          port2.postMessage(undefined);
        });
      });
      watch.observe(document, { childList: true, subtree: true });
    },
    [goal, words] as const,
  );
  await page.goto(await reader.browser.address('library.html'));
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('painted')[0]?.startTime,
  );
  const time = (await mark.jsonValue()) ?? Number.NaN;
  await page.close();
  return time;
}

/** Script that runs for one step of scrolling, the longest: a frame has 16 ms for all it does. */
export async function scrollFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await reader.browser.open(await reader.browser.address('library.html'));
  const list = page.getByRole('listbox');
  await list.waitFor();
  // Everything listed is known: what follows is scrolling alone.
  await page.waitForFunction(
    (count) => document.querySelector(`[role=option][aria-setsize="${count}"]`) !== null,
    entries,
  );
  await list.hover();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const script = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000;
  };
  const steps: number[] = [];
  for (let step = 0; step < 60; step++) {
    const before = await script();
    await page.mouse.wheel(0, 400);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    steps.push((await script()) - before);
  }
  await page.close();
  return [
    figure({
      name: `scrolling the list by seven rows, script of the longest step, ${entries} entries`,
      unit: 'ms',
      ours: Math.max(...steps),
      against: 'a frame',
      theirs: 16,
      limit: 1,
    }),
  ];
}
