/** What BibTeX and BibLaTeX have in common: the shape of an entry, and the fields that are one. */
import type { Name } from '../capture/contract';
import { inverted, keywords, people } from './citation';
import type { ExportItem, Format } from './format';
import { escapeText, escapeTitle, verbatim } from './latex';
import { toCommands } from './latex-commands';
import { line, lines } from './text';

/** A field's name and its value as it stands in the file, delimiters included; undefined: none. */
export type Field = readonly [name: string, value: string | undefined];

const braced = (value: string): string | undefined => (value === '' ? undefined : `{${value}}`);

/** A value on one line, escaped. */
export function textValue(text = ''): string | undefined {
  return braced(escapeText(line(text)));
}

/** A title on one line, escaped, its capitals kept. */
export function titleValue(title = ''): string | undefined {
  return braced(escapeTitle(line(title)));
}

/** Several lines, escaped, parted by empty lines: LaTeX's paragraphs. */
export function paragraphsValue(text: string): string | undefined {
  return braced(lines(text).map(escapeText).join('\n\n'));
}

/** Sentences in one field, parted by full stops; a style adds the last one. */
export function sentencesValue(...sentences: readonly (string | undefined)[]): string | undefined {
  return textValue(sentences.filter((sentence) => sentence !== undefined).join('. '));
}

function verbatimValue(address = ''): string | undefined {
  return braced(verbatim(line(address)));
}

/** Whether the word stands in a text that parts the members of a list: names, BibLaTeX's publishers. */
const isParted = (text: string): boolean => /and/i.test(text) && /(?:^|\s)and(?:\s|$)/i.test(text);

/** 'Taylor and Francis' are one publisher: a brace of their own keeps them together. */
function listValue(text = ''): string | undefined {
  const value = escapeText(line(text));
  return braced(isParted(value) ? `{${value}}` : value);
}

/** A comma would part a keyword in two whatever is put around it, so it is dropped. */
function keywordsValue(item: ExportItem): string | undefined {
  const listed = keywords(item).map((word) =>
    word.includes(',') ? line(word.replaceAll(',', ' ')) : word,
  );
  return braced(escapeText(listed.filter(Boolean).join(', ')));
}

/** Commas and the word 'and' divide names; a part that holds one is braced. */
function namePart(part: string): string {
  const escaped = escapeText(part);
  return part.includes(',') || isParted(part) ? `{${escaped}}` : escaped;
}

function countOf(sign: string, text: string): number {
  return text.includes(sign) ? text.split(sign).length - 1 : 0;
}

function nameValue(name: Name): string {
  if ('literal' in name) return `{${escapeText(name.literal)}}`;
  if (name.given !== undefined) {
    const commas = countOf(',', name.family) + countOf(',', name.given);
    // Biber counts commas within braces too, and takes two at the most, unless all is in braces.
    if (commas > 1) return `{${escapeText(inverted(name))}}`;
    return `${namePart(name.family)}, ${namePart(name.given)}`;
  }
  // Alone, several words would be read as given and family names, and 'others' as 'et al.'.
  return /[\s,]|^(?:and|others)$/i.test(name.family)
    ? `{${escapeText(name.family)}}`
    : escapeText(name.family);
}

function namesValue(names: readonly Name[] | undefined): string | undefined {
  return braced(people(names).map(nameValue).join(' and '));
}

/** Who wrote what: the fields that an entry of either dialect begins with. */
export function leadingFields(item: ExportItem): Field[] {
  return [
    ['author', namesValue(item.capture.authors)],
    ['editor', namesValue(item.capture.editors)],
    ['title', titleValue(item.capture.title)],
  ];
}

/** Publisher, identifiers, address and content: the fields that are the same in either dialect. */
export function commonFields(item: ExportItem): Field[] {
  const { publisher, isbn, issn, doi, url, summary } = item.capture;
  return [
    ['publisher', listValue(publisher)],
    ['isbn', textValue(isbn)],
    ['issn', textValue(issn)],
    ['doi', verbatimValue(doi)],
    ['url', verbatimValue(url)],
    ['urldate', textValue(item.accessed)],
    ['abstract', paragraphsValue(summary ?? '')],
    ['keywords', keywordsValue(item)],
  ];
}

const asciiAddress = (address: string): string =>
  address.replace(/[^\0-\x7f]+/g, encodeURIComponent);

/** Addresses are verbatim: LaTeX's commands would stand in them as letters. */
const verbatimFields: readonly string[] = ['doi', 'url'];

/**
 * One entry of a `.bib` file. Characters that a citation key cannot hold are left out of it.
 * @param latex whether accents and signs become LaTeX's commands
 */
export function entryText(
  type: string,
  key: string,
  fields: readonly Field[],
  latex: boolean,
): string {
  const written = (name: string, value: string): string => {
    if (!latex) return value;
    return verbatimFields.includes(name) ? asciiAddress(value) : toCommands(value);
  };
  let text = `@${type}{${line(key).replace(/[\s"#%'(),={}~\\]/g, '')},\n`;
  for (const [name, value] of fields) {
    if (value !== undefined) text += `  ${name} = ${written(name, value)},\n`;
  }
  return `${text}}\n`;
}

/** A format of `.bib` files, by how it writes an entry. */
export function bibFormat(
  named: Pick<Format, 'id' | 'name'>,
  entry: (item: ExportItem, latex: boolean) => string,
): Format {
  return {
    ...named,
    extension: 'bib',
    mime: 'application/x-bibtex',
    options: ['abstracts', 'notes', 'versions', 'latex', 'keyPattern'],
    open: ({ latex }) => ({
      head: '',
      item: (item) => entry(item, latex),
      between: '\n',
      tail: () => [],
    }),
  };
}
