import type { Block } from '../extract/page';
import { isProse } from '../extract/summary/sections';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** '/lingbuzz/006747/current.pdf', and papers of the archive that lingbuzz took in. */
const paper = /^\/lingbuzz\/(repo\/[\w-]+\/article\/)?(\d{6})(?:\/|$)/i;
/** The site's own mark behind the title in the tab. */
const tail = / [-–—] lingbuzz\/\d{6}$/i;

/**
 * lingbuzz, the archive of linguistics. Seen in pages of 2022 and 2024: no metadata, no heading and
 * no class; the title, a link to the paper, below it the authors, each a link, then the month, then
 * the abstract, then a table with keywords. A number stands for all versions of a paper, of which the
 * page shows the newest. A DOI in the table ("Published in") is that of the article that came of it.
 */
export const lingbuzz: Site = {
  id: 'lingbuzz',
  name: 'lingbuzz',
  hosts: ['ling.auf.net', 'lingbuzz.net'],
  knowledge: 'page',
  defaults: { type: 'article', publisher: 'lingbuzz', access: 'open' },
  bylineBelowTitle: true,
  history: false,
  address(address) {
    const [, repository = '', id] = paper.exec(address.pathname) ?? [];
    if (!id) return /^\/lingbuzz\/?$/i.test(address.pathname) ? null : otherPage(address);
    const path = `lingbuzz/${repository}${id}`;
    const url = `https://${address.hostname}/${path}`;
    return { url, latest: url, entryId: path };
  },
  read({ blocks, title }) {
    const table = blocks.findIndex(({ text }) => /^format:/i.test(text));
    if (table < 0) return undefined;
    const head = blocks.slice(0, table);
    const capture: Partial<Capture> = {};
    setDefined(capture, 'title', tail.test(title) ? title.replace(tail, '') : undefined);
    const names = authorNames(head);
    if (names.length > 0) capture.authors = parseNames(names);
    const month = head.findIndex(({ text }) => wholeDate(text));
    setDefined(capture, 'published', wholeDate(head[month]?.text ?? ''));
    // Where no month parts it from the head, the abstract is what is long.
    const abstract = month < 0 ? head.filter(isProse) : head.slice(month + 1);
    capture.summary = abstract.map(({ text }) => text).join('\n\n') || null;
    return capture;
  },
};

/** Each author's name is a link to the paper's own page with a parameter; the title links its file. */
function authorNames(head: readonly Block[]): string[] {
  return head
    .flatMap(({ links }) => links)
    .filter(({ href }) => /\/lingbuzz\/\d{6}\?_[a-z]=/i.test(href))
    .map(({ text }) => text);
}

/** The month on a line of its own. */
function wholeDate(text: string): string | undefined {
  return /^\p{L}+ \d{4}$/u.test(text) ? parseDate(text) : undefined;
}

/*
 * Test addresses
 * https://ling.auf.net/lingbuzz/006747
 * https://lingbuzz.net/lingbuzz/008324
 * https://ling.auf.net/lingbuzz/006747/current.pdf?_s=x
 * https://ling.auf.net/lingbuzz/repo/semanticsArchive/article/001471
 * https://ling.auf.net/lingbuzz (no entry)
 */
