import type { Evidence } from './evidence';

/** Whether the page shows an abstract and one DOI, as articles of journals do, or the DOI that its address ends in. */
export function isArticle(evidence: Evidence): boolean {
  const { doi, severalDois } = evidence.history();
  if (evidence.site === undefined && doiInAddress(evidence) !== undefined) return true;
  return hasAbstract(evidence) && doi !== undefined && !severalDois;
}

/** Shorter ends of DOIs stand in addresses by chance. */
const shortestSuffix = 8;

/** Of the DOIs that the page shows, the one whose end the address holds: '/a/0101-3173.2022.v45n1/'. */
export function doiInAddress({ page, history }: Evidence): string | undefined {
  const address = page.url.href.toLowerCase();
  return history().dois.find((doi) => {
    const suffix = doi.slice(doi.indexOf('/') + 1);
    return suffix.length >= shortestSuffix && /\d/.test(suffix) && address.includes(suffix);
  });
}

/** Whether the page shows an abstract under a heading or a label. */
export function hasAbstract({ sections }: Evidence): boolean {
  return sections().some(({ kind, blocks }) => kind === 'summary' && blocks.length > 0);
}
