/**
 * Whatever form an entry's address comes in, it names the same entry; what no form of an address
 * names, the page's metadata prove or nothing does.
 */
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import { findSite, sites } from '../../utils/sites/all-sites';
import { parse } from './page-files';
import { sourceOf, testAddresses } from './test-addresses';

/** Changes that mean nothing to any site. */
const anywhere: Record<string, (href: string) => string> = {
  'without encryption': (href) => href.replace(/^https?:/, 'http:'),
  'with encryption': (href) => href.replace(/^https?:/, 'https:'),
  'without www': (href) => href.replace('//www.', '//'),
  'with www': (href) => href.replace(/\/\/(?=[a-z\d-]+\.[a-z]+\/)/, '//www.'),
  'on a telephone’s host': (href) =>
    /\/\/(?:www\.)?[a-z\d-]+\.[a-z]+\//.test(href) ? href.replace(/\/\/(?:www\.)?/, '//m.') : href,
  'with a slash at its end': (href) => href.replace(/(?<!\/|\.[a-z]{3,4})(?=\?|$)/, '/'),
  'with marks of where the reader came from': (href) =>
    withSearch(href, 'utm_source=mail&utm_medium=rss&fbclid=IwAR0'),
  'with a place in the page': (href) => `${href}#Sec2`,
  'encoded in capitals': (href) => href.replace(/%[\da-f]{2}/gi, (sign) => sign.toUpperCase()),
  'encoded in small letters': (href) => href.replace(/%[\da-f]{2}/gi, (sign) => sign.toLowerCase()),
  'with the slash of a DOI encoded': (href) => href.replace(/(?<=\/10\.\d{4,9})\//, '%2F'),
};

/** Changes that mean nothing on the platform of Oxford's and Brill's reference works. */
const onPubFactory: Record<string, (href: string) => string> = {
  'as the abstract': (href) => href.replace(/\/view\/(?=10\.|document)/, '/abstract/'),
  'as displayed': (href) => href.replace(/\/view\/(?=10\.|document)/, '/display/'),
  'with the ending of its file': (href) => href.replace(/(?<=-e-\d+)(?=$|\?|\/version)/, '.xml'),
  'with a session': (href) => href.replace(/(?=\?|$)/, ';jsessionid=0A1B2C'),
  'with a search': (href) => withSearch(href, 'rskey=gsq&result=17'),
};

function withSearch(href: string, search: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}${search}`;
}

describe.each(sites)('$id', (site) => {
  const entries = testAddresses(site).filter(({ what }) => what === 'entry');
  const isPubFactory = sourceOf(site).includes('pubFactoryAddress(');
  const forms = isPubFactory ? { ...anywhere, ...onPubFactory } : anywhere;

  it.each(Object.entries(forms))('knows its entries %s', (_, change) => {
    for (const { url } of entries) {
      const changed = new URL(change(url.href));
      const [told, found] = [site.address(url), site.address(changed)];
      expect(findSite(changed), changed.href).toBe(site);
      expect(found?.entryId, changed.href).toBe(told?.entryId);
      expect(found?.version, changed.href).toBe(told?.version);
      expect(found?.doi, changed.href).toBe(told?.doi);
    }
  });

  it('gives lasting addresses, which name the same entry again', () => {
    for (const { url } of entries) {
      const told = site.address(url);
      for (const href of [told?.url ?? '', told?.latest ?? '']) {
        expect(href).toMatch(/^https:\/\/[^#;]+$/);
        const again = site.address(new URL(href));
        expect(again?.entryId, href).toBe(told?.entryId);
        expect(again?.latest, href).toBe(told?.latest);
      }
    }
  });

  it('takes no front page, search or list for an entry', () => {
    const paths = ['', 'search', 'search?q=lantern', 'browse', 'about', 'login', 'help', 'contact'];
    const page = parse('<title>Lanterns</title><h1>Lanterns</h1><p>12 results</p>');
    for (const href of site.hosts.flatMap((host) =>
      paths.map((path) => `https://${host}/${path}`),
    )) {
      expect(capturePage(page, href).kind, href).toBe('nothing');
    }
  });

  it('lets metadata prove an entry at an address of no known form', () => {
    const page = parse(`<html><head><title>Lanterns</title>
      <meta name="citation_title" content="Lanterns">
      <meta name="citation_author" content="Marlow, Edda">
      <meta name="citation_doi" content="10.5555/lanterns.7"></head>
      <body><h1>Lanterns</h1></body></html>`);
    for (const host of site.hosts) {
      const href = `https://${host}/unheard/of-form/7-lanterns`;
      expect(capturePage(page, href), href).toMatchObject({
        kind: 'capture',
        capture: {
          title: 'Lanterns',
          authors: [{ family: 'Marlow', given: 'Edda' }],
          doi: '10.5555/lanterns.7',
          ...(site.defaults?.publisher && { publisher: site.defaults.publisher }),
        },
      });
      const bare = parse('<title>Lanterns</title><h1>Lanterns</h1><p>A lantern is a lamp.</p>');
      expect(capturePage(bare, href).kind, href).toBe('nothing');
    }
  });
});
