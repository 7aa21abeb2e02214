import type { CaptureType } from '../model/capture';
import { collectionPaths, inverted, people, words } from './citation';
import type { ExportItem, Lapse } from './format';
import { line, lineOf } from './text';

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
  const { capture, lapses } = item;
  const day = (kind: Lapse['kind']) => lineOf(lapses.find((lapse) => lapse.kind === kind)?.date);
  const members: [name: string, value: Value][] = [
    ['citekey', line(item.key)],
    ['title', line(capture.title)],
    ['authors', people(capture.authors).map(inverted)],
    ['editors', people(capture.editors).map(inverted)],
    [containers[capture.type], lineOf(capture.containerTitle)],
    ['publisher', lineOf(capture.publisher)],
    ['type', capture.type],
    ['isbn', lineOf(capture.isbn)],
    ['issn', lineOf(capture.issn)],
    ['doi', lineOf(capture.doi)],
    ['url', line(capture.url)],
    ['language', lineOf(capture.language)],
    ['published', lineOf(capture.published)],
    ['revised', lineOf(capture.revised)],
    ['accessed', line(item.accessed)],
    ['archive_url', lineOf(capture.archive?.url)],
    ['archived', capture.archive?.date],
    ['version', capture.version?.number],
    ['standing', lapses[0]?.kind],
    ['retracted', day('retracted')],
    ['withdrawn', day('withdrawn')],
    ['superseded', day('superseded')],
    ['superseded_by', lineOf(lapses.find(({ kind }) => kind === 'superseded')?.successor)],
    ['keywords', words(capture.keywords)],
    ['tags', words(item.tags).map((tag) => tag.replace(/\s+/g, '-'))],
    ['collections', collectionPaths(item)],
  ];
  return members.map(([name, value]) => property(name, value)).join('');
}
