import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../utils/citation/load-style';
import type { Processor } from '../../utils/citation/processor';
import { htmlText, plainText } from '../../utils/citation/rich-text';
import { anyText, crowd } from '../export/items';
import { entry, issue } from './entries';
import { files, officialStyle } from './files';

const british = { locale: 'en-GB', obey: false };
const opened = new Map<string, Promise<Processor>>();

/** A processor of an official style: the same for all tests, as for all of a page's citations. */
function open(id: string): Promise<Processor> {
  const processor = opened.get(id) ?? loadStyle(officialStyle(id), files, british);
  opened.set(id, processor);
  return processor;
}

describe('the version that was read is what is cited', () => {
  const versioned = { version: { number: 0 }, url: 'https://tides.example/view/mills/version/0' };

  it.each([
    [
      'a DOI that leads to the newest version gives way',
      {},
      'https://tides.example/view/mills/version/0',
    ],
    [
      'a DOI that names the version stays',
      { doi: '10.1007/978-3-642-27737-5_100-2' },
      'https://doi.org/10.1007/978-3-642-27737-5_100-2',
    ],
    [
      'a DOI stays where the address names no version either',
      { url: 'https://tides.example/view/mills' },
      'https://doi.org/10.5555/tides.013.77',
    ],
  ])('once it is superseded, %s', async (_case, changes, address) => {
    const apa = await open('apa');
    const item = entry({ ...versioned, ...changes }, [issue.superseded]);
    expect(plainText(apa.entry(item))).toMatch(`${address} [Superseded: `);
  });

  it('stands by its DOI while it stands', async () => {
    const apa = await open('apa');
    expect(plainText(apa.entry(entry(versioned)))).toMatch(/https:\/\/doi\.org\/10\.5555\/\S+$/);
  });

  it('one after another, each by itself', async () => {
    const apa = await open('apa');
    const [one, other] = [entry({ title: 'One' }), entry({ title: 'Other' })];
    const first = plainText(apa.entry(one));
    expect(plainText(apa.note(other))).toBe('(Harrow, 2018)');
    expect(plainText(apa.entry(other))).toContain('Other');
    expect(plainText(apa.entry(one))).toBe(first);
  });
});

describe('a bibliography', () => {
  const titled = (title: string, family: string, published: string) =>
    entry({ title, authors: [{ family, given: 'A.' }], published, revised: undefined });
  const items = [
    titled('Weir', 'Zander', '2012'),
    titled('Lock', 'Abel', '2013'),
    titled('Mill', 'Abel', '2013'),
  ];

  it('is sorted, and tells works of one author and year apart', async () => {
    const { entries } = (await open('apa')).bibliography(items);
    expect(entries.map((each) => plainText(each).slice(0, 24))).toEqual([
      'Abel, A. (2013a). Lock. ',
      'Abel, A. (2013b). Mill. ',
      'Zander, A. (2012). Weir.',
    ]);
  });

  it('is numbered where the style numbers, and one entry alone is not', async () => {
    const vancouver = await open('nlm-citation-sequence');
    const { entries } = vancouver.bibliography(items);
    expect(entries.map((each) => plainText(each).slice(0, 12))).toEqual([
      '1. Zander A.',
      '2. Abel A. L',
      '3. Abel A. M',
    ]);
    expect(htmlText(entries[0] ?? [])).toMatch(/^<span>1\.<\/span> Zander A\. Weir\./);
    const [second = entry()] = items.slice(1);
    expect(plainText(vancouver.entry(second))).toMatch(/^Abel A\. Lock\./);
  });

  it('says of each entry what is known against it, and what was left out', async () => {
    const chicago = await open('chicago-notes-bibliography');
    const unsigned = entry({ authors: [], title: 'Weir' });
    const { entries, omitted } = chicago.bibliography([
      unsigned,
      entry({ title: 'Lock' }, [issue.retracted]),
      entry({ title: 'Mill' }),
    ]);
    expect(omitted).toEqual(['Weir']);
    expect(entries.map((each) => plainText(each).includes('[Retracted in January 2020]'))).toEqual([
      true,
      false,
    ]);
    // The handbook has unsigned entries cited in notes alone: the note it is, then.
    expect(plainText(chicago.entry(unsigned))).toBe(plainText(chicago.note(unsigned)));
  }, 30_000);

  it('of nothing is empty', async () => {
    expect((await open('apa')).bibliography([])).toEqual({ entries: [], omitted: [] });
  });
});

describe('hostile texts', () => {
  const allowed = new Set(['I', 'B', 'U', 'SUP', 'SUB', 'SPAN', 'DIV']);
  const { document } = new JSDOM('').window;

  /** What a browser makes of the HTML that goes to the clipboard. */
  const pasted = (html: string) => {
    const body = document.createElement('div');
    body.innerHTML = html;
    const elements = [...body.querySelectorAll('*')];
    const strays = elements.filter(
      ({ tagName, attributes }) =>
        !allowed.has(tagName) || [...attributes].some(({ name }) => name !== 'style'),
    );
    return { text: body.textContent, strays };
  };

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<i>italic</i> and <b>bold</b>',
    '<span class="nocase">kept</span>',
    '<span style="font-variant:small-caps;">small</span>',
    '&lt;b&gt; &amp;lt;',
    '$& $1 $$ %%STRING%%',
    'a \uFDD0 sign \uFDD1 of \uFDD2 ours \uFDD3item-0\uFDD3',
  ])('%s comes out as the text that it is', async (title) => {
    const harvard = await open('harvard-cite-them-right');
    const made = harvard.entry(entry({ title: `Mills ${title} end`, containerTitle: title }));
    const { text, strays } = pasted(htmlText(made));
    expect(strays).toEqual([]);
    expect(text).toBe(plainText(made));
    // The processor sets quotation marks as the language does.
    const expected = title.replaceAll('"', '').replace(/[\uFDD0-\uFDEF]/g, '');
    expect(plainText(made).replace(/["“”]/g, '')).toContain(`Mills ${expected} end`);
  });

  it.each(['constructor', '__proto__', 'van hasOwnProperty', 'toString.'])(
    'a person called %s is a person like any other',
    async (family) => {
      const apa = await open('apa');
      const item = entry({ authors: [{ family, given: 'Ines' }] });
      expect(plainText(apa.entry(item))).toContain(`${family}, I. (2018).`);
    },
  );

  it.each(['harvard-cite-them-right', 'modern-language-association', 'nlm-citation-sequence'])(
    'of every kind make no element in %s',
    async (id) => {
      const processor = await open(id);
      for (const item of crowd(50, 11)) {
        for (const made of [processor.entry(item), processor.note(item)]) {
          expect(pasted(htmlText(made)).strays).toEqual([]);
          expect(plainText(made)).not.toMatch(/[\uFDD0-\uFDEF]/);
        }
      }
    },
    30_000,
  );

  it('stay text, whatever they are', async () => {
    const vancouver = await open('nlm-citation-sequence');
    fc.assert(
      fc.property(anyText, (title) => {
        const made = vancouver.entry(entry({ title, containerTitle: title }));
        const { text, strays } = pasted(htmlText(made));
        expect(strays).toEqual([]);
        expect(text).toBe(plainText(made));
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});

describe('what stands in a text', () => {
  it.each([
    ['apa', '(Harrow, 2018)'],
    ['modern-language-association', '(Harrow)'],
    ['nlm-citation-sequence', 'number'],
    ['chicago-notes-bibliography', undefined],
  ])('of %s', async (id, expected) => {
    // That a version was superseded is for the bibliography to say.
    const inText = (await open(id)).inText(entry({}, [issue.superseded]));
    expect(typeof inText === 'object' ? plainText(inText) : inText).toBe(expected);
  });
});
