import { t } from '../e2e/support/texts';
import type { Figure } from './figures';
import { type Opening, openingFigure } from './first-paint';
import { shelved } from './seeded-library';

/** The popup, at the tab that lists what is saved. */
export const popup: Opening = {
  name: 'popup',
  page: 'popup.html',
  entry: '.entry-row',
  tab: { key: 'saved', words: t('common_tabSaved') },
};

/** The popup opened and its saved entries painted, 10,000 of them against none. */
export async function popupFigures(): Promise<Figure[]> {
  const empty = await shelved(0);
  const full = await shelved(10_000);
  const figures = [await openingFigure(popup, full, empty, 1.3)];
  for (const { reader } of [empty, full]) await reader.browser.close();
  return figures;
}
