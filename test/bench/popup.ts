import { Reader } from '../e2e/reader';
import { t } from '../e2e/texts';
import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as seeding from './in-page/seed';

/** What the bundle leaves in the page. */
declare const benchSeed: typeof seeding;

const entries = 10_000;
/** The first popups of a browser are not counted. */
const warmUps = 2;
const runs = 20;

/** The popup opened and its saved entries painted, 10,000 of them against none. */
export async function popupFigures(): Promise<Figure[]> {
  const empty = await Reader.start();
  const full = await Reader.start();
  const page = await full.browser.open(await full.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/seed.ts', 'benchSeed'));
  await page.evaluate((count) => benchSeed.seed(count), entries);
  await page.close();

  const libraries = {
    empty: () => paintOfPopup(empty, '.state-title', t('emptySavedTitle')),
    full: () => paintOfPopup(full, '.entry-row', ''),
  };
  const times = { empty: [] as number[], full: [] as number[] };
  for (let run = -warmUps; run < runs; run++) {
    // Neither always goes first.
    for (const name of run % 2 === 0
      ? (['empty', 'full'] as const)
      : (['full', 'empty'] as const)) {
      const time = await libraries[name]();
      if (run >= 0) times[name].push(time);
    }
  }
  await empty.browser.close();
  await full.browser.close();
  return [
    figure({
      name: `popup, from opening to the saved entries painted, ${entries} entries`,
      unit: 'ms',
      ours: median(times.full),
      against: 'an empty library',
      theirs: median(times.empty),
      limit: 1.3,
    }),
  ];
}

/**
 * Milliseconds from the popup's navigation to the frame in which an element with these words is
 * painted under Saved; the tab is chosen the moment it is there.
 */
export async function paintOfPopup(
  reader: Reader,
  selector: string,
  words: string,
): Promise<number> {
  const page = await reader.browser.context.newPage();
  await page.addInitScript(
    ([tab, goal, text]) => {
      let chosen = false;
      const watch = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>('[data-tab=saved]');
        if (!chosen && button?.textContent?.startsWith(tab)) {
          chosen = true;
          button.click();
        }
        if (!chosen || !document.querySelector(goal)?.textContent?.includes(text)) return;
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
    [t('tabSaved'), selector, words] as const,
  );
  await page.goto(await reader.browser.address('popup.html'));
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('painted')[0]?.startTime,
  );
  const time = (await mark.jsonValue()) ?? Number.NaN;
  await page.close();
  return time;
}
