import { type Capture, captureLimits, type Name, type Notice } from './capture';
import type { PrintDetails } from './print-details';
import { setDefined } from './set-defined';

const lines = [
  'containerTitle',
  'edition',
  'publisher',
  'place',
  'isbn',
  'issn',
  'language',
] as const satisfies readonly (keyof Capture)[];

/** The details that are a line of text. */
const printLines = [
  'volume',
  'issue',
  'pages',
  'edition',
  'series',
  'seriesNumber',
  'place',
] as const satisfies readonly (keyof PrintDetails)[];

/**
 * A capture cut to the bounds of the contract, so that a page gone wrong or a hostile one yields a
 * record like any other. What fits is left as it is.
 */
export function clampCapture(capture: Capture): Capture {
  const bounded: Capture = {
    ...capture,
    url: cut(capture.url, captureLimits.url),
    title: cut(capture.title, captureLimits.title),
    authors: capture.authors.slice(0, captureLimits.people).map(boundName),
    summary: capture.summary === null ? null : cut(capture.summary, captureLimits.summary),
    keywords: capture.keywords
      .slice(0, captureLimits.keywords)
      .map((each) => cut(each, captureLimits.keyword)),
    notices: capture.notices.slice(0, captureLimits.notices).map(boundNotice),
  };
  if (capture.editors)
    bounded.editors = capture.editors.slice(0, captureLimits.people).map(boundName);
  for (const key of lines) {
    const value = capture[key];
    if (value !== undefined) bounded[key] = cut(value, captureLimits.line);
  }
  // A part of an identifier identifies nothing.
  if (capture.doi && capture.doi.length > captureLimits.doi) delete bounded.doi;
  if (capture.entryId && capture.entryId.length > captureLimits.entryId) delete bounded.entryId;
  if (capture.archive && capture.archive.url.length > captureLimits.url) delete bounded.archive;
  return bounded;
}

/** What a file tells of where a work stands in print, cut to the same bounds. */
export function clampPrintDetails(details: Partial<PrintDetails>): Partial<PrintDetails> {
  const bounded: Partial<PrintDetails> = {};
  for (const field of printLines) {
    const value = details[field];
    setDefined(bounded, field, value === undefined ? undefined : cut(value, captureLimits.line));
  }
  for (const field of ['translators', 'seriesEditors'] as const) {
    const names = details[field]?.slice(0, captureLimits.people).map(boundName);
    setDefined(bounded, field, names);
  }
  return bounded;
}

function boundName(name: Name): Name {
  if ('literal' in name) return { literal: cut(name.literal, captureLimits.name) };
  const family = cut(name.family, captureLimits.name);
  return name.given === undefined
    ? { family }
    : { family, given: cut(name.given, captureLimits.name) };
}

function boundNotice(notice: Notice): Notice {
  const bounded = { ...notice, text: cut(notice.text, captureLimits.notice) };
  if (notice.changes !== undefined) bounded.changes = cut(notice.changes, captureLimits.notice);
  if (notice.successor && notice.successor.length > captureLimits.url) delete bounded.successor;
  if (notice.predecessor && notice.predecessor.length > captureLimits.url)
    delete bounded.predecessor;
  return bounded;
}

/** Never through the middle of a character that takes two code units. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}
