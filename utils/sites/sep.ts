import { isWithin, type Page } from '../extract/page';
import type { Capture, Notice } from '../model/capture';
import { setDefined } from '../model/set-defined';
import type { Block } from '../snapshot/blocks';
import { parseDate } from '../text/dates';
import { isPersonName, parseNames } from '../text/names';
import { parseNotices } from '../versions/notices/parse-sentence';
import { sepHosts } from '../versions/publisher-dois';
import { otherPage } from './addresses/not-an-entry';
import type { EntryAddress, Site } from './site';

const home = 'https://plato.stanford.edu';

/**
 * The Stanford Encyclopedia of Philosophy. Seen in pages of 2022 and 2024: `#pubinfo` with both dates,
 * `#preamble`, which begins with the Editor's Note where a new entry replaced a former one (and the
 * day of issue began anew), and `#article-copyright` with the authors. Known from a text copy: a page
 * of the archives, which keep each quarter's edition as it was, says so in its first line. Mirrors
 * show the same entries.
 */
export const sep: Site = {
  id: 'sep',
  name: 'Stanford Encyclopedia of Philosophy',
  hosts: sepHosts,
  knowledge: 'page',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Stanford Encyclopedia of Philosophy',
    publisher: 'Metaphysics Research Lab, Stanford University',
    language: 'en',
  },
  history: false,
  address(address) {
    const { pathname } = address;
    const path =
      /^(\/archives\/(?:spr|sum|fall|win)\d{4})?\/+entries\/([\w-]+)\/*(?:index\.html?)?$/i;
    const [whole, edition = '', entryId] = path.exec(pathname) ?? [];
    // Notes, supplements, and what the encyclopedia says of itself.
    if (!whole || !entryId) {
      return /^\/(?:archives\/\w+\/)?(?:entries\/|contents|new\.html|info)/.test(pathname)
        ? null
        : otherPage(address);
    }
    const latest = `${home}/entries/${entryId}/`;
    return { url: `${home}${edition.toLowerCase()}/entries/${entryId}/`, latest, entryId };
  },
  read(page, address) {
    const capture: Partial<Capture> = { keywords: [], access: 'open' };
    const dates = page.blocks.find(({ text }) => /^First published /.test(text))?.text.split(';');
    setDefined(capture, 'edition', edition(page, address));
    setDefined(capture, 'published', parseDate(dates?.[0] ?? ''));
    setDefined(capture, 'revised', parseDate(dates?.[1] ?? ''));
    const preamble = preambleOf(page);
    const texts = preamble.filter((block) => !isNote(block)).map(({ text }) => text);
    capture.summary = texts.join('\n\n') || null;
    if (!page.meta('citation_author', 'dc.creator')) capture.authors = parseNames(signed(page));
    const archived = archiveNotice(page, address);
    if (archived) capture.notices = [archived, ...preamble.flatMap(noteNotice)];
    return capture;
  },
};

const seasons: Readonly<Record<string, string>> = {
  spr: 'Spring',
  sum: 'Summer',
  fall: 'Fall',
  win: 'Winter',
};

/** What the archives call the quarter's edition in the tab, and in each address: 'Summer 2019'. */
function edition(page: Page, { url }: EntryAddress): string | undefined {
  const [, titled] =
    /Encyclopedia of Philosophy\/((?:Spring|Summer|Fall|Winter) \d{4}) Edition\)/.exec(
      page.title,
    ) ?? [];
  const [, season = '', year] =
    /^\/archives\/(spr|sum|fall|win)(\d{4})\//.exec(new URL(url).pathname) ?? [];
  return titled ?? (year && `${seasons[season]} ${year}`);
}

/** The paragraphs before the table of contents. */
function preambleOf({ blocks }: Page): Block[] {
  const marked = blocks.filter((block) => isWithin(block, '#preamble'));
  if (marked.length > 0) return marked;
  const start = blocks.findIndex(({ text }) => /^First published /.test(text)) + 1;
  const end = blocks.findIndex(
    ({ level, text }, index) =>
      index >= start && (level > 0 || text.length < 60 || /^\d+\. /.test(text)),
  );
  return start > 0 && end > start ? blocks.slice(start, end) : [];
}

/** "[Editor's Note: The following new entry by … replaces the former entry …]" */
function isNote({ text }: Block): boolean {
  return /^\[\s*(?:editor|author)s?['’]?s?\s+note\b/i.test(text);
}

function noteNotice(block: Block): Notice[] {
  return parseNotices(isNote(block) ? block.text : '', block.links)
    .filter(({ kind }) => kind === 'revised')
    .map(({ kind, text, link }) => ({ kind, text, ...(link && { predecessor: link.href }) }));
}

/** The archives' line links their front page, if anything; the entry's plain address is the newest. */
function archiveNotice({ blocks }: Page, { url, latest }: EntryAddress): Notice | undefined {
  const said = /^this is a file in the archives of .{3,120}?(?:\.|$)/i;
  const text = blocks.map((block) => said.exec(block.text)?.[0]).find(Boolean);
  return text && url !== latest ? { kind: 'superseded', successor: latest, text } : undefined;
}

/** The names below "Copyright © 2012 by", each on a line of its own before an address in '<>'. */
function signed({ blocks }: Page): string[] {
  const start = blocks.findIndex(({ text }) => /^Copyright © \d{4} by\b/.test(text));
  const lines = (start < 0 ? [] : blocks.slice(start, start + 12))
    .map(({ text }) => text.replace(/^Copyright © \d{4} by ?| ?<[\s\S]*/g, ''))
    .filter((line, index) => line || index > 0);
  const end = lines.findIndex((line) => !isPersonName(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/*
 * Test addresses
 * https://plato.stanford.edu/entries/action/
 * https://plato.stanford.edu/archives/win2022/entries/action/
 * https://seop.illc.uva.nl/entries/critical-theory/
 * https://plato.stanford.edu//entries/action/index.html
 * https://plato.stanford.edu/entries/action/notes.html (no entry)
 * https://plato.stanford.edu/contents.html (no entry)
 * https://plato.stanford.edu/search/searcher.py?query=action (no entry)
 */
