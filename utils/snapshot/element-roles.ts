import { collapseWhitespace } from '../text/whitespace';

/**
 * Whose words a block holds, as far as its elements tell: the page's own (`main`), those set beside
 * or below it (`aside`), or others' and about others (`other`: references, quotations, comments,
 * related works).
 */
export type Region = 'main' | 'aside' | 'other';

const words = (text: string) => new Set(text.split(' '));
/** Elements that run on in a line. */
export const inline = words(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark math mi mn mo ms mtext mrow mfrac msqrt mroot mstyle msub msup msubsup munder mover munderover semantics mspace mpadded nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr',
);
/** Elements whose content no reader reads, or that hold the site's controls. */
const unread = words(
  'script style noscript template svg canvas iframe object embed audio video select textarea input datalist head meta link rt rp rtc annotation annotation-xml map progress meter nav',
);
/** Elements of others' words, and those of matter that stands beside the page's own. */
const quoting = words('blockquote figure pre');
const besides = words('aside footer');
const unreadRoles = words('navigation menu menubar toolbar search');
const otherRoles = words('doc-bibliography doc-endnotes doc-footnote');
const besideRoles = words('complementary contentinfo');

/** Words of a class that say where a thing is lacking, hidden or to be found: 'no-toc', 'with-sidebar'. */
const lacking =
  'no|not?n?|without|with|has|have|u|hide|hides|show|toggle|skip|to|after|before|below|above';
/** Words behind a thing's that make the class one of its state, which is told of what is around it. */
const states = 'open|opened|closed|enabled|disabled|off|free|less|layout';

/**
 * Matches a class or id among others that is one of these words or a compound of them
 * ('article-footer'), unless it says that the thing is lacking.
 */
const named = (names: string) =>
  new RegExp(
    `(?:^|\\s)(?!(?:\\S*[_-])?(?:${lacking})[_-])(?:\\S*[_-])?(?:${names})(?=[\\s_-]|$)(?!-(?:${states})(?:\\s|$))`,
    'i',
  );
const controls = named(
  // Not the links from one revision of a page to the next, which tell whether a newer one exists.
  '(?<!revision-)nav|navbar|navigation|menu|breadcrumbs?|toolbar|toc|jump-?(?:lists?|links)|pagination|cookies?|consent',
);
const others = named(
  // Not the pages of a work of reference.
  'related\\w*|recommend\\w*|similar\\w*|cited-?by|citing\\w*|references?(?!-(?:work|entry|article|page))|ref-?list|bibliograph(?:y|ie|ies)|biblio|footnotes?|comments?|disqus|quot\\w*|trending|most-?(?:read|viewed|popular|cited)',
);
const beside = named(
  'aside|side-?bar|side-?panel|(?:page-?|site-?)?footer\\w*|promo\\w*|advert\\w*',
);
/** Classes of notes that stand within a line, and of icons whose names a font draws. */
const notes = named('(?:foot|end|side|margin)-?notes?|note-?refs?|ltx_note');
const icons = named('icons?|material-(?:icons|symbols)|glyphicon');

const hiddenClass =
  /(?:^|\s)(?:hidden|hide|is-hidden|d-none|visually-?hidden|sr-only|screen-reader-text|element-(?:hidden|invisible)|modal fade(?! (?:in|show)(?:\s|$)))(?:\s|$)/i;
/** Hidden on small screens alone: 'hidden md:block', 'd-none d-lg-flex'. */
const shownWider = /(?:^|[\s-])(?:sm|md|lg|xl|xxl)[:-](?:block|flex|grid|inline|table|contents)/;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const maxTitles = 5;
const maxTitle = 1_000;

/** Whether an element of this name is never read, as it stands. */
export function isUnread(name: string, element: Element): boolean {
  return unread.has(name) || (name === 'dialog' && !element.hasAttribute('open'));
}

/** Whether attributes tell that a page does not show an element; classes are what hides most often. */
export function isHiddenElement(element: Element, classes: string): boolean {
  return (
    element.hasAttribute('hidden') ||
    (classes !== '' && hiddenClass.test(classes) && !shownWider.test(classes)) ||
    element.getAttribute('aria-hidden') === 'true' ||
    hiddenStyle.test(element.getAttribute('style') ?? '')
  );
}

/** Whether an element in a line is a footnote, a footnote's mark or an icon, and no text of the line. */
export function isApart(name: string, element: Element, classes: string): boolean {
  if (name === 'sup' && element.firstElementChild?.getAttribute('href')?.includes('#')) return true;
  if (!element.hasAttributes()) return false;
  if (element.getAttribute('role') === 'doc-footnote') return true;
  if (classes === '') return false;
  return (
    notes.test(classes) ||
    (icons.test(classes) &&
      element.childNodes.length === 1 &&
      /^\s*[a-z\d_]{2,30}\s*$/.test(element.firstChild?.nodeValue ?? ''))
  );
}

/**
 * The region of what stands in an element, or undefined where it holds controls.
 * @param around the region that the element stands in
 * @param attributes the element's classes and id
 */
export function regionOf(
  name: string,
  role: string,
  attributes: string,
  around: Region,
): Region | undefined {
  if (unreadRoles.has(role) || controls.test(attributes)) return undefined;
  if (quoting.has(name) || otherRoles.has(role) || others.test(attributes)) return 'other';
  const isBeside = besides.has(name) || besideRoles.has(role) || beside.test(attributes);
  return isBeside && around === 'main' ? 'aside' : around;
}

/**
 * The elements around the page's title: no class or role can make them a side matter, and a message
 * laid over the page that hides "all else" hides nothing of the work.
 * @param tab what the browser's tab says: where it says a heading's words too, that one is the title
 */
export function titleHolders(root: Element, tab: string): ReadonlySet<Element> {
  const headings = (name: string) =>
    Array.from(root.getElementsByTagName(name)).slice(0, maxTitles);
  const isSaid = ({ textContent }: Element) => {
    const text = collapseWhitespace(textContent.slice(0, maxTitle));
    return text.length > 1 && tab.startsWith(text);
  };
  const top = headings('h1');
  const said = top.length === 1 ? top : (top.length > 1 ? top : headings('h2')).filter(isSaid);
  const titles = said.length > 0 ? said : top;
  const holders = new Set<Element>();
  for (const title of titles) {
    let each: Element | null = title;
    while (each && !holders.has(each)) {
      holders.add(each);
      each = each.parentElement;
    }
  }
  return holders;
}

/** Classes and item properties. */
export function classesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  const names = element.getAttribute('class');
  const properties = element.getAttribute('itemprop');
  return names || properties ? `${names ?? ''} ${properties ?? ''}` : '';
}
