/** Invented entries for the tests of exports: one plain pair, and a seeded crowd of hostile ones. */
import fc from 'fast-check';
import type { ExportItem, VersionIssue } from '../../utils/export/format';
import type { Capture, CaptureType, Name } from '../../utils/model/capture';

/** A superseded version of an invented entry, every field filled. */
export const superseded: ExportItem = {
  key: 'harrowtidm2014',
  entryId: 'entry-harrow',
  versionId: 'version-harrow-0',
  capture: {
    site: 'pubfactory',
    type: 'entry-encyclopedia',
    url: 'https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/0',
    entryId: 'acrefore-9780000000002-e-77',
    doi: '10.1093/acrefore/9780000000002.013.77',
    title: 'Tidal Mills and NATO: A History',
    authors: [
      { family: 'Harrow', given: 'Ines' },
      { family: 'van der Meer', given: 'Joost' },
      { literal: 'Institute for Mills, Weirs and Locks' },
    ],
    editors: [{ family: 'Quill', given: 'Ada' }],
    containerTitle: 'Invented Research Encyclopedia of Tidal Studies',
    publisher: 'Taylor and Fenwick',
    isbn: '9780000000002',
    issn: '1234-5679',
    language: 'en-GB',
    summary: 'Tidal mills ground 50% of the grain.\n\nA second paragraph follows.',
    keywords: ['mills', 'tides, spring', 'NATO'],
    published: '2014-03-01',
    revised: '2018-11',
    access: 'restricted',
    version: { number: 0 },
    notices: [],
  },
  accessed: '2019-09-16',
  tags: ['to read', 'nato'],
  collections: [['Thesis', 'Chapter 2']],
  note: 'Compare with the mill at Eling.\nAsk Joost.',
  quotes: [],
  issues: [
    {
      kind: 'superseded',
      date: '2019-03-26',
      successor:
        'https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77',
      text: 'This version was replaced on 26 March 2019.',
      source:
        'https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/0',
    },
  ],
};

/** The same version, retracted as well. */
export const retracted: ExportItem = {
  ...superseded,
  issues: [
    {
      kind: 'retracted',
      date: '2020-01-02',
      text: 'The editors have retracted this entry.',
      source: 'https://example.org/retractions/77',
    },
    ...superseded.issues,
  ],
};

/** The same entry's newer version: nothing is known that replaces it. */
export const current: ExportItem = {
  ...superseded,
  versionId: 'version-harrow-1',
  capture: { ...superseded.capture, published: '2019-03-26', version: { number: 1 } },
  issues: [],
};

/** The superseded version as it was read in an archive's copy. */
export const archived: ExportItem = {
  ...superseded,
  capture: {
    ...superseded.capture,
    archive: {
      url: `https://web.archive.org/web/20180704120000/${superseded.capture.url}`,
      date: '2018-07-04',
    },
  },
};

/** The archived copy with words that the reader keeps of it. */
export const quoted: ExportItem = {
  ...archived,
  quotes: [
    {
      id: 'quote-1',
      exact: 'ground 50% of the grain',
      prefix: 'Tidal mills ',
      suffix: '.',
      note: 'Of *which* grain?',
      created: '2019-09-16T10:00:00.000Z',
      modified: '2019-09-17T10:00:00.000Z',
      source: 'https://oxfordre.com/tidalstudies/view/e-77/version/0',
    },
  ],
};

/** `superseded` with some fields of its capture changed. */
export function variant(changes: Partial<Capture>): ExportItem {
  return { ...superseded, capture: { ...superseded.capture, ...changes } };
}

/** An item of which nothing is known but what every capture has. */
export const bare: ExportItem = {
  key: 'anon',
  entryId: 'entry-anon',
  versionId: 'version-anon',
  capture: {
    site: 'generic',
    type: 'webpage',
    url: 'https://example.org/',
    title: 'Untold',
    authors: [],
    summary: null,
    keywords: [],
    access: 'unknown',
    notices: [],
  },
  accessed: '2020-02-29',
  tags: [],
  collections: [],
  note: '',
  quotes: [],
  issues: [],
};

export const types: readonly CaptureType[] = [
  'entry-encyclopedia',
  'chapter',
  'article-journal',
  'article',
  'book',
  'webpage',
];

const lapseKinds = ['retracted', 'withdrawn', 'superseded'] as const;

/** Texts that break a careless writer of one format or another. */
const hostile: readonly string[] = [
  'one { open brace',
  'one } closing brace',
  'a {balanced} pair, and {{two}}',
  '50% of "quoted" text',
  "a back\\slash, \\textbf{bold} and \\'e",
  'price $5 & #7 under_score ~tilde ^caret | bar `tick` <angle>',
  "dashes -- and --- and ''double'' ,,low''",
  'two\nlines',
  'two\r\nlines with CRLF\rand CR',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3',
  '+1 555 0100',
  '＝1+1',
  'ER  - ',
  'before\nER  - \nTY  - BOOK\nAU  - Nobody, N.',
  'columns  - and  - dashes',
  'TI - one space',
  'שלום עולם, مرحبا بالعالم',
  'a mark \u200f and an override \u202e here\u202c',
  'emoji 👩‍🚀🇪🇺 and astral 𝔐',
  'combining: e\u0301 o\u0308\u0323 ṩ',
  'lone \ud800 high and \udc00 low',
  'NUL \u0000, bell \u0007, escape \u001b[31m, delete \u007f, C1 \u0090',
  'separators \u2028 and \u2029 and \u0085 end',
  '\ufeffmark at the head',
  ']]> <![CDATA[',
  '</script><script>alert(1)</script>',
  '<i>italic</i> &amp; &#x3C;',
  '---\ntitle: forged\n---',
  '```\nfence\n```',
  "'); DROP TABLE entries; --",
  'comma, and others and, more',
  'and',
  'others',
  'a;=cmd',
  '# heading',
  '* star\n+ plus\n1. one\n> quote',
  '[[wiki]] [text](javascript:alert(1)) ![image](x) #tag %%hidden%% ==marked==',
  '\tafter a tab',
  'no-break\u00a0space',
  'constructor',
  '__proto__',
  `very ${'long '.repeat(2_000)}text`,
];

/** Any text at all: every code point, dense runs of the signs that formats care for, the hostile. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: fc.constantFrom(...'\\{}[]$&%#_~^<>|`-\',"@=+;:!*.() \n\r\tER0aBé') }),
  fc.constantFrom(...hostile),
);

/** A seeded generator (mulberry32) of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const plain =
  'Ethics of War in Early Modern Europe and its Rivers mills trade law memory Über Éire'.split(' ');

/** The digits with the one that makes their weighted sum divisible: ISO 2108 and ISO 3297. */
function checked(digits: string, modulus: number, weight: (at: number) => number): string {
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * weight(at), 0);
  const check = (modulus - (sum % modulus)) % modulus;
  return digits + (check === 10 ? 'X' : check);
}

const isbn = (number: number): string =>
  checked(`97800000${String(number).padStart(4, '0')}`, 10, (at) => (at % 2 === 0 ? 1 : 3));

function issn(number: number): string {
  const digits = checked(String(1_234_000 + number), 11, (at) => 8 - at);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * `count` invented items, the same for the same seed; about half of their texts are hostile.
 * @param whole whether every field of every item is filled
 */
export function crowd(count: number, seed = 20_190_326, whole = false): ExportItem[] {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const several = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: whole ? 1 + below(most) : below(most + 1) }, make);
  const prose = (): string => Array.from({ length: 2 + below(5) }, () => pick(plain)).join(' ');
  const text = (): string => (random() < 0.5 ? prose() : `${prose()} ${pick(hostile)}`);
  const raw = (): string => (random() < 0.5 ? prose() : pick(hostile));
  const digits = (most: number): string => String(1 + below(most)).padStart(2, '0');
  const date = (): string =>
    pick([`20${digits(20)}`, `20${digits(20)}-${digits(12)}`, `20${digits(20)}-${digits(12)}-28`]);
  const name = (): Name =>
    pick<() => Name>([
      () => ({ family: raw(), given: raw() }),
      () => ({ family: raw() }),
      () => ({ literal: raw() }),
    ])();
  const maybe = <K extends string, V>(key: K, make: () => V): Partial<Record<K, V>> => {
    const member: Partial<Record<K, V>> = {};
    if (random() < 0.7 || whole) member[key] = make();
    return member;
  };

  return Array.from({ length: count }, (_, at): ExportItem => {
    const url = `https://example.org/view/${at}?q=a_b%20c&d=${encodeURI(pick(plain))}#e~f`;
    return {
      key: `key${at}`,
      entryId: `entry-${at}`,
      versionId: `version-${at}`,
      capture: {
        site: 'generic',
        type: pick(types),
        url,
        // Every hostile text is once a whole title.
        title: hostile[at] ?? raw(),
        authors: several(4, name),
        summary: random() < 0.1 && !whole ? null : several(4, text).join('\n\n'),
        keywords: several(5, raw),
        access: 'unknown',
        notices: [],
        ...maybe('editors', () => several(2, name)),
        ...maybe('containerTitle', text),
        ...maybe('publisher', raw),
        ...maybe('edition', raw),
        ...maybe('place', raw),
        ...maybe('doi', () => `10.1000/${pick(['a_b', 'x(1)2<3>4', 'q;r:s', 'b{c}d'])}.${at}`),
        ...maybe('isbn', () => isbn(at)),
        ...maybe('issn', () => issn(at)),
        ...maybe('language', () => pick(['en', 'de-AT', 'fr', 'gsw', 'pt-BR'])),
        ...maybe('published', date),
        ...maybe('revised', date),
        ...maybe('version', () => ({ number: below(9) })),
      },
      accessed: '2024-05-06',
      tags: several(3, raw),
      collections: several(2, () => [raw(), ...several(2, raw)]),
      note: random() < 0.5 && !whole ? '' : several(3, text).join('\n'),
      quotes: [],
      issues: lapseKinds.flatMap((kind): VersionIssue[] => {
        if (random() < 0.6) return [];
        return [
          {
            kind,
            text: text(),
            source: `${url}&from=registry`,
            ...maybe('date', date),
            ...maybe('successor', () => `${url}/newer`),
          },
        ];
      }),
    };
  });
}
