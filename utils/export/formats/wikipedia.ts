import type { CaptureType, Name } from '../../model/capture';
import {
  dateParts,
  editionOf,
  firstIssued,
  issued,
  issueStatement,
  people,
  placeOf,
} from '../citation';
import { firstLine } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { webAddress } from '../markup';

/**
 * The template, and its parameters for the title and for what the work stands in; `type` says what
 * the template does not.
 */
const templates: Readonly<
  Record<CaptureType, { name: string; title: string; container: string; type?: string }>
> = {
  'entry-encyclopedia': {
    name: 'Cite encyclopedia',
    title: 'title',
    container: 'encyclopedia',
  },
  chapter: { name: 'Cite book', title: 'chapter', container: 'title' },
  'article-journal': { name: 'Cite journal', title: 'title', container: 'journal' },
  article: { name: 'Cite web', title: 'title', container: 'website', type: 'Preprint' },
  book: { name: 'Cite book', title: 'title', container: 'series' },
  webpage: { name: 'Cite web', title: 'title', container: 'website' },
};

/**
 * Wikitext: a list of citation templates of the English Wikipedia, each with what is known of the
 * version's standing behind it.
 */
export const wikipediaTemplate: Format = {
  id: 'wikipedia',
  name: 'Wikipedia',
  extension: 'wiki',
  mime: 'text/plain',
  options: ['versions'],
  lacks: [
    'seriesNumber',
    'seriesEditors',
    'abstract',
    'keywords',
    'note',
    'quotes',
    'collections',
    'citationKey',
    'paragraphs',
    'noteParagraphs',
    'keywordCommas',
    'tags',
  ],
  open: () => ({ head: '', item: citation, between: '', tail: () => [] }),
};

type Parameter = readonly [name: string, value: string | undefined];

/** Signs of wikitext and HTML as entities, so that a value shows as it reads and ends nothing. */
function escapeValue(text: string): string {
  return text.replace(
    /[[\]{}|<>&]|'{2,}|~{3,}|_{2,}|:\/\/|(?:https?|ftp|mailto|news|irc|urn):|\b(?:ISBN|RFC|PMID)(?=\s)/gi,
    (sign) => {
      const [first = '', ...rest] = sign;
      if (/[\w:]/.test(first)) return `${sign.slice(0, -1)}&#${sign.charCodeAt(sign.length - 1)};`;
      return [first, ...rest].map((each) => `&#${each.charCodeAt(0)};`).join('');
    },
  );
}

const value = (text: string | undefined): string | undefined => {
  const found = firstLine(text);
  return found === undefined ? undefined : escapeValue(found);
};

/** An address, without what would end the template, or the link that it becomes. */
function addressValue(address: string | undefined): string | undefined {
  return webAddress(address)?.replace(
    /[[\]{}|'"]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The templates take ISO days and years, but '2018-11' for a range of years: months get names. */
function dateValue(date: string | undefined): string | undefined {
  const { year, month, day } = dateParts(date) ?? {};
  if (year === undefined || month === undefined || day !== undefined) return date;
  return `${monthNames[Number(month) - 1] ?? ''} ${year}`.trim();
}

/** Names that would be taken for several, or for a lone part of one, stand in double brackets. */
function names(prefix: string, listed: readonly Name[] | undefined): Parameter[] {
  return people(listed).flatMap((name, at): Parameter[] => {
    const number = at + 1;
    if ('literal' in name) {
      const literal = value(name.literal) ?? '';
      const whole = /[,;]|\band\b/.test(name.literal) ? `((${literal}))` : literal;
      return [[`${prefix === '' ? 'author' : prefix.slice(0, -1)}${number}`, whole]];
    }
    return [
      [`${prefix}last${number}`, value(name.family)],
      [`${prefix}first${number}`, value(name.given)],
    ];
  });
}

/**
 * 'deviated' where the publisher's page shows another version by now. Without a word the template
 * leads to the copy, which is what was read: whether the page still stands is not known.
 */
function urlStatus({ capture, issues }: ExportItem): string | undefined {
  const isReplaced = issues.some(({ kind }) => kind === 'superseded');
  return capture.archive && isReplaced ? 'deviated' : undefined;
}

function citation(item: ExportItem): string {
  const { capture, details = {} } = item;
  const template = templates[capture.type];
  const date = issued(capture);
  const parameters: Parameter[] = [
    ...names('', capture.authors),
    ...names('editor-', capture.editors),
    ...names('translator-', details.translators),
    [template.title, value(capture.title)],
    [template.container, value(capture.containerTitle)],
    ['series', template.container === 'series' ? undefined : value(details.series)],
    ['volume', value(details.volume)],
    ['issue', template.container === 'journal' ? value(details.issue) : undefined],
    ['pages', value(details.pages)],
    // The template adds 'ed.' by itself.
    ['edition', value(editionOf(item)?.replace(/ ed(?:ition|n)?\.?$/i, ''))],
    ['type', template.type],
    ['version', capture.version && `Version ${capture.version.number}`],
    ['publisher', value(capture.publisher)],
    ['location', value(placeOf(item))],
    ['date', value(dateValue(date))],
    ['orig-date', value(dateValue(firstIssued(capture)))],
    ['language', value(capture.language)],
    ['isbn', value(capture.isbn)],
    ['issn', value(capture.issn)],
    ['doi', value(capture.doi)],
    ['url', addressValue(capture.url)],
    ['access-date', value(item.accessed)],
    ['archive-url', addressValue(capture.archive?.url)],
    ['archive-date', value(dateValue(capture.archive?.date))],
    ['url-status', urlStatus(item)],
  ];
  const filled = parameters.flatMap(([name, text]) => (text ? [` |${name}=${text}`] : []));
  const standing = item.issues
    .map((issue) => issueStatement(issue, (address) => addressValue(address) ?? ''))
    .map((statement) => ` ${statement}.`);
  return `* {{${template.name}${filled.join('')}}}${standing.join('')}\n`;
}
