/** What Zotero has no field for, as lines of its 'Extra' under the names that it reads there. */
import type { CaptureType } from '../model/capture';
import { citedKeywords, firstIssued, issueStatements } from './citation';
import type { ExportItem } from './format';
import { readersNote } from './readers-note';
import { firstLine, toLine } from './text';

/** The number that Zotero's type of item has a field for. */
const ownNumber: Readonly<Record<CaptureType, 'isbn' | 'issn' | undefined>> = {
  'entry-encyclopedia': 'isbn',
  chapter: 'isbn',
  'article-journal': 'issn',
  article: undefined,
  book: 'isbn',
  webpage: undefined,
};

/** What a format carries in no other way that Zotero reads. */
export type Unread = 'citationKey' | 'container' | 'keywords' | 'note';

/**
 * The lines of 'Extra': version, first publication, day of the copy, numbers without a field, and, a
 * sentence each, that the version was replaced, retracted or withdrawn.
 * @param unread what else has to stand there
 */
export function extraLines(item: ExportItem, unread: readonly Unread[] = []): string[] {
  const { archive, containerTitle, isbn, issn, type, version } = item.capture;
  const own = ownNumber[type];
  const told = (what: Unread, text: string | undefined) =>
    unread.includes(what) ? text : undefined;
  const lines: [label: string, value: string | undefined][] = [
    ['Citation Key', told('citationKey', toLine(item.key))],
    ['Version', version?.number.toString()],
    ['Original Date', firstIssued(item.capture)],
    ['Container Title', told('container', containerTitle)],
    ['ISBN', own === 'isbn' ? undefined : isbn],
    ['ISSN', own === 'issn' ? undefined : issn],
    ['Archive Date', archive?.date],
    ['Keyword', told('keywords', citedKeywords(item).join('; '))],
    ['Annote', told('note', readersNote(item))],
  ];
  return [
    ...lines.flatMap(([label, value]) => {
      const line = firstLine(value);
      return line === undefined ? [] : [`${label}: ${line}`];
    }),
    ...issueStatements(item),
  ];
}
