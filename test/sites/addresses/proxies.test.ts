import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { unproxy } from '../../../utils/sites/addresses/proxies';

const path =
  '/internationalstudies/view/10.1093/acrefore/9780190846626.001.0001/acrefore-9780190846626-e-9001';

describe('behindProxy', () => {
  it.each([
    ['https://oxfordre-com.ezproxy.example.edu', 'https://oxfordre.com'],
    ['https://politics-oxfordre-com.ezproxy.example.edu', 'https://politics.oxfordre.com'],
    ['https://oxfordre-com-s.webvpn.example.edu', 'https://oxfordre.com'],
    ['https://https-oxfordre-com-443.vpn.example.edu', 'https://oxfordre.com'],
    ['http://oxfordre.com.ezproxy.example.edu:2048', 'https://oxfordre.com'],
    ['http://www.oxfordmusiconline.com.proxy.example.org', 'https://www.oxfordmusiconline.com'],
    ['https://0-oxfordre.com.catalogue.example.edu', 'https://oxfordre.com'],
    ['https://0-www.oxfordmusiconline.com.lib.example.edu', 'https://www.oxfordmusiconline.com'],
    [
      'https://www-oxfordmusiconline-com.eu1.proxy.openathens.net',
      'https://www.oxfordmusiconline.com',
    ],
  ])('finds the publisher behind %s', (proxy, publisher) => {
    const proxied = unproxy(new URL(proxy + path));
    expect(proxied?.url.href).toBe(publisher + path);
    expect(proxied?.host).toBe(new URL(proxy).hostname);
  });

  it.each(['url', 'qurl'])('finds the page that a login asks for in %s', (name) => {
    const login = new URL('https://login.ezproxy.example.edu/login');
    login.searchParams.set(name, `https://oxfordre.com${path}`);
    expect(unproxy(login)?.url.href).toBe(`https://oxfordre.com${path}`);
  });

  it.each([
    `https://oxfordre.com${path}`,
    'https://notoxfordre-com.example.edu/',
    'https://oxfordre-com/',
    'https://example.org/login?url=https://example.com/',
    'https://example.org/login?url=javascript:alert(1)',
    'https://oxfordre.community.example.org/',
  ])('finds none behind %s', (address) => {
    expect(unproxy(new URL(address))).toBeUndefined();
  });
});

describe('a page read through a proxy', () => {
  const proxy = 'https://oxfordre-com.ezproxy.example.edu';
  const publisher = 'https://oxfordre.com';
  const page = (href: string) =>
    new JSDOM(`<title>Tidal Mills - Oxford Research Encyclopedia of International Studies</title>
      <h1>Tidal Mills</h1>
      <p>A more recent version of this content exists; this version was replaced on 3 May 2024.
        The version that replaced it can be found <a href="${href}">here</a>.</p>
      <h2>Summary</h2><p>A tidal mill keeps the flood behind a dam and grinds at the ebb.</p>`);

  it.each([path, proxy + path])(
    'keeps the publisher’s own addresses, the link being %s',
    (href) => {
      const reading = capturePage(page(href).window.document, `${proxy}${path}/version/0`);
      expect(reading).toMatchObject({
        kind: 'capture',
        capture: {
          site: 'oxfordre',
          url: `${publisher}${path}/version/0`,
          notices: [{ kind: 'superseded', successor: publisher + path }],
        },
      });
    },
  );
});
