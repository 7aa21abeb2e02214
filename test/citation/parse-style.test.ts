import { describe, expect, it } from 'vitest';
import { validateStyle } from '../../utils/citation/load-style';
import { readStyle } from '../../utils/citation/parse-style';
import { plainText } from '../../utils/citation/rich-text';
import { citationStyleParts, citationStyles } from '../../utils/citation/style-list';
import { longestStyle } from '../../utils/model/bounds';
import { files, officialStyle } from './files';

/** A style of a few lines, with some of them changed. */
function style({
  attributes = 'class="in-text" version="1.0"',
  info = '<title>Terse</title><id>https://styles.example/terse</id>',
  body = '<citation><layout><text variable="title"/></layout></citation>',
} = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}><info>${info}</info>${body}</style>`;
}

const citation = (layout: string): string => `<citation><layout>${layout}</layout></citation>`;

/** Macros of which each calls the next twice: 2^`depth` texts from some lines. */
const doubling = (depth: number): string =>
  `${Array.from({ length: depth }, (_, at) => `<macro name="m${at}"><text macro="m${at + 1}"/><text macro="m${at + 1}"/></macro>`).join('')}<macro name="m${depth}"><text value="a"/></macro>`;

const english = { locale: 'en-GB', obey: false };
const parent = 'http://www.zotero.org/styles/apa';

describe('a .csl file', () => {
  it('is a style where it has a name, an id and a layout', () => {
    expect(readStyle(style(), files.parse)).toMatchObject({
      kind: 'style',
      style: {
        id: 'https://styles.example/terse',
        title: 'Terse',
        note: false,
        bibliography: false,
      },
    });
  });

  it.each([
    ['too-long', `${style()}${' '.repeat(longestStyle)}`],
    ['not-csl', 'Tidal mills ground the grain.'],
    ['not-csl', '{"style": "apa"}'],
    ['not-csl', '<html><body>Not found</body></html>'],
    ['not-csl', '<style>p { color: red }</style>'],
    ['not-xml', style().slice(0, -9)],
    ['not-xml', style({ body: '&undefined;' })],
    ['not-xml', `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${style()}`],
    ['no-layout', style({ body: '' })],
    ['no-layout', style({ body: '<citation/>' })],
    ['unsound', style({ info: '<id>https://styles.example/terse</id>' })],
    ['unsound', style({ info: '<title>Terse</title>' })],
    ['unsound', style({ attributes: 'class="in-text"' })],
    ['unsound', style({ attributes: 'class="in-text" version="0.8"' })],
    ['unsound', style({ body: citation('<text macro="missing"/>') })],
    [
      'unsound',
      style({ body: `<macro name="a"><text macro="a"/></macro>${citation('<text macro="a"/>')}` }),
    ],
    ['too-involved', style({ body: `${doubling(40)}${citation('<text macro="m0"/>')}` })],
    [
      'too-involved',
      style({
        body: `${doubling(40)}<citation><sort><key macro="m0"/></sort><layout><text variable="title"/></layout></citation>`,
      }),
    ],
  ])('is refused as %s', (fault, text) => {
    expect(readStyle(text, files.parse)).toEqual({ kind: 'fault', fault });
  });

  it('that only names its parent says which', () => {
    const dependent = style({
      info: `<title>Journal</title><id>https://styles.example/j</id><link href="${parent}" rel="independent-parent"/>`,
      body: '',
    });
    expect(readStyle(dependent, files.parse)).toEqual({
      kind: 'fault',
      fault: 'dependent',
      parent,
    });
  });

  it('is tried before it is added', async () => {
    expect(await validateStyle(style(), files, english)).toMatchObject({
      kind: 'style',
      sample: ['Tidal mills'],
    });
    for (const layout of ['<nonsense/>', '<text variable="title" prefix=""><x/></text>', '']) {
      expect(await validateStyle(style({ body: citation(layout) }), files, english)).toEqual({
        kind: 'fault',
        fault: 'unsound',
      });
    }
  });

  it('cites in its own language, where it has one', async () => {
    const german = style({
      attributes: 'class="in-text" version="1.0" default-locale="de-AT"',
      body: citation('<date variable="issued" form="text"/>'),
    });
    const examined = await validateStyle(german, files, english);
    expect(examined.kind === 'style' && plainText(examined.sample)).toBe('26. März 2019');
  });

  it('with markup in its words prints them as words', async () => {
    const examined = await validateStyle(
      style({
        body: citation(
          '<text value="&lt;img src=x onerror=alert(1)&gt; \uFDD01" font-style="italic"/>',
        ),
      }),
      files,
      english,
    );
    expect(examined).toMatchObject({
      sample: [{ mark: 'italic', within: ['<img src=x onerror=alert(1)> 1'] }],
    });
  });

  it('of the official ones is sound, each', async () => {
    const examined = await validateStyle(officialStyle('nlm-citation-sequence'), files, english);
    expect(examined).toMatchObject({ kind: 'style', style: { bibliography: true, note: false } });
  });
});

describe('the ways of citing', () => {
  const own = [
    { id: 'https://styles.example/a:b', name: 'Footnotes', note: true, bibliography: false },
    { id: 'apa', name: 'Mine', note: false, bibliography: true },
  ];

  it('are two where a style has notes and a bibliography, else one', () => {
    const offered = citationStyles(own).map(({ name, form, both }) => [name, form, both]);
    expect(offered).toEqual([
      ['APA, 7th edition', 'entry', false],
      ['Chicago, 18th edition, author–date', 'entry', false],
      ['Chicago, 18th edition', 'entry', true],
      ['Chicago, 18th edition', 'note', true],
      ['Harvard (Cite Them Right)', 'entry', false],
      ['MLA, 9th edition', 'entry', false],
      ['Vancouver (NLM)', 'entry', false],
      ['Footnotes', 'note', false],
      ['Mine', 'entry', false],
    ]);
  });

  it('have ids of their own that tell what they are', () => {
    const ids = citationStyles(own).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(-2).map(citationStyleParts)).toEqual([
      { form: 'note', own: true, style: 'https://styles.example/a:b' },
      { form: 'entry', own: true, style: 'apa' },
    ]);
    expect(citationStyleParts('apa')).toBeUndefined();
  });
});
