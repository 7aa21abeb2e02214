import {
  archiveStatement,
  citedKeywords,
  inverted,
  issued,
  issueStatements,
  people,
} from '../citation';
import { toLine } from '../clean-text';
import { type Folder, file, rootFolder } from '../collection-folders';
import { partsOfPrint } from '../entry-parts';
import type { ExportItem, Format } from '../format';
import { escapeMarkup, markupLine, webAddress } from '../markup';

/**
 * The bookmarks' file that every browser reads and writes, Netscape's: collections as folders, an
 * entry in each that holds it. The lines wait for the end, since a folder is written in one piece.
 */
export const bookmarks: Format = {
  id: 'bookmarks',
  name: 'Bookmarks',
  extension: 'html',
  mime: 'text/html',
  options: ['versions'],
  lacks: [
    'editors',
    'kind',
    'edition',
    'publisher',
    'place',
    'print',
    ...partsOfPrint,
    'isbn',
    'issn',
    'doi',
    'language',
    'firstDate',
    'version',
    'abstract',
    'note',
    'quotes',
    'citationKey',
    'bodies',
    'paragraphs',
    'noteParagraphs',
    'keywordCommas',
    'tags',
  ],
  open() {
    const root = rootFolder<string>();
    return {
      head: [
        '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
        '<TITLE>Bookmarks</TITLE>',
        '<H1>Bookmarks</H1>\n',
      ].join('\n'),
      item(item) {
        const address = webAddress(item.capture.url) ?? webAddress(item.capture.archive?.url);
        // What leads nowhere is no bookmark.
        if (address !== undefined) file(root, item.collections, bookmark(item, address));
        return '';
      },
      between: '',
      tail: () => list(root, ''),
    };
  },
};

function bookmark(item: ExportItem, address: string): string {
  const { capture } = item;
  const added = Math.floor(Date.parse(`${item.accessed}T00:00:00Z`) / 1000);
  // A comma parts two tags, whatever is put around it.
  const tags = citedKeywords(item).map((word) => word.replaceAll(',', ' '));
  const attributes = [
    `HREF="${escapeMarkup(address)}"`,
    ...(Number.isNaN(added) ? [] : [`ADD_DATE="${added}"`]),
    ...(tags.length > 0 ? [`TAGS="${markupLine(tags.join(','))}"`] : []),
  ].join(' ');
  const told = [
    people(capture.authors).map(inverted).join('; '),
    toLine(capture.containerTitle ?? ''),
    issued(capture) ?? '',
    archiveStatement(capture) ?? '',
    ...issueStatements(item),
  ];
  const description = told.filter(Boolean).map(markupLine).join('. ');
  return `<DT><A ${attributes}>${markupLine(capture.title)}</A>\n${
    description === '' ? '' : `<DD>${description}\n`
  }`;
}

function* list(folder: Folder<string>, indent: string): Generator<string> {
  const within = `${indent}    `;
  yield `${indent}<DL><p>\n`;
  for (const one of folder.folders.values()) {
    yield `${within}<DT><H3>${markupLine(one.name)}</H3>\n`;
    yield* list(one, within);
  }
  for (const each of folder.held) yield within + each;
  yield `${indent}</DL><p>\n`;
}
