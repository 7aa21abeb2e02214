import type { Page } from '../page';

/** What sites call their own pages: front pages, searches, lists, and what they say of themselves. */
const pageNames =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|search\b.*|(?:search )?results?\b.*|browse\b.*|about\b.*|contact\b.*|help|faqs?|(?:table of )?contents?\b.*|index\b.*|authors?\b.*|contributors?\b.*|editors?|editorial board|news|(?:all|list of) (?:entries|articles|titles|topics)\b.*|categor(?:y|ies|ia|ía)s?\b.*|catégories?\b.*|kategori[ae]?n?\b.*|tags?\b.*|schlagw(?:ort|örter)\b.*|subjects?\b.*|topics?\b.*|such(?:e|ergebnisse?)\b.*|inhalt(?:sverzeichnis)?|über\b.*|impressum|autoren|recherche\b.*|résultats?\b.*|table des matières|sommaire|à propos\b.*|búsqueda\b.*|resultados?\b.*|índice\b.*|acerca de\b.*|ricerca\b.*|risultati\b.*|indice\b.*|zoek\w*\b.*|over ons)$/i;
const pagePaths =
  /\/(?:home|search|results?|browse|about|contact|help|faq|contents|toc|index|authors?|contributors?|editors?|news|list|[ck]ategor\w+|tags?|schlagw\w+|subjects?|topics?|such\w*|inhalt\w*|recherche|buscar|busqueda|ricerca|zoek\w*)(?:\.\w{2,5})?(?:\/|$)/i;
/** Where searches stand, whatever else stands there. */
const searchPaths =
  /\/(?:search(?:-?results?)?|suche?|suchergebnis\w*|recherche|busqueda|buscar?|busca|cercar?|ricerca|zoeken|szukaj|wyszukiwanie|hledat|hledani|vyhledavani|poisk|sok|soek|sog|haku|arama|kereses|pretraga)(?:\.\w{2,5})?(?:\/|$)/i;
const searched = /^\?(?:q|query|search)=/i;
/** Less is no entry, even in a small dictionary. */
const shortestEntry = 60;

/**
 * Whether a page of which only its title and its container's name are known is the container's own:
 * its front page, a search, a list. An entry may be titled "Index", so title, address and what else
 * stands on the page must agree.
 */
export function isLanding(page: Page, title: string, containerTitle: string | undefined): boolean {
  if (title.toLowerCase() === containerTitle?.toLowerCase()) return true;
  if (isList(page) || searchPaths.test(page.url.pathname)) return true;
  const hasText = page.blocks.some(
    ({ level, region, text, links }) =>
      level === 0 && region === 'main' && text.length >= shortestEntry && links[0]?.text !== text,
  );
  const isNamed = pageNames.test(title);
  const { pathname, search } = page.url;
  // '/list?id=12' is one of the list.
  const isPlaced = pagePaths.test(pathname + search.slice(0, 1)) || searched.test(search);
  return (isNamed && isPlaced) || ((isNamed || isPlaced) && !hasText);
}

/** So many lines that are links and nothing else make a list of works, if they are most of the page. */
const listed = 12;

/** Whether most of what a page shows are links on lines of their own: an index, a table of contents. */
function isList({ blocks }: Page): boolean {
  const lines = blocks.filter(({ level, region }) => level === 0 && region === 'main');
  const links = lines.filter(({ links, text }) => links.length === 1 && links[0]?.text === text);
  return links.length >= listed && links.length >= lines.length * 0.7;
}
