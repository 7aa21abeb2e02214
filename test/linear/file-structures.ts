/** Files whose structure is hostile: what delimits records and fields, in every order, again and again. */
import { parsers } from '../../utils/import/all-formats';
import type { RecordFormat } from '../../utils/import/detect-format';
import { random } from '../tools/random';
import { measureTexts, type Slow } from './measure';

/** What a format's files are made of; `§` is a number that counts up, and `§+` the one after it. */
const tokens: Readonly<Record<RecordFormat, readonly string[]>> = {
  bibtex: [
    ...['@x{k§,\n', '@x(k§,', '@string{a§ = a§+}\n', '@comment{', '@xdata{k§, xdata={k§+}}\n', '@'],
    ...['a={', 'a§="', 'author={x,\n', 'title = ', 'crossref={k§},', 'xdata={k§},', ',', '#', '='],
    ...['{', '}', '(', ')', '"', '\\', '\n', '%', ' ', 'w', ' and ', '$'],
  ],
  ris: [
    'TY  - JOUR\n',
    'ER  - \n',
    'AU  - ',
    'A1  - ',
    'DO  - 10.1000/',
    '\n',
    '-',
    '  ',
    'w',
    '\r',
  ],
  csl: [
    '[',
    ']',
    '{',
    '}',
    '"a":',
    '"title":"T"',
    '"author":',
    '"note":"',
    ',',
    '"',
    '\\',
    '1',
    '\n',
  ],
  'zotero-json': [
    ...[
      '{"items":[',
      '{"itemType":"book",',
      '"creators":[',
      '"tags":[',
      '"extra":"',
      '"title":"T"',
    ],
    ...[']', '}', '{', '[', ',', '"', ':', '\\n', '1'],
  ],
  csv: ['Title,DOI,Author\n', ',', '"', '""', '\n', 'w', ';', '\t', '\r\n', '"w"'],
  dois: [
    '10.1000/',
    'https://doi.org/',
    'https://x.org/',
    '_',
    '*',
    '(',
    ')',
    '](',
    'w',
    ' ',
    '\n',
    '&lt;',
  ],
  'endnote-xml': [
    ...[
      '<xml>',
      '<records>',
      '<record>',
      '</record>',
      '<titles><title>',
      '</title></titles>',
      '<a>',
    ],
    ...['<style>', '</style>', '<', '>', '&', '&amp;', '<!--', '-->', '<![CDATA[', ']]>', 'w', '"'],
  ],
  mods: [
    ...[
      '<modsCollection>',
      '<mods>',
      '</mods>',
      '<titleInfo><title>',
      '</title></titleInfo>',
      '<name>',
    ],
    ...[
      '<relatedItem>',
      '</relatedItem>',
      '<',
      '>',
      '&',
      '<!--',
      '<![CDATA[',
      ']]>',
      'w',
      '<?x ?>',
    ],
  ],
  nbib: [
    'PMID- 1\n',
    'TI  - ',
    'FAU - ',
    'LID - 10.1000/x [doi]\n',
    '\n',
    '      ',
    '-',
    'w',
    '\n\n',
  ],
  'zotero-rdf': [
    ...[
      '<bib:Article rdf:about="#§">',
      '</bib:Article>',
      '<dc:title>',
      '</dc:title>',
      '<z:Collection>',
    ],
    ...[
      '<dcterms:hasPart rdf:resource="#§"/>',
      '<',
      '>',
      '&',
      '<!--',
      '<![CDATA[',
      ']]>',
      'w',
      '"',
    ],
  ],
};

/** What stands before all of it, so that a file is taken for its format. */
const heads: Readonly<Partial<Record<RecordFormat, string>>> = {
  bibtex: '@x{k,\n',
  ris: 'TY  - JOUR\n',
  csl: '[{"title":"T"},',
  'zotero-json': '{"items":[{"itemType":"book","title":"T"},',
  csv: 'Title,DOI,Author\n',
  'endnote-xml': '<xml><records><record>',
  mods: '<mods>',
  nbib: 'PMID- 1\n',
  'zotero-rdf':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
    ' xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">',
};

/** A file of a format, of one structure or another, and of about as many code units as are asked for. */
export function hostileFile(format: RecordFormat, structure: number, length: number): string {
  const chance = random(structure + 1);
  const known = tokens[format];
  const pick = () => known[chance.below(known.length)] ?? '';
  const before = Array.from({ length: chance.below(3) }, pick).join('');
  const unit = Array.from({ length: 1 + chance.below(4) }, pick).join('');
  const parts = [heads[format] ?? '', before];
  let size = 0;
  for (let at = 0; size < length; at += 1) {
    const part = unit.replaceAll('§+', String(at + 1)).replaceAll('§', String(at));
    size += part.length;
    parts.push(part);
  }
  return parts.join('');
}

/** Code units of the longer of two files that are compared. */
const bound = 60_000;
/** Milliseconds below which it is not asked how the time grew. */
const unremarkable = 200;

/** The structures of these numbers for which a format's reader takes too long. */
export async function slowStructures(
  format: RecordFormat,
  structures: Iterable<number>,
): Promise<Slow[]> {
  const reader = {
    name: format,
    bound,
    longest: unremarkable,
    read: (text: string) => readThrough(format, text),
  };
  const found: Slow[] = [];
  for (const structure of structures) {
    const textOf = (length: number) => hostileFile(format, structure, length);
    const { slow } = await measureTexts(reader, structure, textOf);
    if (slow) found.push(slow);
  }
  return found;
}

/** Reads a file to its end. */
export async function readThrough(format: RecordFormat, text: string): Promise<void> {
  for await (const _ of parsers[format](text));
}
