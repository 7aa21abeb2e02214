import { type Block, isWithin, type Page } from '../extract/page';
import { valuesByLabel } from '../extract/values-by-label';
import type { Capture, Notice } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { isPersonName, parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** '/TR/2017/REC-charmod-norm-20170321/', '/TR/charmod-norm/'; parts of a work have pages below it. */
const report =
  /^\/TR\/(?:\d{4}\/)?(?:(?:[A-Z]+)-)?(?!tr-|\d{4}(?:\/|$))([\w.-]+?)(?:-(\d{4}|\d\d(?=\d{4}(?!\d)))(\d\d)(\d\d))?(?:\.html)?(?:\/(?:(?:Overview|single-page)\.\w+|index\.html|cover\.html)?)?$/;

/** Where the head's line of the report's standing is found, and how long it is, at most. */
const farthest = 15;
const longestLine = 160;

/**
 * W3C's technical reports. Each version has a dated address, and the address without a date shows
 * the newest. The page's head ("This version", "Previous version", "Editors") is a list of
 * definitions; "Latest version" there stands on current ones too. A script sets the banner on
 * outdated versions after the page has loaded; its element was seen, its words are remembered, as
 * the head is, and the shared grammar reads them.
 */
export const w3c: Site = {
  id: 'w3c',
  name: 'W3C technical reports',
  hosts: ['w3.org'],
  knowledge: 'page',
  defaults: {
    type: 'article',
    publisher: 'World Wide Web Consortium',
    language: 'en',
    access: 'open',
  },
  address(address) {
    const { pathname } = address;
    const [, name, year] = report.exec(pathname) ?? [];
    if (!name) return isApart(pathname) ? null : otherPage(address);
    const latest = `https://www.w3.org/TR/${name}/`;
    const isDated = year !== undefined || /^\/TR\/\d{4}\//.test(pathname);
    const folder = pathname.replace(/\/(?:(?:Overview|single-page|index|cover)\.\w+)?$/, '');
    return {
      url: isDated ? `https://www.w3.org${folder}/` : latest,
      latest,
      entryId: name.toLowerCase(),
    };
  },
  read(page, entry) {
    const linked = valuesByLabel(page.blocks, /^this version:?$/i)[0]?.links[0]?.href;
    const named = linked ? w3c.address(new URL(linked)) : null;
    const isNewest = named && named.entryId === entry.entryId && entry.url === entry.latest;
    const url = isNewest ? named.url : entry.url;
    const own: Partial<Capture> = { url };
    const date = dateIn(url);
    setDefined(own, 'published', date);
    const isFirst =
      valuesByLabel(page.blocks, /^previous (?:published )?versions?:?$/i).length === 0;
    if (!isFirst) setDefined(own, 'revised', date);
    const state = page.blocks.slice(0, farthest).flatMap(standing);
    if (state.length > 0 && !page.blocks.some((block) => isWithin(block, '.outdated-warning')))
      own.notices = state;
    const authors = people(page, /^authors?:?$/i);
    const editors = people(page, /^editors?:?$/i);
    if (authors.length > 0) own.authors = authors;
    if (editors.length > 0) own.editors = editors;
    return own;
  },
};

/** The line below the title says it of a report that another one has taken the place of. */
function standing({ text }: Block): Notice[] {
  const said = /^W3C .{0,80}?\b(superseded|rescinded)\b(.*)$/i.exec(text);
  if (!said || text.length > longestLine) return [];
  const date = parseDate(/^ (?!Rec)(.+)/.exec(said[2] ?? '')?.[1] ?? '');
  const kind = said[1]?.toLowerCase() === 'rescinded' ? 'withdrawn' : 'superseded';
  return [{ kind, text, ...(date ? { date } : {}) }];
}

/** Lists of reports, and the pages of a report that is set in many. */
function isApart(pathname: string): boolean {
  return /^\/(?:TR|standards)(?:\/|$)/.test(pathname);
}

/** The day in a dated address; before 1999 its year had two figures. */
function dateIn(url: string): string | undefined {
  const [, , year, month, day] = report.exec(new URL(url).pathname) ?? [];
  return year ? `${year.padStart(4, '19')}-${month}-${day}` : undefined;
}

/** Names stand one a line, with whom they work for in brackets or behind a comma. */
function people({ blocks }: Page, label: RegExp): Capture['authors'] {
  const names = valuesByLabel(blocks, label).map(({ text }) => text.split(/ ?[,(<[/]/, 1)[0] ?? '');
  return parseNames(names.filter(isPersonName));
}

/*
 * Test addresses
 * https://www.w3.org/TR/2017/REC-webannotation-model-20170223/
 * https://www.w3.org/TR/annotation-model/
 * https://www.w3.org/TR/PR-xml-971208
 * https://www.w3.org/TR/2018/REC-html51-20171003/single-page.html
 * https://www.w3.org/TR/REC-html32.html
 * https://www.w3.org/TR/?tag=html (no entry)
 */
