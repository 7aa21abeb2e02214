import { describe, expect, it } from 'vitest';
import {
  formatIdentifier,
  type Identifier,
  identifierCapture,
  identifierKey,
  readIdentifiers,
} from '../../utils/add/pasted-identifiers';

const identifiersIn = (text: string): Identifier[] =>
  readIdentifiers(text).found.map(({ identifier }) => identifier);
const doi = (name: string): Identifier => ({ kind: 'doi', doi: name });
const address = (url: string): Identifier => ({ kind: 'address', url });

describe('a text’s identifiers', () => {
  it.each<[string, ...Identifier[]]>([
    ['10.5555/Harbours.7', doi('10.5555/harbours.7')],
    ['doi:10.5555/harbours.7.', doi('10.5555/harbours.7')],
    ['https://doi.org/10.5555/harbours.7', doi('10.5555/harbours.7')],
    ['doi.org/10.5555/harbours.7', doi('10.5555/harbours.7')],
    ['https://doi.org/10.5555/a%3Cb', doi('10.5555/a<b')],
    ['see (10.5555/harbours(7)) and 10.5555/b', doi('10.5555/harbours(7)'), doi('10.5555/b')],
    ['10.5555/a;10.5555/b', doi('10.5555/a'), doi('10.5555/b')],
    ['10.5555/a,10.5555/b', doi('10.5555/a'), doi('10.5555/b')],
    ['[Tides](https://doi.org/10.5555/a)', doi('10.5555/a')],
    ['10.48550/arXiv.2101.00007v2', { kind: 'arxiv', id: '2101.00007', version: 2 }],
    ['arXiv:2101.00007', { kind: 'arxiv', id: '2101.00007' }],
    ['2101.00007v3', { kind: 'arxiv', id: '2101.00007', version: 3 }],
    ['hep-th/9901001', { kind: 'arxiv', id: 'hep-th/9901001' }],
    ['math.GT/0309136v1', { kind: 'arxiv', id: 'math/0309136', version: 1 }],
    ['https://arxiv.org/abs/2101.00007v1', { kind: 'arxiv', id: '2101.00007', version: 1 }],
    ['https://arxiv.org/pdf/2101.00007', { kind: 'arxiv', id: '2101.00007' }],
    ['ISBN 978-0-306-40615-7', { kind: 'isbn', isbn: '9780306406157' }],
    ['9780306406157', { kind: 'isbn', isbn: '9780306406157' }],
    ['ISBN 0-306-40615-2', { kind: 'isbn', isbn: '9780306406157' }],
    ['080442957X', { kind: 'isbn', isbn: '9780804429573' }],
    ['https://harbours.example/tides#top', address('https://harbours.example/tides')],
    ['(https://harbours.example/tides_(sea)).', address('https://harbours.example/tides_(sea)')],
    ['www.harbours.example/tides', address('https://www.harbours.example/tides')],
    ['plato.stanford.edu/entries/tides/', address('https://plato.stanford.edu/entries/tides/')],
    [
      '<DT><A HREF="https://harbours.example/tides">Tides</A>',
      address('https://harbours.example/tides'),
    ],
    ['<https://harbours.example/tides>', address('https://harbours.example/tides')],
  ])('%s', (text, ...expected) => {
    expect(identifiersIn(text)).toEqual(expected);
  });

  it.each([
    'Read chapters 3 to 7, pages 1265-1298, by Monday 12.05.2024.',
    'Call 0306406152 or 030 640 6152 for a place.',
    'The price was 1234.56789 of them.',
    'and/or he.she/they',
    'mailto:nora@harbours.example',
    'javascript:alert(10)',
  ])('are none in %s', (text) => {
    expect(identifiersIn(text)).toEqual([]);
  });

  it('are told once each, in their order and with their lines', () => {
    const read = readIdentifiers(
      'Week 1: tides\n10.5555/b, 10.5555/a\r\n\nhttps://doi.org/10.5555/A again',
    );
    expect(read.found).toEqual([
      { identifier: doi('10.5555/b'), line: 2 },
      { identifier: doi('10.5555/a'), line: 2 },
    ]);
    expect(read).toMatchObject({ repeated: 1, misread: [], prose: 1 });
  });

  it('what is meant as one and is none is told with its line; prose is counted', () => {
    const read = readIdentifiers('9780306406158\nISBN 978-0-306-40615-8\n10.55/7\nWeek two\nTides');
    expect(read.misread).toEqual([
      { line: 1, text: '9780306406158', reason: 'isbn-check' },
      { line: 2, text: 'ISBN 978-0-306-40615-8', reason: 'isbn-check' },
      { line: 3, text: '10.55/7', reason: 'no-identifier' },
    ]);
    expect(read.prose).toBe(2);
  });

  it('more than are looked up at once are counted', () => {
    const text = Array.from({ length: 2_003 }, (_, at) => `10.5555/${at}`).join('\n');
    const read = readIdentifiers(`${text}\n10.5555/1`);
    expect(read.found).toHaveLength(2_000);
    expect(read).toMatchObject({ beyond: 3, repeated: 1 });
  });

  it('written out and read again, each is itself', () => {
    const all = identifiersIn(
      '10.5555/a arXiv:2101.00007v2 hep-th/9901001 ISBN 9780306406157 https://harbours.example/x',
    );
    expect(all).toHaveLength(5);
    for (const one of all) {
      expect(identifiersIn(formatIdentifier(one)).map(identifierKey)).toEqual([identifierKey(one)]);
    }
  });
});

it('an identifier names its work as the page of that work does', () => {
  expect(identifierCapture({ kind: 'arxiv', id: '2101.00007', version: 2 })).toMatchObject({
    site: 'arxiv',
    entryId: '2101.00007',
    doi: '10.48550/arxiv.2101.00007',
    version: { number: 2 },
  });
  expect(identifierCapture({ kind: 'isbn', isbn: '9780306406157' })).toBeUndefined();
});
