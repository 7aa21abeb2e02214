/** Reads `.bib` files back with an independent parser, for the tests of both dialects. */
import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { citedKeywords, inverted, people } from '../../utils/export/citation';
import { toLine } from '../../utils/export/clean-text';
import type { ExportItem } from '../../utils/export/format';
import { escapeText } from '../../utils/export/latex';

/**
 * Every entry of a file, its titles in the case that they are written in. The parser reads
 * `\textasciigrave` as U+02CB; that is put right here. Throws where the parser finds an error.
 */
export function readBib(text: string): Entry[] {
  const library = parse(text, { sentenceCase: false, caseProtection: false });
  if (library.errors.length > 0) throw new Error(JSON.stringify(library.errors));
  return library.entries;
}

/** A field as text; absent is ''. */
export function read(entry: Entry, field: string): string {
  const value = Object.entries(entry.fields).find(([name]) => name === field)?.[1];
  return (typeof value === 'string' ? value : (value ?? []).join(' and ')).replaceAll('ˋ', '`');
}

function creator({ name, prefix, lastName, firstName, suffix }: Creator): string {
  if (name !== undefined) return name;
  return [[prefix, lastName].filter(Boolean).join(' '), firstName, suffix]
    .filter((part) => part !== undefined)
    .join(', ');
}

const creators = (list: Creator[] = []): string[] =>
  list.map((each) => creator(each).replaceAll('ˋ', '`'));

/**
 * The parser neither unescapes keywords nor keeps their order, and divides them at semicolons and
 * commas alike.
 */
const keywordSet = (list: readonly string[] = []): string[] =>
  list
    .flatMap((word) => word.split(/[,;]/))
    .map((word) => toLine(word))
    .filter(Boolean)
    .sort();

/** What an entry says once it is read back, and what it should: equal in every member. */
export function readBack(entry: Entry): Record<string, unknown> {
  return {
    key: entry.key,
    title: read(entry, 'title'),
    authors: creators(entry.fields.author),
    editors: creators(entry.fields.editor),
    publisher: ['publisher', 'organization', 'usera'].map((field) => read(entry, field)).join(''),
    doi: read(entry, 'doi'),
    url: read(entry, 'url'),
    urldate: read(entry, 'urldate'),
    abstract: read(entry, 'abstract'),
    keywords: [...new Set(keywordSet(entry.fields.keywords))],
  };
}

/** The counterpart of `readBack`, from the item that was written. */
export function expected(item: ExportItem): Record<string, unknown> {
  const { capture } = item;
  const folded = (text: string | null | undefined): string => toLine(text ?? '');
  return {
    key: item.key,
    title: folded(capture.title),
    authors: people(capture.authors).map(inverted),
    editors: people(capture.editors).map(inverted),
    publisher: folded(capture.publisher),
    doi: (capture.doi ?? '').replace('{', '%7B').replace('}', '%7D'),
    url: capture.url,
    urldate: item.accessed,
    abstract: folded(capture.summary),
    keywords: [
      ...new Set(
        keywordSet(citedKeywords(item).map((word) => escapeText(word.replaceAll(',', ' ')))),
      ),
    ],
  };
}
