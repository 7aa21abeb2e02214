/** Records of an invented encyclopedia that stands in print, and what a library makes of them. */
import type { Library } from '../../../utils/library/db/open-library';
import { openExportItems } from '../../../utils/library/transfer/export-items';
import { type Incoming, planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import type { Capture } from '../../../utils/model/capture';
import { mine } from './incoming';

/** A file's record of a work. */
export function record(changes: Partial<Capture>, own: Partial<Incoming> = {}): Incoming {
  const capture: Capture = {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: '',
    title: 'Weirs',
    authors: [{ family: 'Weir', given: 'Anna' }],
    containerTitle: 'Invented Encyclopedia of Rivers',
    summary: null,
    keywords: [],
    published: '1911',
    access: 'unknown',
    notices: [],
    ...changes,
  };
  const blank = { tags: [], collections: [], note: '', details: {} };
  return { line: 1, capture, ...blank, ...own };
}

export const weirs = record({}, { details: { volume: '3', pages: '115–32' } });
export const home = 'https://rivers.example.org/';

export async function take(lib: Library, works: readonly Incoming[]) {
  return importWorks(lib, await planImport(lib, works), mine);
}

export async function itemsOf(lib: Library) {
  const items = [];
  for await (const item of await openExportItems(lib, { kind: 'all' }, 'both')) items.push(item);
  return items;
}
