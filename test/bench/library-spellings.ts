import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as spelling from './in-page/spellings';
import type { Shelved } from './seeded-library';

/** What the bundle leaves in the page. */
declare const benchSpellings: typeof spelling;

/** Words of the entries' invented language that hold what is spelt in another way across the Atlantic. */
const words = ['fechus', 'stumor', 'prardor', 'trodoru', 'litrente', 'storfece', 'lusterchar'];
const rounds = 5;

/** What the other spelling of English costs a search, against the words as they are written. */
export async function spellingFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/spellings.ts', 'benchSpellings'));
  const { asWritten, inAll } = await page.evaluate(
    ([all, times]) => benchSpellings.spelled(all, times),
    [words, rounds] as const,
  );
  await page.close();
  return [
    figure({
      name: `a search in every spelling, summaries included, ${entries} entries`,
      unit: 'ms',
      ours: median(inAll),
      against: 'the words as they are written',
      theirs: median(asWritten),
      limit: 1.1,
    }),
  ];
}
