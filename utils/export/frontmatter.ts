import type { CaptureType } from '../model/capture';
import { citationWords, collectionPaths, editionOf, inverted, people, placeOf } from './citation';
import { firstLine, toLine } from './clean-text';
import type { ExportItem, VersionIssue } from './format';

/** The property that names the work which the cited one stands in. */
const containers: Readonly<Record<CaptureType, string>> = {
  'entry-encyclopedia': 'encyclopedia',
  chapter: 'book',
  'article-journal': 'journal',
  article: 'repository',
  book: 'series',
  webpage: 'website',
};

type Value = string | number | readonly string[] | undefined;

/** A JSON string is a YAML double-quoted one: no text can be taken for a number, date or tag. */
function property(name: string, value: Value): string {
  if (value === undefined || value === '') return '';
  if (typeof value !== 'object') return `${name}: ${JSON.stringify(value)}\n`;
  if (value.length === 0) return '';
  return `${name}:\n${value.map((each) => `  - ${JSON.stringify(each)}\n`).join('')}`;
}

/**
 * An item's properties in YAML, a line each, without the `---` around them. Names are those that
 * Obsidian's readers use. White space in the reader's tags becomes a hyphen, since a tag there
 * holds none; what is unknown is left out.
 */
export function properties(item: ExportItem): string {
  const { capture, issues, details = {} } = item;
  const day = (kind: VersionIssue['kind']) =>
    firstLine(issues.find((issue) => issue.kind === kind)?.date);
  const members: (readonly [name: string, value: Value])[] = [
    ['citekey', toLine(item.key)],
    ['title', toLine(capture.title)],
    ['authors', people(capture.authors).map(inverted)],
    ['editors', people(capture.editors).map(inverted)],
    ['translators', people(details.translators).map(inverted)],
    ['series_editors', people(details.seriesEditors).map(inverted)],
    [containers[capture.type], firstLine(capture.containerTitle)],
    ...(capture.type === 'book' && capture.containerTitle
      ? []
      : [['series', firstLine(details.series)] as const]),
    ['series_number', firstLine(details.seriesNumber)],
    ['volume', firstLine(details.volume)],
    ['issue', firstLine(details.issue)],
    ['pages', firstLine(details.pages)],
    ['edition', editionOf(item)],
    ['publisher', firstLine(capture.publisher)],
    ['place', placeOf(item)],
    ['type', capture.type],
    ['isbn', firstLine(capture.isbn)],
    ['issn', firstLine(capture.issn)],
    ['doi', firstLine(capture.doi)],
    ['url', toLine(capture.url)],
    ['language', firstLine(capture.language)],
    ['published', firstLine(capture.published)],
    ['revised', firstLine(capture.revised)],
    ['accessed', toLine(item.accessed)],
    ['archive_url', firstLine(capture.archive?.url)],
    ['archived', capture.archive?.date],
    ['version', capture.version?.number],
    ['standing', issues[0]?.kind],
    ['retracted', day('retracted')],
    ['withdrawn', day('withdrawn')],
    ['superseded', day('superseded')],
    ['superseded_by', firstLine(issues.find(({ kind }) => kind === 'superseded')?.successor)],
    ['keywords', citationWords(capture.keywords)],
    ['tags', citationWords(item.tags).map((tag) => tag.replace(/\s+/g, '-'))],
    ['collections', collectionPaths(item)],
  ];
  return members.map(([name, value]) => property(name, value)).join('');
}
