import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture, Notice } from '../../utils/model/capture';
import { compare } from '../../utils/versions/decide-supersession';
import { entry } from './sample';

const latest = 'https://example.org/view/tides-7';

const superseded: Notice = {
  kind: 'superseded',
  date: '2019-03-26',
  successor: latest,
  text: 'This version was replaced on 26 March 2019.',
};
const revised: Notice = {
  kind: 'revised',
  date: '2019-03-26',
  predecessor: `${latest}/version/0`,
  changes: 'Added a section on locks.',
  text: 'Updated on 26 March 2019. The previous version can be found here.',
};
const editorsNote: Notice = {
  kind: 'revised',
  text: 'This new entry by Jon Quay replaces the former entry.',
};
const forthcoming: Notice = {
  kind: 'forthcoming',
  text: 'This is an advance summary of a forthcoming article.',
};

/** A publisher who keeps old versions at numbered addresses and the newest at the plain one. */
const old = entry({
  url: `${latest}/version/0`,
  version: { number: 0 },
  notices: [superseded],
});
const current = entry({ revised: '2019-03-26', notices: [revised] });
/** The plain address, as it was read before the revision. */
const before = entry();

describe('compare, an old version and its successor', () => {
  it('finds the successor of a version that says it was replaced', () => {
    expect(compare(old, current)).toEqual({
      kind: 'newer',
      supersession: {
        grade: 'stated',
        evidence: { text: superseded.text, url: old.url },
        date: '2019-03-26',
        successor: current.url,
        changes: 'Added a section on locks.',
      },
    });
  });

  it('finds it from the link back where the saved page said nothing', () => {
    expect(compare({ ...old, notices: [] }, current)).toMatchObject({
      kind: 'newer',
      supersession: {
        grade: 'derived',
        evidence: { text: revised.text, url: current.url },
        date: '2019-03-26',
        changes: 'Added a section on locks.',
      },
    });
  });

  it('finds it where the plain address was saved before the revision', () => {
    expect(compare(before, current)).toEqual({
      kind: 'newer',
      supersession: {
        grade: 'derived',
        evidence: { text: revised.text, url: current.url },
        date: '2019-03-26',
        successor: current.url,
        changes: 'Added a section on locks.',
      },
    });
  });

  it('knows the old version from the new one', () => {
    expect(compare(current, old)).toEqual({ kind: 'older' });
  });

  it('lets the version on the page stand', () => {
    expect(compare(current, structuredClone(current))).toEqual({ kind: 'same' });
    expect(compare(old, structuredClone(old))).toEqual({ kind: 'same' });
  });

  it('takes a page that now says it is superseded for the version that was saved there', () => {
    const told = entry({ notices: [{ kind: 'superseded', text: 'A newer version exists.' }] });
    expect(compare(entry(), told)).toEqual({ kind: 'same' });
  });
});

const cases: [name: string, saved: Partial<Capture>, fresh: Partial<Capture>, kind: string][] = [
  ['a higher number', { version: { number: 1 } }, { version: { number: 2 } }, 'newer'],
  ['a lower number', { version: { number: 2 } }, { version: { number: 1 } }, 'older'],
  [
    'a number against a date',
    { version: { number: 1 }, revised: '2020-01-01' },
    { version: { number: 2 }, revised: '2019-01-01' },
    'newer',
  ],
  ['a later revision', { revised: '2012-04-04' }, { revised: '2019-03-26' }, 'newer'],
  ['an earlier revision', { revised: '2019-03-26' }, { revised: '2012-04-04' }, 'older'],
  ['a first revision', { published: '2018-06-28' }, { revised: '2023-07-14' }, 'newer'],
  ['a date told more exactly', { revised: '2019' }, { revised: '2019-03-26' }, 'same'],
  ['a date told less exactly', { revised: '2019-03-26' }, { revised: '2019' }, 'same'],
  ['a date where none was read', {}, { revised: '2019-03-26' }, 'same'],
  ['a date of publication corrected', { published: '2018' }, { published: '2019' }, 'same'],
  [
    'a new entry in the place of the former',
    { published: '2002-03-18', revised: '2012-04-04' },
    { published: '2023-01-11', notices: [editorsNote], title: 'Tides' },
    'newer',
  ],
  [
    'that same note met again',
    { published: '2023-01-11', notices: [editorsNote] },
    { published: '2023-01-11', notices: [editorsNote] },
    'same',
  ],
  ['an undated note alone', {}, { notices: [editorsNote] }, 'same'],
  ['a placeholder filled', { notices: [forthcoming] }, {}, 'newer'],
  ['a placeholder still', { notices: [forthcoming] }, { notices: [forthcoming] }, 'same'],
  ['a page that shows nothing', { notices: [forthcoming] }, { summary: null }, 'same'],
  [
    'the notice gone with the text',
    { notices: [revised] },
    { summary: null, keywords: [], access: 'unknown' },
    'same',
  ],
  ['another summary', {}, { summary: 'Harbours lose the water.' }, 'changed'],
  ['an author more', {}, { authors: [{ family: 'Marlow' }, { family: 'Quay' }] }, 'changed'],
  ['other keywords', {}, { keywords: ['tides', 'quays'] }, 'changed'],
  ['the order of keywords', {}, { keywords: ['Harbours', 'tides'] }, 'same'],
  ['the order of a name', {}, { authors: [{ literal: 'Marlow, Ada' }] }, 'same'],
  ['case and marks', {}, { title: 'TIDES in “closed” harbours' }, 'same'],
  ['another access', {}, { access: 'open' }, 'same'],
  [
    'the whole of a summary, once signed in',
    {},
    { access: 'open', summary: `${entry().summary} The rest is told to members.` },
    'same',
  ],
  ['a page that names less', {}, { summary: null, keywords: [], authors: [] }, 'same'],
  ['another form of the address', {}, { url: 'https://www.example.org/abstract/tides-7/' }, 'same'],
  [
    'another work with a later date',
    { revised: '2012' },
    { entryId: 'ebb-8', url: 'https://example.org/view/ebb-8', revised: '2019' },
    'changed',
  ],
  [
    'a superseded version with no link, and a page elsewhere that stands',
    { notices: [{ kind: 'superseded', text: 'There is a newer version.' }] },
    { url: 'https://example.org/view/tides-7b' },
    'newer',
  ],
];

describe('compare', () => {
  it.each(cases)('%s', (_, saved, fresh, kind) => {
    expect(compare(entry(saved), entry(fresh)).kind).toBe(kind);
  });

  it('quotes the placeholder that was filled', () => {
    const comparison = compare(entry({ notices: [forthcoming] }), entry());
    expect(comparison).toMatchObject({
      supersession: { grade: 'derived', evidence: { text: forthcoming.text } },
    });
  });

  it('dates a new entry by its publication', () => {
    const fresh = entry({ published: '2023-01-11', notices: [editorsNote] });
    expect(compare(entry({ published: '2002-03-18' }), fresh)).toMatchObject({
      supersession: { date: '2023-01-11', evidence: { text: editorsNote.text } },
    });
  });

  it('tells which fields changed', () => {
    const fresh = entry({ title: 'Ebb in Closed Harbours', keywords: ['ebb'] });
    expect(compare(entry(), fresh)).toEqual({ kind: 'changed', fields: ['title', 'keywords'] });
  });
});

describe('compare, where the day is known on which the saved version was the newest', () => {
  const seen: [name: string, saved: Partial<Capture>, fresh: Partial<Capture>, kind: string][] = [
    ['a notice of an earlier day', {}, { notices: [revised] }, 'same'],
    ['a notice of that day', {}, { notices: [{ ...revised, date: '2021-04-02' }] }, 'newer'],
    ['a notice of a later day', {}, { notices: [{ ...revised, date: '2021-04-03' }] }, 'newer'],
    ['a notice of that month', {}, { notices: [{ ...revised, date: '2021-04' }] }, 'newer'],
    ['a notice of that year', {}, { notices: [{ ...revised, date: '2021' }] }, 'newer'],
    ['a notice of an earlier year', {}, { notices: [{ ...revised, date: '2020' }] }, 'same'],
    ['a revision of an earlier day', { published: '2015' }, { revised: '2019-03-26' }, 'same'],
    ['a revision since', { published: '2015' }, { revised: '2021-05-01' }, 'newer'],
    [
      'a revision of an earlier day where the saved page told of one before',
      { revised: '2015-01-01' },
      { revised: '2021-04-01' },
      'newer',
    ],
    [
      'a link back to the saved version',
      { url: `${latest}/version/0` },
      { notices: [revised] },
      'newer',
    ],
    [
      'a higher number',
      { version: { number: 1 } },
      { version: { number: 2 }, notices: [revised] },
      'newer',
    ],
  ];

  it.each(seen)('%s', (_, saved, fresh, kind) => {
    expect(compare(entry(saved), entry(fresh), '2021-04-02').kind).toBe(kind);
  });
});

const date = fc.option(fc.constantFrom('2012', '2012-04', '2012-04-04', '2019-03-26'), {
  nil: undefined,
});
const notice = fc
  .record({
    kind: fc.constantFrom<Notice['kind']>('superseded', 'revised', 'forthcoming', 'corrected'),
    text: fc.constantFrom('As it stands.', 'As it stood.'),
    date,
    successor: fc.option(fc.constantFrom(latest, `${latest}/version/1`), { nil: undefined }),
    predecessor: fc.option(fc.constantFrom(latest, `${latest}/version/0`), { nil: undefined }),
  })
  .map(defined<Notice>);
const captures = fc
  .record({
    url: fc.constantFrom(latest, `${latest}/version/0`, `${latest}/version/1`),
    version: fc.option(fc.record({ number: fc.nat(2) }), { nil: undefined }),
    title: fc.constantFrom('Tides', 'Ebb'),
    summary: fc.constantFrom(null, 'Water.', 'Sea.'),
    published: date,
    revised: date,
    notices: fc.array(notice, { maxLength: 2 }),
  })
  .map((parts) => entry(defined<Partial<Capture>>(parts)));

/** Without members that are undefined, as captures and notices are made. */
function defined<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T;
function defined(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

describe('compare, whatever the captures', () => {
  it('holds a capture to be itself', () => {
    fc.assert(
      fc.property(captures, (capture) => {
        expect(compare(capture, structuredClone(capture))).toEqual({ kind: 'same' });
      }),
    );
  });

  it('never holds each of two to replace the other, and turns round with them', () => {
    const turned = { newer: 'older', older: 'newer', same: 'same', changed: 'changed' };
    fc.assert(
      fc.property(captures, captures, (one, other) => {
        expect(compare(other, one).kind).toBe(turned[compare(one, other).kind]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('believes a stated successor before any difference of the texts', () => {
    fc.assert(
      fc.property(captures, captures, (one, other) => {
        const { version: _, ...saved } = one;
        const older = { ...saved, url: `${latest}/version/0`, notices: [superseded] };
        const newer = { ...other, url: latest, notices: [] };
        expect(compare(older, newer)).toMatchObject({
          kind: 'newer',
          supersession: { grade: 'stated', evidence: { text: superseded.text } },
        });
      }),
    );
  });

  it('never finds a successor among other works', () => {
    fc.assert(
      fc.property(captures, captures, (one, other) => {
        const foreign = { ...other, entryId: 'ebb-8', url: 'https://example.org/view/ebb-8' };
        expect(['changed', 'same']).toContain(compare(one, foreign).kind);
      }),
    );
  });
});
