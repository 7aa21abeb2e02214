/** Parts of addresses that sites give to pages of their own: searches, lists, accounts, help. */
const ownPages =
  /^(?:search(?:-?results?)?|advanced-?search|results?|browse|collections?|pages?|list(?:ing)?s?|index|contents|toc|loi|themes|topics|subjects|categor(?:y|ies)|keywords?|tags?|authors?|contributors?|editors?|people|about(?:-us)?|contacts?(?:-us)?|help|faqs?|news|press|blog|account|my-?account|log-?(?:in|out)|sign-?(?:in|up|out)|register|registration|subscribe|subscriptions?|cart|shop|store|privacy|terms|cookies|accessibility|sitemap|home(?:page)?|action|quiz(?:zes)?|games?|recherche|suche|ricerca|themen|hilfe|impressum|aide|aiuto|a-propos)(?:\.\w{2,5})?$/i;
/** Folders that entries stand in, and that are lists where nothing follows. */
const folders =
  /^(?:articles?|books?|chapters?|entries|entry|issues?|journals?|papers?|publications?|records?|volumes?)$/i;

/**
 * What an address says that has no form of an entry's that is known: null where it is a front page, a
 * search, a list or another page of the site's own, which is never an entry; undefined where it may
 * be one, so that its page must tell.
 */
export function otherPage({ pathname, searchParams }: URL): null | undefined {
  const parts = pathname.split('/').filter(Boolean);
  const [first = 'home', last = first] = [parts[0], parts.at(-1)];
  const asks = ['q', 'query', 'search', 's'].some((name) => searchParams.has(name));
  const isOwn = ownPages.test(first) || ownPages.test(last) || folders.test(last);
  return isOwn || asks ? null : undefined;
}
