import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture, Notice } from '../../utils/model/capture';
import type { NoticeContext } from '../../utils/versions/notices/credible-notice';
import { judgePage } from '../../utils/watch/judge-page';
import { entry } from '../versions/sample';

const { url } = entry();
const circumstances: NoticeContext = {
  savedOn: '2021-04-02',
  asked: url,
  isCut: false,
};
const revised: Notice = { kind: 'revised', date: '2022-03-26', text: 'Updated on 26 March 2022.' };
const forthcoming: Notice = { kind: 'forthcoming', text: 'The full article is forthcoming.' };
const others = [{ family: 'Wax', given: 'Ib' }];
const alien = { title: 'A Grammar of Bees', authors: others };
const cutSummary = 'Harbours without a river keep';

type Case = [name: string, saved: Partial<Capture>, fresh: Partial<Capture>, kind: string];

const cases: Case[] = [
  ['the same', {}, {}, 'stands'],
  ['a later notice', {}, { notices: [revised] }, 'superseded'],
  ['a later day in the metadata', { published: '2015' }, { revised: '2022-03-26' }, 'superseded'],
  [
    'a later day in the metadata of a page without summary',
    { published: '2015' },
    { revised: '2022-03-26', summary: null },
    'unknown',
  ],
  [
    'a later day in the metadata of a page without authors',
    { published: '2015' },
    { revised: '2022-03-26', authors: [] },
    'unknown',
  ],
  [
    'a later notice on a page without summary',
    {},
    { notices: [revised], summary: null },
    'superseded',
  ],
  ['another summary', {}, { summary: 'Harbours lose the water.' }, 'changed'],
  ['another summary of a page without authors', {}, { summary: 'Lost.', authors: [] }, 'unknown'],
  ['the beginning of the summary', {}, { summary: cutSummary }, 'unknown'],
  ['no summary', {}, { summary: null }, 'stands'],
  ['nothing but the title', {}, { summary: null, authors: [], keywords: [] }, 'stands'],
  ['another title', {}, { title: 'Ebb in Closed Harbours' }, 'changed'],
  ['other authors', {}, { authors: others }, 'changed'],
  ['another title and other authors', {}, alien, 'unknown'],
  [
    'another title and other authors, and it says so',
    { published: '2015' },
    { ...alien, published: '2022', notices: [{ kind: 'revised', text: 'A new entry.' }] },
    'superseded',
  ],
  [
    'another title, other authors and another DOI, whatever it says',
    { doi: '10.5555/tides' },
    { ...alien, doi: '10.5555/bees', notices: [revised] },
    'unknown',
  ],
  ['another work', {}, { url: 'https://example.org/view/ebb', entryId: 'ebb' }, 'unknown'],
  ['an older version', { version: { number: 2 } }, { version: { number: 1 } }, 'stands'],
  ['a placeholder that lost its announcement', { notices: [forthcoming] }, {}, 'stands'],
  [
    'a placeholder that lost it, and more was taken for its summary',
    { notices: [forthcoming] },
    { summary: `${entry().summary} Please sign in.` },
    'stands',
  ],
  [
    'a placeholder that was filled',
    { notices: [forthcoming] },
    { summary: 'At last a text.' },
    'superseded',
  ],
  [
    'a placeholder that was dated',
    { notices: [forthcoming] },
    { published: '2022-03-26' },
    'superseded',
  ],
  [
    'a retraction on a day since',
    {},
    { notices: [{ kind: 'retracted', date: '2022', text: 'Retracted in 2022.' }] },
    'retracted',
  ],
  [
    'a retraction on a day on which nothing was said',
    {},
    { notices: [{ kind: 'retracted', date: '2020', text: 'Retracted in 2020.' }] },
    'unknown',
  ],
  [
    'a retraction that the saved page told of',
    { notices: [{ kind: 'retracted', date: '2020', text: 'Retracted in 2020.' }] },
    { notices: [{ kind: 'retracted', date: '2020', text: 'Retracted in 2020.' }] },
    'retracted',
  ],
  [
    'the title with a word before it',
    {},
    { notices: [{ kind: 'retracted', text: 'RETRACTED: Tides in Closed Harbours' }] },
    'retracted',
  ],
  [
    'another title with a word before it',
    {},
    { notices: [{ kind: 'retracted', text: 'Retracted: Tides forget' }] },
    'stands',
  ],
  [
    'a newer version that is where this page was asked for',
    {},
    { notices: [{ kind: 'superseded', successor: url, text: 'There is a newer version.' }] },
    'unknown',
  ],
];

describe('believe', () => {
  it.each(cases)('%s', (_, saved, fresh, kind) => {
    expect(judgePage(entry(saved), entry(fresh), circumstances).kind).toBe(kind);
  });

  it('takes no difference for a change where the page breaks off', () => {
    const cut = { ...circumstances, isCut: true };
    const changed = entry({ summary: 'Lost.' });
    expect(judgePage(entry(), changed, cut)).toEqual({ kind: 'unknown', reason: 'unreadable' });
    expect(judgePage(entry(), entry(), cut)).toEqual({ kind: 'stands' });
    const said = entry({ notices: [revised] });
    expect(judgePage(entry(), said, cut)).toMatchObject({ kind: 'superseded' });
  });

  it('takes an old version saved at its own address for old on whatever day', () => {
    const old = entry({ url: `${url}/version/0`, version: { number: 0 } });
    const fresh = entry({ notices: [{ ...revised, date: '2019-03-26' }] });
    expect(judgePage(old, fresh, circumstances)).toMatchObject({
      kind: 'superseded',
      supersession: { date: '2019-03-26' },
      fresh,
    });
    expect(judgePage(entry(), fresh, circumstances)).toEqual({ kind: 'stands' });
  });

  it('takes the publisher’s word on a record whose page nobody has seen, whatever its day', () => {
    const text = 'This version was replaced on 26 March 2019.';
    const replaced: Notice = { kind: 'superseded', date: '2019-03-26', text };
    const fresh = entry({ notices: [replaced] });
    expect(judgePage(entry(), fresh, circumstances).kind).toBe('unknown');
    expect(judgePage(entry(), fresh, { ...circumstances, isUnseen: true }).kind).toBe('superseded');
    const vague = entry({ notices: [{ kind: 'superseded', text: 'There is a newer version.' }] });
    expect(judgePage(entry(), vague, { ...circumstances, isUnseen: true }).kind).toBe('unknown');
  });

  it('never finds what was taken away to be news', () => {
    const whole = entry({
      published: '2015',
      revised: '2020-01-01',
      version: { number: 2 },
      doi: '10.5555/tides',
      notices: [{ ...revised, date: '2020-01-01' }, forthcoming],
    });
    const members = ['published', 'revised', 'version', 'doi', 'entryId'] as const;
    fc.assert(
      fc.property(
        fc.subarray([...members]),
        fc.record({
          summary: fc.constantFrom(whole.summary, null, '', cutSummary),
          authors: fc.constantFrom(whole.authors, []),
          keywords: fc.constantFrom(whole.keywords, []),
          notices: fc.subarray(whole.notices),
        }),
        fc.boolean(),
        (gone, parts, isCut) => {
          const fresh: Capture = { ...whole, ...parts };
          for (const member of gone) delete fresh[member];
          const { kind } = judgePage(whole, fresh, { ...circumstances, isCut });
          expect(['stands', 'unknown']).toContain(kind);
        },
      ),
    );
  });
});
