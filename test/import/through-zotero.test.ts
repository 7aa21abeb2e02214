/**
 * What comes back of Stet's own files once Zotero has taken them in and written them anew. Of Zotero it
 * is told here, a format each, what its translators make of the fields in which Stet says how a version
 * stands: notes become notes of the item, in HTML, and notes are written to another field; lines of
 * 'Extra' stay; what its item types have no field for is dropped.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIssued, issued } from '../../utils/export/citation';
import type { ExportItem, Format } from '../../utils/export/format';
import { biblatex } from '../../utils/export/formats/biblatex';
import { bibtex } from '../../utils/export/formats/bibtex';
import { csl } from '../../utils/export/formats/csl';
import { ris } from '../../utils/export/formats/ris';
import { zoteroRdf } from '../../utils/export/formats/zotero-rdf';
import type { CaptureType } from '../../utils/model/capture';
import { read, readBib } from '../export/bib';
import { crowd, types } from '../export/items';
import { file } from '../export/written';
import { recordsIn } from './read';

/** A note in HTML, as Zotero keeps it. */
function noteHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${escaped.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br/>')}</p>`;
}

/** The words of such a note where Zotero takes its tags away. */
function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A value as Zotero writes it into a `.bib` file: its capitals in braces, its signs escaped. */
function bibValue(text: string): string {
  const signs: { [sign: string]: string } = {
    '|': '{\\textbar}',
    '<': '{\\textless}',
    '>': '{\\textgreater}',
    '~': '{\\textasciitilde}',
    '^': '{\\textasciicircum}',
    '\\': '{\\textbackslash}',
    '{': '\\{\\vphantom{\\}}',
    '}': '\\vphantom{\\{}\\}',
  };
  return text
    .replace(/[|<>~^\\{}]/g, (sign) => signs[sign] ?? sign)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/(?<![\p{L}\\])\p{L}+\p{Lu}\p{L}*/gu, (word) => `{${word}}`);
}

const bibTypes: Readonly<Record<CaptureType, string>> = {
  'entry-encyclopedia': 'misc',
  chapter: 'incollection',
  'article-journal': 'article',
  article: 'misc',
  book: 'book',
  webpage: 'misc',
};

/** Stet's `.bib` entry as Zotero writes it: each note in a field of that name, the date as it has it. */
function throughBib(text: string, { capture }: ExportItem, field: string): string {
  const [entry] = readBib(text);
  if (!entry) throw new Error('no entry');
  const notes = ['note', 'annote', 'annotation']
    .map((name) => read(entry, name))
    .filter((note) => note !== '');
  const date = field === 'annotation' ? ['date'] : ['year', 'month'];
  const fields = [
    `title = {${bibValue(capture.title)}}`,
    `url = {${read(entry, 'url')}}`,
    ...date.flatMap((name) => (read(entry, name) === '' ? [] : `${name} = {${read(entry, name)}}`)),
    ...notes.map((note) => `${field} = {${bibValue(withoutTags(noteHtml(note)))}}`),
  ];
  return `@${bibTypes[capture.type]}{${entry.key},\n\t${fields.join(',\n\t')},\n}\n`;
}

/** Stet's RIS record as Zotero writes it: each note is one in HTML. */
function throughRis(text: string): string {
  return text.replace(/^N1 {2}- (.*)$/gm, (_, note: string) => `N1  - ${noteHtml(note.trim())}`);
}

/** Stet's CSL-JSON as Zotero writes it: the note is 'Extra', its variables are told again or not. */
function throughCsl(text: string, hasVariables: boolean): string {
  const [{ note, version, annote, keyword, custom, ...item }] = JSON.parse(text);
  delete item['original-date'];
  const lines = String(note ?? '').split('\n');
  const variables: { [name: string]: unknown } = {};
  const rest = lines.filter((line) => {
    const [, name, value = ''] = /^(Version|Original Date): (.*)$/.exec(line) ?? [];
    if (name === undefined || !hasVariables) return true;
    if (name === 'Version') variables.version = value;
    else variables['original-date'] = { 'date-parts': [value.split('-').map(Number)] };
    return false;
  });
  return JSON.stringify([{ ...item, ...variables, note: rest.join('\n') }]);
}

/** Stet's RDF as Zotero writes it: 'Extra' is a description. */
function throughRdf(text: string): string {
  return text.replaceAll('z:extra>', 'dc:description>');
}

const ways: [
  name: string,
  format: Format,
  through: (text: string, item: ExportItem) => string,
  hasDays: boolean,
][] = [
  ['BibTeX', bibtex, (text, item) => throughBib(text, item, 'annote'), false],
  ['BibLaTeX', biblatex, (text, item) => throughBib(text, item, 'annotation'), true],
  ['RIS', ris, throughRis, true],
  ['CSL-JSON, read as Extra', csl, (text) => throughCsl(text, false), true],
  ['CSL-JSON, read as variables', csl, (text) => throughCsl(text, true), true],
  ['Zotero RDF', zoteroRdf, throughRdf, true],
];

const year = fc.integer({ min: 1990, max: 2030 }).map(String);
const two = (most: number) =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
const date = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
);
/** Signs that formats escape, part by or give a meaning to; no address ends in a sentence's mark. */
const address = fc
  .string({ unit: fc.constantFrom(...'aB7/_-~%26&=?+,;:@!()'), maxLength: 30 })
  .map((path) => new URL(`https://rivers.example.org/${path}x`).href);
const issue = fc.record(
  {
    kind: fc.constantFrom('superseded' as const, 'withdrawn' as const, 'retracted' as const),
    text: fc.constant('As the publisher says.'),
    source: fc.constant('https://rivers.example.org/notice'),
    date,
    successor: address,
  },
  { requiredKeys: ['kind', 'text', 'source'] },
);
const [plain] = crowd(1);
const item = fc
  .record({
    type: fc.constantFrom(...types),
    url: address,
    version: fc.option(fc.integer({ min: 0, max: 9_999 }), { nil: undefined }),
    published: fc.option(date, { nil: undefined }),
    revised: fc.option(date, { nil: undefined }),
    issues: fc.uniqueArray(issue, { maxLength: 3, selector: ({ kind }) => kind }),
    note: fc.constantFrom('', 'Compare with the mill.', 'Version two of my notes.\nAsk Joost.'),
  })
  .map(({ version, published, revised, issues, note, ...changes }): ExportItem => {
    if (!plain) throw new Error('no item');
    const { version: _, published: __, revised: ___, ...capture } = plain.capture;
    return {
      ...plain,
      note,
      issues,
      capture: {
        ...capture,
        ...changes,
        title: 'Weirs & NATO',
        authors: [{ family: 'Weir', given: 'Anna' }],
        ...(version !== undefined && { version: { number: version } }),
        ...(published !== undefined && { published }),
        ...(revised !== undefined && { revised }),
      },
    };
  });

describe.each(ways)('what comes back by %s', (_, format, through, hasDays) => {
  it('says how the version stands, which one it is and when the work first appeared', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (item) => {
        const { capture } = item;
        const [record] = await recordsIn(through(await file(format, [item]), item));
        expect(record?.work.version).toEqual(capture.version);
        expect(record?.issues.map(({ kind, date, successor }) => [kind, date, successor])).toEqual(
          item.issues.map(({ kind, date, successor }) => [kind, date, successor]),
        );
        const told = hasDays ? issued(capture) : issued(capture)?.slice(0, 7);
        const first = firstIssued(capture);
        // Where the day is lost, both may be of one month, which is then the only date.
        const isOne = first === undefined || first === told;
        expect([record?.work.published, record?.work.revised]).toEqual(
          isOne ? [told, undefined] : [first, told],
        );
        // Zotero drops the note of CSL-JSON.
        const lines = format === csl ? [] : item.note.split('\n');
        for (const line of lines) expect(record?.note).toContain(line);
      }),
      { numRuns: 200 },
    );
  });
});
