import { t } from '../e2e/support/texts';
import { type Figure, figure } from './figures';
import { inTurns } from './interleave';
import type { Shelved } from './seeded-library';

/** The first pages of a browser are not counted. */
const warmUps = 2;
const runs = 15;

/** A page of Stet's, and what stands on it when its entries are seen. */
export interface Opening {
  /** In words, for the figure. */
  name: string;
  /** File name. */
  page: string;
  /** What an entry is on it. */
  entry: string;
  /** The tab that is chosen the moment it is there: its key, and its words. */
  tab?: { key: string; words: string };
}

/** A page from its opening to its first entries painted, full against empty. */
export async function openingFigure(
  opening: Opening,
  full: Shelved,
  empty: Shelved,
  limit: number,
): Promise<Figure> {
  const medians = await inTurns(
    { warmUps, runs },
    {
      ours: () => paintOf(full, opening, opening.entry, ''),
      theirs: () => paintOf(empty, opening, '.state-title', t('empty_savedTitle')),
    },
  );
  return figure({
    name: `${opening.name}, from opening to its entries painted, ${full.entries} entries`,
    unit: 'ms',
    ...medians,
    against: 'an empty library',
    limit,
  });
}

/** Milliseconds from the navigation to the frame in which an element with these words is painted. */
async function paintOf(
  { reader }: Shelved,
  { page: file, tab }: Opening,
  goal: string,
  words: string,
): Promise<number> {
  const page = await reader.browser.context.newPage();
  await page.addInitScript(
    ({ tab, goal, words }) => {
      let chosen = tab === undefined;
      const watch = new MutationObserver(() => {
        const button = tab && document.querySelector<HTMLElement>(`[data-tab=${tab.key}]`);
        if (!chosen && button?.textContent.startsWith(tab?.words ?? '')) {
          chosen = true;
          button.click();
        }
        const found = [...document.querySelectorAll(goal)];
        if (!chosen || !found.some(({ textContent }) => textContent.includes(words))) return;
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
    { tab, goal, words },
  );
  await page.goto(await reader.browser.address(file));
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('painted')[0]?.startTime,
  );
  const time = (await mark.jsonValue()) ?? Number.NaN;
  await page.close();
  return time;
}
