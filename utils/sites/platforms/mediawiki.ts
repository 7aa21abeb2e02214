import { type Block, isWithin, type Page } from '../../extract/page';
import type { Capture, Notice } from '../../model/capture';
import { setDefined } from '../../model/set-defined';
import { cleanAddress } from '../../text/addresses';
import { datePrecision, parseDate } from '../../text/dates';
import { parseNotices } from '../../versions/notices/parse-sentence';
import { otherPage } from '../addresses/not-an-entry';
import type { EntryAddress, Site } from '../site';

/**
 * Titles of other namespaces: talk, users, files, categories, the wiki's own pages. Only the words
 * of the largest wikis, since a colon stands in titles of articles too ('2001:_A_Space_Odyssey').
 */
const apart =
  /^(?:spe[cz]ial|spécial|especial|speciale|speciaal|служебная|特別|file|datei|fichier|archivo|bestand|ficheiro|файл|ファイル|category|kategorie|catégorie|categor[ií]a|categorie|категория|template|vorlage|modèle|plantilla|sjabloon|predefinição|шаблон|help|hilfe|aide|ayuda|aiuto|hulp|ajuda|portale?|portail|portaal|(?:media|scholar)?wiki[^:]*|scholarpedia|википедия|module|modul|draft|(?:.*_)?(?:talk|user|benutzer(?:in)?|utilisat[^:]*|usuari[oa]|usuári[oa]|utente|gebruiker|участни[^:]*|diskussion|discussion[ei]?|discusión|discussão|overleg|обсуждение|ノート)(?:_[^:]*)?):(?!_)/iu;
const mainPage =
  /^(?:main_page|hauptseite|pagina_principale|hoofdpagina|заглавная_страница|メインページ|scholarpedia)$/iu;

/** No title of MediaWiki is longer, in octets. */
const longestTitle = 255;

/** Requests for anything but an article: a comparison, an editor, a search. */
const elsewhere = ['diff', 'printable', 'search', 'veaction', 'curid'];

/** How one wiki writes its addresses. */
export interface Wiki {
  /** The path that titles stand behind: '/wiki/'. */
  articles: string;
  /** The path of the script that takes `title` and `oldid`, '/w/index.php' where none is given. */
  script?: string;
  /** Whether 'lantern' and 'Lantern' are two pages, as in dictionaries. */
  caseSensitive?: boolean;
}

/**
 * Reads an address of a wiki on MediaWiki. A revision is named by `oldid`, wherever it stands; its
 * number is no version that a reader would count, so it stays in the address alone.
 */
export function mediaWikiAddress(url: URL, wiki: Wiki): EntryAddress | null | undefined {
  if (!isView(url)) return null;
  const title = titleIn(url, wiki);
  if (!title) return otherPage(url);
  if (isApart(title)) return null;
  const written = encodeURIComponent(title)
    .replace(/%(?:24|2C|2F|3A|3B|40)/g, decodeURIComponent)
    .replaceAll("'", '%27');
  const latest = url.origin + wiki.articles + written;
  const revision = revisionIn(url);
  const script = wiki.script ?? '/w/index.php';
  return {
    url: revision ? `${url.origin}${script}?title=${written}&oldid=${revision}` : latest,
    latest,
    entryId: title,
  };
}

function isView({ searchParams }: URL): boolean {
  const asked = elsewhere.some((name) => searchParams.has(name));
  return !asked && (searchParams.get('action') ?? 'view') === 'view';
}

function isApart(title: string): boolean {
  const known = title.slice(0, longestTitle);
  return apart.test(known) || mainPage.test(known);
}

function revisionIn({ searchParams }: URL): string | undefined {
  return /^\d+$/.exec(searchParams.get('oldid') ?? '')?.[0];
}

function titleIn({ pathname, searchParams }: URL, { articles, caseSensitive }: Wiki) {
  const path = pathname.startsWith(articles) ? pathname.slice(articles.length) : '';
  // Unlike decodeURIComponent this does not throw where an address is encoded badly.
  const named = new URLSearchParams(`title=${path.replaceAll('+', '%2B')}`).get('title');
  const title = (searchParams.get('title') ?? named ?? '')
    .trim()
    .replace(/\s+/g, '_')
    .replace(/(?<!\/)\/+$/, '');
  return caseSensitive ? title : title && title.charAt(0).toUpperCase() + title.slice(1);
}

/** Marks of the line that tells when the page was last edited, of one skin after the other. */
const editedMarks = ['#footer-info-lastmod', '#lastmod', '.last-modified-bar'];

/** ' - Wikipedia, the free encyclopedia' behind the title in the tab. */
const behindDash = / [-–—] ([^-–—,，]+)(?:[,，][^,，]+)?$/;

/**
 * What a wiki's page tells of its article: no names, no abstract, the day of its revision. Between
 * heading and foot everything is the article's, so boxes in it ("needs to be updated") are no notices.
 * @param latest where the newest revision stands, if the page's address names another one
 */
export function readMediaWiki(page: Page, latest: string | undefined): Partial<Capture> {
  const info = latest === undefined ? undefined : revisionInfo(page);
  const own: Partial<Capture> = {
    authors: [],
    summary: null,
    keywords: [],
    access: 'open',
    notices: latest === undefined ? [] : oldRevision(page, latest),
  };
  setDefined(own, 'title', page.blocks.find((each) => isWithin(each, '#firstHeading'))?.text);
  setDefined(own, 'containerTitle', behindDash.exec(page.title)?.[1]);
  const edited = page.blocks.find((each) => editedMarks.some((mark) => isWithin(each, mark)));
  const inFoot = edited && parseDate(edited.text);
  setDefined(own, 'revised', info ? revisionDate(info, inFoot) : inFoot);
  return own;
}

function revisionInfo({ blocks }: Page): Block | undefined {
  const marks = ['#mw-revision-info', '#mw-revision-info-current'];
  return blocks.find((block) => marks.some((mark) => isWithin(block, mark)));
}

/**
 * The day in the line that tells of a revision, whose editor's name may hold figures too. The foot
 * may tell the newest revision's day: it completes a date whose month has an unknown name only
 * where the line has its day as well.
 */
function revisionDate({ text, links }: Block, inFoot: string | undefined): string | undefined {
  const bare = links.reduceRight(
    (rest, link) => `${rest.slice(0, link.start)} ${rest.slice(link.start + link.text.length)}`,
    text,
  );
  const date = parseDate(bare) ?? parseDate(text);
  const day = Number(inFoot?.slice(8));
  const isSame =
    datePrecision(date) === 1 &&
    inFoot?.startsWith(date ?? '-') &&
    new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(bare);
  return isSame ? inFoot : date;
}

/**
 * What an old revision says of itself. That it is old is told by the link to the next revision or
 * to the difference from the current one, or in words; a revision that is named by its number may
 * still be the current one.
 * @param latest where the newest revision stands
 */
export function oldRevision(page: Page, latest: string): Notice[] {
  const { blocks } = page;
  const isOld = blocks.some((block) =>
    block.links.some(({ href }) => {
      const asked = new URL(href).searchParams;
      const toCurrent = asked.get('diff') === 'cur' && isWithin(block, '#mw-revision-nav');
      return asked.get('direction') === 'next' || toCurrent;
    }),
  );
  const marked = blocks.find((block) => isWithin(block, '#mw-revision-info'));
  const above = isOld ? blocks.slice(0, 30) : [];
  for (const block of marked ? [marked] : above) {
    const said = parseNotices(block.text, block.links).find(({ kind }) => kind === 'superseded');
    const text = said?.text ?? (isOld && marked?.text);
    if (text) return [{ kind: 'superseded', successor: latest, text }];
  }
  return [];
}

/** What wikis that are works of reference are called; others are websites. */
const referenceWiki = /pedia|zendium|wiktionar|lexi[ck]on|glossar/i;

/**
 * A wiki on MediaWiki that no file here knows, as a site of its own: its generator says so. Where the
 * page's canonical link and its heading agree, they tell its article; undefined of other software.
 */
export function mediaWikiOf(page: Page): Site | undefined {
  if (!/^MediaWiki\b/.test(page.meta('generator') ?? '')) return undefined;
  const canonical = page.relations.get('canonical')?.[0];
  return {
    id: 'generic',
    name: 'MediaWiki',
    hosts: [page.url.hostname],
    knowledge: 'page',
    history: false,
    defaults: referenceWiki.test(page.title) ? { type: 'entry-encyclopedia' } : {},
    address(url) {
      const served = new URL(cleanAddress(url.href) ?? url.href);
      const heading = page.blocks.find((each) => isWithin(each, '#firstHeading'))?.text;
      const title = served.searchParams.get('title') ?? heading;
      if (!isView(served) || served.pathname === '/' || !title) return null;
      if (isApart(title.replaceAll(' ', '_'))) return null;
      const revision = revisionIn(served);
      if (!revision) return { url: canonical ?? served.href, latest: canonical ?? served.href };
      const current = new URL(served);
      current.searchParams.delete('oldid');
      return { url: served.href, latest: canonical ?? current.href };
    },
    read: (read, { url, latest }) => readMediaWiki(read, url === latest ? undefined : latest),
  };
}
