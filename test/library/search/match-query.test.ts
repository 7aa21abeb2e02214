import { describe, expect, it } from 'vitest';
import { chunked } from '../../../utils/library/db/index-chunk';
import type { IndexRow } from '../../../utils/library/db/index-row';
import { createMatcher, narrows } from '../../../utils/library/search/match-query';
import { parseQuery } from '../../../utils/library/search/parse-query';
import { scanRows, scanSummaries, wordsIn } from '../../../utils/library/search/scan-rows';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { catalogRow } from '../support/index-row';

interface Shelved extends Partial<IndexRow> {
  id: string;
  summary?: string;
}

const shelf: Shelved[] = [
  {
    id: 'rivers',
    title: 'river commissions',
    names: 'ada dvořák, hana renn',
    container: 'Encyclopedia of Water',
    keywords: 'rivers, law, basin states',
    tags: 'to read',
    untagged: false,
    year: 2011,
    figure: 'superseded',
    summary: 'on commissions that share a river, and their charters.',
  },
  {
    id: 'lamps',
    title: 'lamps and their oil',
    names: 'bruno renn',
    container: 'Encyclopedia of Water and Light',
    keywords: 'light, civil law, trade',
    year: 2019,
    figure: 'unknown',
    unfiled: false,
    hasNote: true,
    summary: 'on the trade in whale oil along the river.',
  },
  {
    id: 'bells',
    title: 'bells',
    container: 'Encyclopedia of Sound',
    figure: 'retracted',
    textChanged: true,
    muted: true,
    hasSummary: false,
    hasDoi: false,
  },
];

const [chunk] = chunked(
  shelf.map(({ summary: _, ...facts }, at) =>
    catalogRow({
      hasSummary: true,
      hasDoi: true,
      ...facts,
      names: normalizeForSearch(facts.names ?? ''),
      encyclopedia: normalizeForSearch(facts.container ?? ''),
      savedAt: -at,
    }),
  ),
);

/** Ids found in their rows, then behind a bar those found by their summary alone. */
function found(query: string): string {
  if (!chunk) throw new Error('Nothing was shelved.');
  const summaries = chunk.ids.map((id) => shelf.find((one) => one.id === id)?.summary ?? '');
  const matcher = createMatcher(parseQuery(query));
  const place = { chunk, number: 0, words: wordsIn(chunk, matcher.words), summaries };
  const names = (slots: number[]) => slots.map((slot) => chunk.ids[slot]).join(' ');
  const alone = scanSummaries(place, matcher, undefined);
  return `${names(scanRows(place, matcher))} | ${names(alone)}`.trim();
}

describe('a query finds', () => {
  it.each([
    ['', 'rivers lamps bells |'],
    ['river', 'rivers | lamps'],
    ['river oil', '| lamps'],
    ['river law charters', '| rivers'],
    ['whale harpoon', '|'],
    ['-river', 'bells |'],
    ['law -oil', 'rivers |'],
    ['title:river', 'rivers |'],
    ['author:renn', 'rivers lamps |'],
    ['author:Dvořák', 'rivers |'],
    ['author:"bruno renn"', 'lamps |'],
    ['in:water', 'rivers lamps |'],
    ['in:"Encyclopedia of Water"', 'rivers lamps |'],
    ['in:"of water and"', 'lamps |'],
    ['in:"=Encyclopedia of Water"', 'rivers |'],
    ['lamps or bells', 'lamps bells |'],
    ['bells or charters', 'bells | rivers'],
    ['law oil or charters', 'lamps | rivers'],
    ['bells or tag:read', 'rivers bells |'],
    ['is:muted or before:2019', 'rivers bells |'],
    ['summary:whale or -has:author', 'lamps bells |'],
    ['keyword:law', 'rivers lamps |'],
    ['keyword:"law"', 'rivers |'],
    ['keyword:"civil law"', 'lamps |'],
    ['keyword:"basin states"', 'rivers |'],
    ['-keyword:"law"', 'lamps bells |'],
    ['tag:read', 'rivers |'],
    ['tag:"read"', '|'],
    ['tag:"to read"', 'rivers |'],
    ['summary:river', 'rivers lamps |'],
    ['-summary:whale', 'rivers bells |'],
    ['law summary:charters', 'rivers |'],
    ['trade summary:whale', 'lamps |'],
    ['year:2011', 'rivers |'],
    ['before:2019', 'rivers |'],
    ['after:2011', 'lamps |'],
    ['year:2011..2019', 'rivers lamps |'],
    ['-year:2011', 'lamps bells |'],
    ['is:superseded', 'rivers |'],
    ['is:unchecked', 'lamps |'],
    ['is:retracted', 'bells |'],
    ['is:stands', '|'],
    ['-is:retracted', 'rivers lamps |'],
    ['is:changed', 'bells |'],
    ['is:muted', 'bells |'],
    ['is:unfiled', 'rivers bells |'],
    ['is:untagged', 'lamps bells |'],
    ['has:note', 'lamps |'],
    ['no:summary', 'bells |'],
    ['no:doi', 'bells |'],
    ['has:author', 'rivers lamps |'],
    ['no:year', 'bells |'],
    ['no:keywords', 'bells |'],
  ])('%s', (query, expected) => {
    expect(found(query)).toBe(expected);
  });

  it('no word across the lines of a row, nor across two rows', () => {
    expect(found('"commissions ada"')).toBe('|');
    expect(found('"read bells"')).toBe('|');
  });

  it('as many words as a query holds', () => {
    const words = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}${letter}`);
    expect(found(words.slice(0, 26).join(' '))).toBe('|');
    const here =
      'r i v e c o m s a d n h l w b t k ri iv ve er co om mm mi is ss si io on da'.split(' ');
    expect(here).toHaveLength(31);
    expect(found([...here, 'ns'].join(' '))).toBe('rivers |');
    expect(found([...here, 'charters'].join(' '))).toBe('| rivers');
  });
});

describe('what was found before is all that can be found', () => {
  it.each([
    ['river', 'river', true],
    ['rivers', 'river', true],
    ['river oil', 'river', true],
    ['river', '', true],
    ['river', 'river oil', false],
    ['rive', 'river', false],
    ['-rivers', '-river', false],
    ['author:renner', 'author:renn', true],
    ['author:renn', 'renn', false],
    ['keyword:"law"', 'keyword:law', true],
    ['keyword:"laws"', 'keyword:"law"', false],
    ['law is:muted', 'is:muted', true],
    ['year:2011', 'year:2010', false],
    ['river or oil', 'river', false],
    ['river', 'river or oil', true],
    ['rivers or oils', 'river or oil', true],
    ['rivers or sea', 'river or oil', false],
    // The other spelling is no longer form of what was written before.
    ['organise', 'organis', false],
    ['harbor', 'harbo', true],
    ['oxfordre.com', 'oxfordre.co', false],
  ])('%s after %s: %s', (query, former, expected) => {
    expect(narrows(parseQuery(query), parseQuery(former))).toBe(expected);
  });
});
