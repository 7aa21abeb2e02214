import type { IndexRow } from '../../../utils/library/db/index-row';

/** A row of the catalog that has nothing but what is said of it. */
export function catalogRow(facts: Partial<IndexRow> & Pick<IndexRow, 'id'>): IndexRow {
  return {
    savedAt: 0,
    title: '',
    names: '',
    encyclopedia: '',
    keywords: '',
    tags: '',
    headline: '',
    byline: '',
    container: '',
    year: 0,
    revised: 0,
    standing: 'stands',
    figure: 'stands',
    textChanged: false,
    muted: false,
    unfiled: true,
    untagged: true,
    hasNote: false,
    hasQuotes: false,
    hasSummary: false,
    hasDoi: false,
    damaged: false,
    unwatched: false,
    ...facts,
  };
}
