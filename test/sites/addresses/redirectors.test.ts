import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { pageAddress, publisherAddress } from '../../../utils/sites/addresses/redirectors';
import { findSite } from '../../../utils/sites/all-sites';
import { classifyLink } from '../../../utils/sites/generic';
import { pageFiles, parse } from '../page-files';

const encoded = encodeURIComponent;

/** A host as a translator or a cache writes it. */
const hyphened = (host: string) => host.replaceAll('-', '--').replaceAll('.', '-');

/** Ways to write a link to a page so that something stands before it. */
const wrappers: [name: string, wrap: (url: URL) => string][] = [
  ['the Wayback Machine', ({ href }) => `https://web.archive.org/web/20230601101500/${href}`],
  ['archive.today', ({ href }) => `https://archive.is/o/AbCdE/${href}`],
  ['Archive-It', ({ href }) => `https://wayback.archive-it.org/1234/20230601101500/${href}`],
  [
    'OpenAthens',
    ({ href }) => `https://go.openathens.net/redirector/example.ac.uk?url=${encoded(href)}`,
  ],
  ['EZproxy', ({ href }) => `https://login.ezproxy.example.edu/login?url=${encoded(href)}`],
  ['EZproxy, encoded', ({ href }) => `https://ezproxy.example.edu/login?qurl=${encoded(href)}`],
  ['Google', ({ href }) => `https://www.google.com/url?sa=t&q=${encoded(href)}&usg=x`],
  [
    'Google Scholar',
    ({ href }) => `https://scholar.google.com/scholar_url?url=${encoded(href)}&hl=en`,
  ],
  ['Facebook', ({ href }) => `https://l.facebook.com/l.php?u=${encoded(href)}&h=x`],
  [
    'Outlook',
    ({ href }) => `https://eur01.safelinks.protection.outlook.com/?url=${encoded(href)}&data=x`,
  ],
  [
    'Google Translate',
    ({ href }) => `https://translate.google.com/translate?sl=en&tl=de&u=${encoded(href)}`,
  ],
  [
    'Google Translate’s hosts',
    ({ hostname, pathname, search }) =>
      `https://${hyphened(hostname)}.translate.goog${pathname}${search ? `${search}&` : '?'}_x_tr_sl=en&_x_tr_tl=de`,
  ],
  [
    'Internet Archive Scholar',
    ({ href }) =>
      ['https://scholar.archive.org', 'work', 'abc', 'access', 'wayback', href].join('/'),
  ],
  [
    'an AMP cache',
    ({ hostname, pathname, search }) =>
      `https://${hyphened(hostname)}.cdn.ampproject.org/c/s/${hostname}${pathname}${search}`,
  ],
];

const entries = pageFiles().flatMap(({ name, url }) => {
  const address = new URL(url);
  const entry = findSite(address)?.address(address);
  return entry && address.protocol === 'https:' ? [{ name, address, entry }] : [];
});

const addressOf = (url: URL) => findSite(url)?.address(url);

describe('publisherAddress', () => {
  it.each(wrappers)('finds every listed site’s entry behind %s', (_, wrap) => {
    expect(entries.length).toBeGreaterThan(60);
    for (const { address, entry } of entries) {
      expect(addressOf(publisherAddress(new URL(wrap(address))))).toEqual(entry);
    }
  });

  it('finds it behind any two of them', () => {
    const [first] = entries;
    if (!first) throw new Error('no entries');
    const isHost = (name: string) => /hosts|cache/.test(name);
    for (const [outerName, outer] of wrappers.filter(([name]) => !isHost(name))) {
      for (const [innerName, inner] of wrappers) {
        const link = new URL(outer(new URL(inner(first.address))));
        expect([outerName, innerName, addressOf(publisherAddress(link))]).toEqual([
          outerName,
          innerName,
          first.entry,
        ]);
      }
    }
  });

  it.each([
    [
      'https://resolver.example.edu/openurl?rft.doi=10.1093%2FABC.1',
      'https://doi.org/10.1093/abc.1',
    ],
    [
      'https://sfx.example.edu/menu?rft_id=info%3Adoi%2F10.1093%2Fabc.1&rft.genre=article',
      'https://doi.org/10.1093/abc.1',
    ],
    ['https://resolver.example.edu/?id=doi:10.1093/abc.1', 'https://doi.org/10.1093/abc.1'],
    [
      'https://ezproxy.example.edu/login?url=https://go.example.com/ps/i.do?id=GALE|CX1&v=2.1&u=x',
      'https://go.example.com/ps/i.do?id=GALE|CX1&v=2.1&u=x',
    ],
    [
      'https://www-oxfordre-com.proxy.example.edu/politics/view/x?rskey=1',
      'https://www.oxfordre.com/politics/view/x',
    ],
  ])('resolves %s', (link, address) => {
    expect(publisherAddress(new URL(link)).href).toBe(address);
  });

  it.each([
    'https://example.org/',
    'https://doi.org/10.1093/abc',
    'https://www.google.com/search?q=https://oxfordre.com/',
    'https://twitter.com/intent/tweet?url=https://oxfordre.com/politics/view/x',
    'https://example.org/share?url=https://oxfordre.com/politics/view/x',
    'https://oxfordre.com/login?url=https://example.org/',
    'https://example.org/login?url=javascript:alert(1)',
    'https://example.org/login?url=file:///etc/passwd',
    'https://example.org/redirect?url=http://localhost/admin',
    'https://example.org/redirect?url=http://192.168.0.1/admin',
    'https://example.org/redirect?url=http://[::1]/admin',
    'https://example.org/redirect?url=https://wiki.corp/admin',
    'https://example.org/redirect?url=/view/x',
    'https://web.archive.org/web/20230601101500/javascript:alert(1)',
  ])('leaves %s as it is', (link) => {
    expect(publisherAddress(new URL(link)).href).toBe(new URL(link).href);
  });

  it('goes no further than anybody builds', () => {
    let link = 'https://oxfordre.com/politics/view/x';
    for (let depth = 0; depth < 8; depth++) link = `https://e.example/login?url=${encoded(link)}`;
    expect(publisherAddress(new URL(link)).hostname).toBe('e.example');
  });
});

describe('pageAddress', () => {
  const page = 'https://oxfordre.com/politics/view/x';

  it.each([
    [`https://oxfordre-com.translate.goog/politics/view/x?_x_tr_sl=en&_x_tr_tl=de`, page],
    [`https://oxfordre-com.cdn.ampproject.org/c/s/oxfordre.com/politics/view/x`, page],
    [`https://oxfordre-com.ezproxy.example.edu/politics/view/x`, page],
  ])('believes %s', (served, address) => {
    expect(pageAddress(new URL(served)).href).toBe(address);
  });

  it.each([
    `https://evil.example/redirect?url=${encoded(page)}`,
    `https://evil.example/redirector/x?url=${encoded(page)}`,
    `https://evil.example/web/20230601101500/${page}`,
    `https://evil.example/?rft.doi=10.1093/acrefore/9780190846626.013.9001`,
    `https://evil.example/amp/s/oxfordre.com/politics/view/x`,
    `https://go.openathens.net/redirector/x?url=${encoded(page)}`,
    `https://www.google.com/url?q=${encoded(page)}`,
  ])('does not believe %s', (served) => {
    expect(pageAddress(new URL(served)).href).toBe(new URL(served).href);
  });
});

describe('a link of a notice', () => {
  const own = entries.find(({ name }) => name.startsWith('oxfordre/'));
  const other = entries.find(
    ({ name, entry }) => name.startsWith('oxfordre/') && entry.entryId !== own?.entry.entryId,
  );
  if (!own || !other) throw new Error('no entries');
  const lead = classifyLink(findSite(own.address), own.entry, own.entry.doi);

  it.each(wrappers)('leads to this work, or to another one, behind %s', (_, wrap) => {
    expect(lead(wrap(own.address))).toEqual({ to: 'same', url: own.entry.url });
    expect(lead(wrap(other.address)).to).toBe('other');
  });
});

describe('a page at a login’s address', () => {
  const login = `https://login.example.edu/login?url=${encoded('https://oxfordre.com/politics/view/10.1093/acrefore/9780190228637.001.0001/acrefore-9780190228637-e-1')}`;

  it('is the login, whatever address it names', () => {
    const page = parse(
      '<title>Library access - Oxford Research Encyclopedia of Politics</title><h1>Welcome, reader</h1><p>Choose your institution to go on.</p>',
    );
    expect(capturePage(page, login)).toEqual({ kind: 'nothing', reason: 'login' });
  });
});

describe('a page on a publisher’s host for small screens', () => {
  const page = (canonical: string) =>
    parse(`<title>Gulls</title><link rel="canonical" href="${canonical}"><h1>Gulls</h1>
      <meta name="citation_title" content="Gulls"><meta name="citation_author" content="Brook, Ada">`);

  it.each([
    ['https://m.journal.example/gulls', 'https://www.journal.example/gulls'],
    ['https://mobile.journal.example/gulls', 'https://journal.example/gulls'],
  ])('%s has the address that it names, and no other host’s', (served, own) => {
    expect(capturePage(page(own), served)).toMatchObject({ capture: { url: own } });
    const foreign = 'https://other.example/gulls';
    expect(capturePage(page(foreign), served)).toMatchObject({ capture: { url: served } });
  });
});
