import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { versionIn } from '../text/addresses';
import { parseDate } from '../text/dates';
import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** '/content/10.1101/2020.02.02.931162v2.full-text'; older ones have a day in the DOI's place. */
const work =
  /^\/content\/(?:(?:short\/|abstract\/)?(10\.\d{4,9})|(?:(?:bio|med)rxiv\/)?early\/[\d/]{4,20})\/(\d{4}\.\d\d\.\d\d\.\d+|\d{6,})(?:v(\d{1,3}))?(?:\.[a-z][\w.+-]*)?\/?$/;

/**
 * bioRxiv and medRxiv, two sites of one house. Their metadata were seen in pages of 2020, the words
 * of the link to the newest version in text copies of 2022 to 2026; its element was not.
 */
export const biorxiv: Site = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  hosts: ['biorxiv.org', 'medrxiv.org'],
  knowledge: 'page',
  countsVersions: true,
  defaults: { type: 'article', publisher: 'Cold Spring Harbor Laboratory', language: 'en' },
  address(url) {
    const { hostname, pathname } = withoutQuery(url);
    const [, prefix = '10.1101', entryId, number] = work.exec(pathname) ?? [];
    if (!entryId) return otherPage(url);
    const doi = `${prefix}/${entryId}`;
    const latest = `https://www.${hostname.split('.').slice(-2).join('.')}/content/${doi}`;
    return {
      url: number ? `${latest}v${number}` : latest,
      latest,
      entryId,
      doi,
      ...(number ? { version: Number(number) } : {}),
    };
  },
  /**
   * All that is posted is free to read, and the metadata say "restricted" of all; their
   * `citation_publication_date` is the first of January, `DC.Date` the day of this version.
   */
  read(page, { latest, version }) {
    const own: Partial<Capture> = { access: 'open' };
    setDefined(own, 'published', parseDate(page.meta('dc.date', 'citation_date') ?? ''));
    const number = version ?? versionIn(page.meta('citation_id', 'og:url') ?? '');
    if (number === undefined) return own;
    return { ...own, version: { number }, url: `${latest}v${number}` };
  },
};

/*
 * Test addresses
 * https://www.biorxiv.org/content/10.1101/2020.02.02.931162v2
 * https://www.medrxiv.org/content/10.1101/2025.05.01.25326820v1.full-text
 * https://www.biorxiv.org/content/early/2018/03/21/285759.full.pdf
 * https://www.biorxiv.org/content/biorxiv/early/2018/03/21/285759.full.pdf
 * https://www.biorxiv.org/collection/neuroscience (no entry)
 * https://www.biorxiv.org/search/ladders (no entry)
 */
