/** Invented entries for the tests of citations, each a case that styles treat in its own way. */

import type { ExportItem, VersionIssue } from '../../utils/export/format';
import type { Capture } from '../../utils/model/capture';

/** An entry of an invented encyclopedia, with some fields changed or, if undefined, taken away. */
export function entry(
  changes: { [Field in keyof Capture]?: Capture[Field] | undefined } = {},
  issues: readonly VersionIssue[] = [],
): ExportItem {
  const capture: Capture = {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: 'https://tides.example/view/mills/version/0',
    doi: '10.5555/tides.013.77',
    title: 'Tidal Mills and the NATO Survey: A History',
    authors: [{ family: 'Harrow', given: 'Ines' }],
    containerTitle: 'Research Encyclopedia of Tides',
    publisher: 'Fenwick Press',
    language: 'en-GB',
    summary: null,
    keywords: [],
    published: '2014-03-01',
    revised: '2018-11-05',
    access: 'restricted',
    notices: [],
  };
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) Reflect.deleteProperty(capture, field);
    else Reflect.set(capture, field, value);
  }
  return {
    key: 'harrow2018',
    entryId: 'entry',
    versionId: 'version',
    capture,
    accessed: '2019-09-16',
    tags: [],
    collections: [],
    note: '',
    quotes: [],
    issues,
  };
}

const five = ['Abreu', 'Brandt', 'Castellan', 'Dufour', 'Eriksen'];
const given = ['Joaquín', 'Greta', 'Luisa', 'Anne-Marie', 'Nils P.'];

/** Each case by what is special about it. */
export const entries = {
  'one author': entry(),
  'two authors': entry({
    authors: [
      { family: 'Harrow', given: 'Ines' },
      { family: 'van der Meer', given: 'Joost' },
    ],
  }),
  'five authors': entry({
    authors: five.map((family, at) => ({ family, given: given[at] ?? '' })),
  }),
  'a body as author': entry({ authors: [{ literal: 'Institute for Mills, Weirs and Locks' }] }),
  'no author': entry({ authors: [], title: 'Weir' }),
  'no date, and no DOI': entry({ published: undefined, revised: undefined, doi: undefined }),
  'an editor': entry({ editors: [{ family: 'Quill', given: 'Ada' }] }),
  'a year alone': entry({ published: '2011', revised: undefined }),
  'a version': entry({ version: { number: 2 } }),
  'another language': entry({
    title: 'die Mühlen an der See und ihre Müller',
    containerTitle: 'Lexikon der Gezeiten',
    language: 'de',
  }),
  'another script': entry({
    title: '潮汐水車の歴史',
    authors: [{ family: '水野', given: '春香' }],
    containerTitle: '潮の百科事典',
    publisher: '架空出版',
    language: 'ja',
  }),
} satisfies Record<string, ExportItem>;

const source = 'https://tides.example/view/mills/version/0';

/** What may be known against a version. */
export const issue = {
  superseded: {
    kind: 'superseded',
    text: 'This version was replaced on 26 March 2019.',
    source,
    date: '2019-03-26',
    successor: 'https://tides.example/view/mills',
  },
  retracted: { kind: 'retracted', text: 'Retracted.', source, date: '2020-01' },
  withdrawn: { kind: 'withdrawn', text: 'Withdrawn.', source },
} satisfies Record<string, VersionIssue>;
