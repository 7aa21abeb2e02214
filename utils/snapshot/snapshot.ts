import { inputBounds } from '../model/capture';
import { httpUrl } from '../text/addresses';
import { collapseWhitespace } from '../text/whitespace';
import { type Block, readBlocks } from './blocks';

/**
 * A page as it was at one moment, as plain data: what the small script on a page sends to where
 * pages are understood. It holds nothing that was not on the page.
 */
export interface Snapshot {
  /** Where the document was served. */
  url: string;
  /** What the browser's tab says. */
  title: string;
  /** The language that the document declares, as declared; '' where it declares none. */
  lang: string;
  /** `name`, `property` or `itemprop` in lower case, and content, in the order of the page. */
  metas: [name: string, content: string][];
  /** Relation in lower case and absolute address of the head's links. */
  relations: [relation: string, href: string][];
  /** The texts of the JSON-LD scripts. */
  jsonLd: string[];
  /** What the page shows, in its order. */
  blocks: Block[];
  /** Whether elements of a bot check, or a field for a password, are on a page of few elements. */
  challenge: boolean;
  password: boolean;
}

/** Metas that repeat thousands of times on some pages and speak of other works. */
const foreign = /^citation_reference|^twitter:|^citation_author_/;
/** Says what it says by being there, mostly without content. */
const emptyFlag = /^citation_fulltext_world_readable$/i;
/** A page with more elements than this stands in no other's place. */
const fewElements = 1_500;
const challengeMarks =
  '#challenge-form,#challenge-running,[id^=cf-chl],#px-captcha,.g-recaptcha,.h-captcha,iframe[src*=captcha],script[src*=challenge-platform],script[src*=captcha]';

/**
 * Takes a page's snapshot: metas and links in one pass each, the body in another.
 * @param page the document to read
 * @param url where it was served, absolute
 * @param isShown whether a reader sees an element; only a document in a window can tell, so of one
 *   parsed from text all is taken as shown that attributes do not hide
 */
export function takeSnapshot(
  page: Document,
  url: string,
  isShown: (element: Element) => boolean = isRendered,
): Snapshot {
  const declared = page.querySelector('base[href]')?.getAttribute('href');
  const base = (declared && httpUrl(declared, url)) || new URL(url);
  const relations: Snapshot['relations'] = [];
  for (const link of page.querySelectorAll('link[rel][href]')) {
    const href = httpUrl(link.getAttribute('href') ?? '', base)?.href;
    const relation = (link.getAttribute('rel') ?? '').toLowerCase().slice(0, inputBounds.word);
    if (href) relations.push([relation, href]);
    if (relations.length === inputBounds.relations) break;
  }
  // A web archive has the address of what it copied in its field for looking up others.
  const copied = page.querySelector('input[name=q][value^=http]')?.getAttribute('value');
  const original = copied && httpUrl(copied)?.href;
  if (original) relations.push(['original', original]);
  const jsonLd: string[] = [];
  let left: number = inputBounds.jsonLd;
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json" i]')) {
    left -= textContent.length;
    if (left < 0) break;
    jsonLd.push(textContent);
  }
  const small = page.getElementsByTagName('*').length < fewElements;
  return {
    url,
    title: cut(page.title, inputBounds.tab),
    lang: cut(page.documentElement?.getAttribute('lang') ?? '', inputBounds.word),
    metas: readMetas(page),
    relations,
    jsonLd,
    blocks: readBlocks(page, base, page.defaultView ? isShown : () => true),
    challenge: small && page.querySelector(challengeMarks) !== null,
    password: small && page.querySelector('input[type=password]') !== null,
  };
}

function cut(text: string | null, length: number): string {
  return collapseWhitespace((text ?? '').slice(0, length));
}

function readMetas(page: Document): Snapshot['metas'] {
  const metas: Snapshot['metas'] = [];
  let room: number = inputBounds.allMetas;
  for (const meta of page.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('name') ||
      meta.getAttribute('property') ||
      meta.getAttribute('itemprop') ||
      ''
    ).slice(0, inputBounds.word);
    const length = Math.min(room, inputBounds.meta);
    const content = foreign.test(name) ? '' : cut(meta.getAttribute('content'), length);
    if (name && (content || emptyFlag.test(name)))
      metas.push([name.toLowerCase().slice(0, inputBounds.word), content]);
    room -= content.length;
    if (metas.length === inputBounds.metas) break;
  }
  return metas;
}

/** What stands in closed details counts as shown: a reader is told of it, and may open them. */
function isRendered(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return true;
  const details = element.parentElement?.closest('details:not([open])');
  const view = element.ownerDocument.defaultView;
  if (!details || !view) return false;
  for (let up: Element | null = element; up && up !== details; up = up.parentElement) {
    if (view.getComputedStyle(up).display === 'none') return false;
  }
  return isRendered(details);
}
