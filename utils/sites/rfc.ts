import { type Block, isWithin, type Link, type Page } from '../extract/page';
import { valuesByLabel } from '../extract/values-by-label';
import type { Capture, Notice } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const folder = '(?:rfc|info|html|pdf|id|archive/id|doc(?:/(?:html|pdf|id))?)';
const file = '(?:\\.(?:html|txt|pdf|xml))?';
const rfcPath = new RegExp(`^/(?:${folder}/)?(rfc\\d{1,5})${file}$`);
/** A document's page has tabs below it: its history, its references. */
const draftPath = new RegExp(
  `^(/${folder}/(draft-[a-z\\d-]*?[a-z\\d]))(?:[-/](\\d\\d))?${file}(?:/(?:references|referencedby|shepherdwriteup))?$`,
);

/**
 * RFCs and Internet-Drafts, where the RFC Editor and the IETF show them. An RFC never changes:
 * what replaces it is another RFC, and "Obsoleted by" is the publisher's word for that, whereas one
 * that is "Updated by" another still holds. Known from the datatracker's templates of 2022 to 2024
 * and from pages that the RFC Editor's formatter made in 2020. Its former version (xml2rfc 2) wrote
 * Dublin Core's terms as 'dct.', all authors in one meta, and the title in a paragraph.
 */
export const rfc: Site = {
  id: 'rfc',
  name: 'RFCs and Internet-Drafts',
  hosts: ['ietf.org', 'rfc-editor.org'],
  knowledge: 'page',
  countsVersions: true,
  defaults: { type: 'article', access: 'open', language: 'en' },
  history: false,
  address(address) {
    const { hostname, pathname } = address;
    const path = pathname.replace(/\/$/, '').toLowerCase();
    const origin = `https://${hostname === 'rfc-editor.org' ? `www.${hostname}` : hostname}`;
    const url = origin + path;
    const entryId = rfcPath.exec(path)?.[1];
    if (entryId) {
      const doi = `10.17487/rfc${entryId.slice(3).padStart(4, '0')}`;
      return { url, latest: url, entryId, doi };
    }
    const [, latest, draft, number] = draftPath.exec(path) ?? [];
    if (!latest || !draft) return otherPage(address);
    return {
      url,
      latest: origin + latest,
      entryId: draft,
      ...(number ? { version: Number(number) } : {}),
    };
  },
  read(page, { doi }) {
    const own: Partial<Capture> = {
      publisher: doi ? 'RFC Editor' : 'Internet Engineering Task Force',
    };
    if (!page.meta('citation_title', 'dc.title')) setDefined(own, 'title', title(page));
    if (!page.meta('citation_author', 'dc.creator')) {
      const linked = valuesByLabel(page.blocks, /^authors?:?$/i)[0]?.links.map(({ text }) => text);
      const listed = invertedNames(page.meta('dct.creator') ?? '');
      const told = listed.length > 0 ? listed : (page.metas.get('author') ?? []);
      const authors = parseNames(linked?.length ? linked : told);
      if (authors.length > 0) own.authors = authors;
    }
    const told = valuesByLabel(page.blocks, /^published:?$/i)[0]?.text;
    setDefined(own, 'published', parseDate(told ?? headOf(page)));
    setDefined(own, 'summary', abstractIn(page));
    const notices = standing(page);
    return notices.length > 0 ? { ...own, notices } : own;
  },
};

/** 'Marrow, A., Tallow, B., and M. Wick': as citations list names, only the last one not inverted. */
function invertedNames(list: string): string[] {
  const parts = list.split(/,? and |, /).filter(Boolean);
  const names: string[] = [];
  for (let at = 0; at < parts.length && at < 100; at += 1) {
    const [name = '', next = ''] = parts.slice(at, at + 2);
    const isFamily = !name.includes('.') && /^\p{Lu}(?:[.\s-]|\p{Lu}\.)*\.?$/u.test(next);
    names.push(isFamily ? `${name}, ${next}` : name);
    if (isFamily) at += 1;
  }
  return names;
}

/** The title that the tab tells behind the number, a marked one, or the first heading that may be. */
function title({ blocks, title: tab }: Page): string | undefined {
  const behind = /^(?:RFC ?\d+|draft-\S+)\s*[-–:] (.+)$/i.exec(tab)?.[1];
  if (behind) return behind;
  const marked = blocks.filter((block) => isWithin(block, '.title')).slice(0, 3);
  const headings = blocks.filter(({ level }) => level === 1);
  return [...marked, ...headings]
    .map(({ text }) => text.replace(/(?:^| )(?:RFC ?\d+|draft-\S+)$/i, ''))
    .find((text) => text && !/^(?:abstract|status of this memo)$/i.test(text));
}

/** Blocks in which the formatted lines of an RFC have their head and abstract. */
const firstPages = 12;
const formatted =
  /^(?:Network Working Group|Internet Engineering Task Force|[^.]{0,80}Request for Comments:)/;
/** What follows an abstract: the next heading, or the foot of the page that it stands on. */
const behindAbstract =
  / (?:Table of Contents|Status of [Tt]his (?:[Mm]emo|[Dd]ocument)|Copyright (?:Notice|\([Cc]\))|IESG Note|1\.? Introduction|\p{Lu}[\p{L}-]{1,30}(?:,? et al\.)? (?:Informational|Standards Track|Experimental|Historic|Best Current Practice) \[Page)/u;

/** The head of the formatted lines, with the month in which the RFC was published; '' of another page. */
function headOf({ blocks }: Page): string {
  const text = blocks.slice(0, firstPages).find((block) => formatted.test(block.text))?.text ?? '';
  const month =
    /(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19[6-9]\d|20\d\d)(?!\d)/u;
  return month.exec(text.slice(0, head))?.[0] ?? '';
}

/** The abstract of an RFC whose page is its formatted lines, of which many make one block. */
function abstractIn({ blocks }: Page): string | undefined {
  for (const { text } of blocks.slice(0, firstPages)) {
    const at =
      formatted.test(text) || /^Status of /i.test(text) ? text.search(/ Abstract \p{Lu}/u) : -1;
    if (at < 0) continue;
    const rest = text.slice(at + ' Abstract '.length);
    const end = rest.search(behindAbstract);
    return (end < 0 ? rest : rest.slice(0, end)).trim();
  }
  return undefined;
}

/** Where the page's head ends at the latest. */
const farthest = 80;
/** The formatted lines of an RFC begin with a head of their own, set as one block with the rest. */
const head = 700;

/** What the page's head tells of the documents before and after this one. */
function standing({ blocks }: Page): Notice[] {
  const end = blocks.findIndex(({ level, text }) => level > 1 || /^abstract$/i.test(text));
  const rows = blocks.slice(0, end < 0 ? farthest : Math.min(end, farthest));
  return rows.flatMap((block, index) => [
    ...statement('superseded', /^This is an older version of an Internet-Draft\b.+/, block),
    ...['Obsoleted by', 'Replaced by'].flatMap((label) =>
      row('superseded', label, block, rows[index + 1]),
    ),
    ...row('revised', 'Obsoletes', block, rows[index + 1]),
  ]);
}

/** 'Obsoleted by: 7230, RFC 7231', in a line or in two cells; of prose, which goes on in words, none. */
function row(kind: Notice['kind'], label: string, block: Block, next: Block | undefined): Notice[] {
  if (next && (block.text === label || block.text === `${label}:`)) {
    const text = `${block.text} ${next.text}`;
    return next.links.length > 0 ? [notice(kind, text, next.links)] : [];
  }
  const numbers = '(?:RFC ?)?\\d+(?:, (?:RFC ?)?\\d+)*(?=,?$|,? [A-Z(])';
  return statement(kind, new RegExp(`\\b${label}:? ${numbers}`), block);
}

function statement(kind: Notice['kind'], wording: RegExp, { text, links }: Block): Notice[] {
  const said = wording.exec(text.slice(0, head));
  if (!said) return [];
  const within = links.filter(
    ({ start }) => start >= said.index && start < said.index + said[0].length,
  );
  return within.length > 0 ? [notice(kind, said[0], within)] : [];
}

function notice(kind: Notice['kind'], text: string, links: readonly Link[]): Notice {
  const url = links.map(({ href }) => rfc.address(new URL(href))?.url).find(Boolean);
  if (!url) return { kind, text };
  return { kind, text, [kind === 'superseded' ? 'successor' : 'predecessor']: url };
}

/*
 * Test addresses
 * https://www.rfc-editor.org/rfc/rfc9110.html
 * https://www.rfc-editor.org/info/rfc2616
 * https://datatracker.ietf.org/doc/html/rfc7231
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-semantics-18
 * https://www.ietf.org/archive/id/draft-ietf-httpbis-semantics-18.html
 * https://datatracker.ietf.org/doc/draft-ietf-bmwg-evpntest/09/
 * https://www.rfc-editor.org/rfc/rfc2616.txt
 * https://tools.ietf.org/html/rfc2616
 * https://www.rfc-editor.org/search/rfc_search.php (no entry)
 * https://datatracker.ietf.org/doc/draft-ietf-bmwg-evpntest/09/bibtex/ (not known)
 */
