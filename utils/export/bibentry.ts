/** What BibTeX and BibLaTeX have in common: the shape of an entry, and the fields that are one. */
import type { Name } from '../model/capture';
import { citedKeywords, inverted, people, placeOf } from './citation';
import { bibKey } from './citekey';
import { toLine, toLines } from './clean-text';
import type { ExportItem, Format } from './format';
import { escapeText, escapeTitle, verbatim } from './latex';
import { toCommands } from './latex-commands';

const braced = (value: string): string | undefined => (value === '' ? undefined : `{${value}}`);

/** A value on one line, escaped. */
export function textValue(text: string | undefined): string | undefined {
  return text ? braced(escapeText(toLine(text))) : undefined;
}

/** A title on one line, escaped, its capitals kept. */
export function titleValue(title: string | undefined): string | undefined {
  return title ? braced(escapeTitle(toLine(title))) : undefined;
}

/** Several lines, escaped, parted by empty lines: LaTeX's paragraphs. */
export function paragraphsValue(text: string | null): string | undefined {
  if (!text) return undefined;
  return braced(toLines(text).map(escapeText).join('\n\n'));
}

/** Sentences in one field, parted by full stops; a style adds the last one. */
export function sentencesValue(...sentences: readonly (string | undefined)[]): string | undefined {
  return textValue(sentences.filter((sentence) => sentence !== undefined).join('. '));
}

function verbatimValue(address: string | undefined): string | undefined {
  return address ? braced(verbatim(toLine(address))) : undefined;
}

/** Whether the word stands in a text that parts the members of a list: names, BibLaTeX's publishers. */
const isParted = (text: string): boolean => /and/i.test(text) && /(?:^|\s)and(?:\s|$)/i.test(text);

/** 'Taylor and Francis' are one publisher: a brace of their own keeps them together. */
function listValue(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const value = escapeText(toLine(text));
  return braced(isParted(value) ? `{${value}}` : value);
}

/** A comma would part a keyword in two whatever is put around it, so it is dropped. */
function keywordsValue(item: ExportItem): string | undefined {
  const listed = citedKeywords(item).map((word) =>
    word.includes(',') ? toLine(word.replaceAll(',', ' ')) : word,
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

/** A name's part of words that nothing in them divides and nothing must escape, as most are. */
const plainPart = /^[A-Za-z\xc0-\u024f]+\.?(?: [A-Za-z\xc0-\u024f]+\.?)*$/;

function nameValue(name: Name): string {
  if ('literal' in name) return `{${escapeText(name.literal)}}`;
  if (name.given !== undefined) {
    const whole = inverted(name);
    const isPlain = plainPart.test(name.family) && plainPart.test(name.given);
    if (isPlain && !/\band\b/i.test(whole)) return whole;
    const commas = countOf(',', name.family) + countOf(',', name.given);
    // Biber counts commas within braces too, and takes two at the most, unless all is in braces.
    if (commas > 1) return `{${escapeText(whole)}}`;
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

const asciiAddress = (address: string): string =>
  address.replace(/[^\0-\x7f]+/g, encodeURIComponent);

/** Addresses are verbatim: LaTeX's commands would stand in them as letters. */
const verbatimFields: readonly string[] = ['doi', 'url'];

/** One entry of a `.bib` file, as its fields are put into it. */
export class BibEntry {
  readonly #latex: boolean;
  #text: string;

  /**
   * @param key without the characters that a citation key cannot hold: they are left out
   * @param latex whether accents and signs become LaTeX's commands
   */
  constructor(type: string, key: string, latex: boolean) {
    this.#latex = latex;
    this.#text = `@${type}{${bibKey(key)},\n`;
  }

  /** @param value as it stands in the file, delimiters included; undefined puts nothing */
  put(name: string, value: string | undefined): void {
    if (value !== undefined) this.#text += `  ${name} = ${this.#written(name, value)},\n`;
  }

  /** Who wrote what: what an entry of either dialect begins with. */
  putLeading({ capture, details }: ExportItem): void {
    this.put('author', namesValue(capture.authors));
    this.put('editor', namesValue(capture.editors));
    this.put('translator', namesValue(details?.translators));
    this.put('title', titleValue(capture.title));
  }

  /** Who edits the series, as Zotero writes it: no dialect has a word of its own. */
  putSeriesEditors({ details }: ExportItem): void {
    const names = namesValue(details?.seriesEditors);
    this.put('editorb', names);
    if (names !== undefined) this.put('editorbtype', '{redactor}');
  }

  /**
   * Where it stands in print. `number` is a journal's issue, and else its place in the series.
   * @param fields the fields that the type has
   * @param place the name of the field for the publisher's place
   * @param edition as the dialect's styles print it
   */
  putPrint(
    item: ExportItem,
    fields: readonly ('volume' | 'number' | 'pages' | 'edition' | 'series' | 'place')[],
    place: 'address' | 'location',
    edition: string | undefined,
  ): void {
    const { capture, details = {} } = item;
    const { volume, issue, pages, series, seriesNumber } = details;
    const number = capture.type === 'article-journal' ? issue : seriesNumber;
    const isBook = capture.type === 'book';
    const told = {
      volume: textValue(volume),
      number: textValue(number),
      pages: textValue(pages?.replace(/ ?[-‐-―]+ ?/g, '--')),
      edition: textValue(edition),
      // A book's field for it is filled with what it stands in.
      series: isBook && capture.containerTitle ? undefined : titleValue(series),
    };
    for (const field of fields) {
      if (field === 'place') this.put(place, listValue(placeOf(item)));
      else this.put(field, told[field]);
    }
  }

  /**
   * Publisher, identifiers, address and content: what is the same in either dialect.
   * @param names the fields of those that have other names in some types of entry
   */
  putCommon(
    item: ExportItem,
    names = { publisher: 'publisher', isbn: 'isbn', issn: 'issn' },
  ): void {
    const { publisher, isbn, issn, doi, url, summary } = item.capture;
    this.put(names.publisher, listValue(publisher));
    this.put(names.isbn, textValue(isbn));
    this.put(names.issn, textValue(issn));
    this.put('doi', verbatimValue(doi));
    this.put('url', verbatimValue(url));
    this.put('urldate', textValue(item.accessed));
    this.put('abstract', paragraphsValue(summary));
    this.put('keywords', keywordsValue(item));
  }

  /** The entry with all that was put into it. */
  end(): string {
    return `${this.#text}}\n`;
  }

  #written(name: string, value: string): string {
    if (!this.#latex) return value;
    return verbatimFields.includes(name) ? asciiAddress(value) : toCommands(value);
  }
}

/** A format of `.bib` files, by how it writes an entry. */
export function bibFormat(
  named: Pick<Format, 'id' | 'name' | 'lacks'>,
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
