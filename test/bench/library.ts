import type { Figure } from './figures';
import { type Opening, openingFigure } from './first-paint';
import { exportFigures, exportMemoryFigures } from './library-export';
import { searchFigures } from './library-index';
import { savingFigures } from './library-saving';
import { scrollFigures } from './library-scroll';
import { typingFigures } from './library-typing';
import { popup } from './popup';
import { shelved } from './shelved';

const libraryPage: Opening = {
  name: 'library page',
  page: 'library.html',
  entry: '.entry-row-title',
};

/** The library page, its search and its writes, by the size of the library. */
export async function libraryFigures(): Promise<Figure[]> {
  const empty = await shelved(0);
  const few = await shelved(1_000);
  const small = await shelved(10_000);
  const large = await shelved(100_000);
  const figures = [
    await openingFigure(popup, large, empty, 1.2),
    await openingFigure(libraryPage, large, empty, 1.2),
    ...(await typingFigures(small, { rows: 16, summaries: 30 })),
    ...(await typingFigures(large, { rows: 50, summaries: 250, first: 300 })),
    ...(await scrollFigures(large)),
    ...(await searchFigures(small)),
    ...(await searchFigures(large)),
    ...(await exportFigures(small)),
    ...(await exportMemoryFigures(large, few)),
    // Last: what it saves is in no other figure.
    ...(await savingFigures(large, empty)),
  ];
  for (const { reader } of [empty, few, small, large]) await reader.browser.close();
  return figures;
}
