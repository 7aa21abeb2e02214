import type { Figure } from './figures';
import { type Opening, openingFigure } from './first-paint';
import { bulkFigures } from './library-bulk';
import { exportFigures, exportMemoryFigures } from './library-export';
import { searchFigures, spellingFigures } from './library-index';
import { savingFigures } from './library-saving';
import { scrollFigures } from './library-scroll';
import { typingFigures } from './library-typing';
import { popup } from './popup';
import { shelved } from './seeded-library';

const libraryPage: Opening = {
  name: 'library page',
  page: 'library.html',
  entry: '.entry-row-title',
};

/** The library page, its search and its writes, by the size of the library. */
export async function libraryFigures(): Promise<Figure[]> {
  return [...(await middlingFigures()), ...(await largeFigures())];
}

/** Ten thousand entries, while nothing else is open on the machine. */
async function middlingFigures(): Promise<Figure[]> {
  const small = await shelved(10_000);
  const figures = [
    ...(await exportFigures(small)),
    ...(await typingFigures(small, { rows: 16, summaries: 30 })),
    ...(await searchFigures(small)),
    ...(await spellingFigures(small)),
    ...(await bulkFigures(small)),
  ];
  await small.reader.browser.close();
  return figures;
}

/** A hundred thousand entries, against none and a few. */
async function largeFigures(): Promise<Figure[]> {
  const empty = await shelved(0);
  const few = await shelved(1_000);
  const large = await shelved(100_000);
  const figures = [
    await openingFigure(popup, large, empty, 1.2),
    await openingFigure(libraryPage, large, empty, 1.2),
    ...(await typingFigures(large, { rows: 50, summaries: 250, first: 300 })),
    ...(await scrollFigures(large)),
    ...(await searchFigures(large)),
    ...(await spellingFigures(large)),
    ...(await exportMemoryFigures(large, few)),
    // Last: what it saves is in no other figure.
    ...(await savingFigures(large, empty)),
  ];
  for (const { reader } of [empty, few, large]) await reader.browser.close();
  return figures;
}
