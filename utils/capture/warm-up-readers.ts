import type { Block } from '../extract/page';
import type { Snapshot } from '../snapshot/snapshot';
import { prepareGrammar } from '../versions/notices/parse-sentence';
import { captureSnapshot } from './capture-page';

/** A page with something for every reader: names, dates, an abstract, keywords, notices, a paywall. */
const lines: readonly (readonly [text: string, level?: number, marks?: string])[] = [
  ['A more recent version of this entry exists; this version was replaced on 3 May 2024.'],
  ['Tidal Mills', 1, '#title'],
  ['Ada Brook, PhD, Ben Carr and Cleo Dunn, University of Wick', 0, '.authors'],
  ['Published online: 3 May 2020; last revised 4 June 2021'],
  ['https://doi.org/10.5555/mills.v1'],
  ['Summary', 2],
  [
    'A tidal mill keeps the flood behind a dam and grinds at the ebb. Its law was older than its wheel, and both outlived the harbour that they were made for.',
  ],
  ['Keywords: tides, mills; dams'],
  ['Access to the complete content requires a subscription or purchase.'],
  ['Introduction', 2],
  ['The dam was built of oak and clay, and every spring it was mended by those who ground there.'],
  ['References', 2],
  ['Brook, A. (1999). On dams. Tides 3 (1): 1-9.'],
];

function snapshotAt(url: string, metas: Snapshot['metas']): Snapshot {
  const blocks = lines.map(
    ([text, level = 0, marks = '']): Block => ({
      text,
      level,
      marks,
      links: [],
      region: 'main',
      continues: false,
      shown: true,
      term: false,
      listed: false,
      depth: 3,
      common: 2,
      joints: [],
    }),
  );
  return {
    url,
    title: 'Tidal Mills - Encyclopedia of Tides',
    lang: 'en',
    metas,
    relations: [['canonical', url]],
    jsonLd: metas.length > 0 ? ['{"@type":"Chapter","name":"Tidal Mills","author":"Ada"}'] : [],
    blocks,
    challenge: false,
    password: false,
  };
}

/**
 * Reads two pages made for it, one with metadata and one without, so that the engine has compiled
 * what reads pages when the first real one comes: half of what a first reading takes is that.
 */
export function warmUpReaders(): void {
  prepareGrammar();
  captureSnapshot(snapshotAt('https://tides.example.org/entries/mills', []));
  captureSnapshot(
    snapshotAt('https://tides.example.org/entries/mills', [
      ['citation_title', 'Tidal Mills'],
      ['citation_author', 'Brook, Ada'],
      ['citation_publication_date', '2020/05/03'],
      ['citation_doi', '10.5555/mills.v1'],
      ['citation_keywords', 'tides; mills'],
    ]),
  );
}
