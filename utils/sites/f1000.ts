import { readTitle } from '../extract/heading';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { f1000Hosts } from '../versions/publisher-dois';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const article = /^\/articles\/(\d+-\d+)(?:\/v(\d{1,3}))?(?:\/|$)/;
/** ' [version 2; peer review: 3 approved]', once ' [v2; ref status: indexed, …]', behind the title. */
const standing = / ?\[v(?:ersion)? ?(\d{1,3}) ?[;:][^[\]]*\]$/i;

/**
 * F1000Research and the platforms that it runs for funders. Articles are numbered by volume within
 * each platform, so the id has the platform's name; each version has a DOI of its own, whose last
 * figure counts them. Known from pages' metadata as a citation tool's tests of 2021 tell them, and
 * from citations; the banner on older versions was not seen and is read by its words.
 */
export const f1000: Site = {
  id: 'f1000',
  name: 'F1000Research and its sister platforms',
  hosts: f1000Hosts,
  knowledge: 'selectors',
  countsVersions: true,
  defaults: { type: 'article-journal', publisher: 'F1000 Research Limited', access: 'open' },
  address(url) {
    const { hostname, pathname } = url;
    const [, id, number] = article.exec(pathname) ?? [];
    if (!id) return otherPage(url);
    const host = f1000.hosts.find((each) => hostname.endsWith(each)) ?? hostname;
    const latest = `https://${host}/articles/${id}`;
    return {
      url: number ? `${latest}/v${number}` : latest,
      latest,
      entryId: `${host.split('.', 1)[0]}/${id}`,
      ...(number ? { version: Number(number) } : {}),
    };
  },
  read(page, { latest, version }) {
    const title = page.meta('citation_title', 'dc.title') ?? readTitle(page)?.text;
    const heading = page.blocks.find(({ level }) => level === 1)?.text;
    const said =
      standing.exec(title ?? '') ??
      standing.exec(heading ?? '') ??
      /^10\.12688\/[a-z\d]+\.\d+\.(\d{1,3})$/i.exec(page.meta('citation_doi') ?? '');
    const number = version ?? (said ? Number(said[1]) : undefined);
    const own: Partial<Capture> = {};
    setDefined(own, 'title', title?.replace(standing, ''));
    if (number === undefined) return own;
    return { ...own, version: { number }, url: `${latest}/v${number}` };
  },
};

/*
 * Test addresses
 * https://f1000research.com/articles/10-33/v2
 * https://wellcomeopenresearch.org/articles/6-209
 * https://open-research-europe.ec.europa.eu/articles/1-42/v1
 * https://f1000research.com/articles/10-33/v2/pdf
 * https://f1000research.com/browse/articles (no entry)
 */
