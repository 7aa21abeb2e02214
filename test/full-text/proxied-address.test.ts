import { describe, expect, it } from 'vitest';
import {
  proxiedAddress,
  proxyHost,
  proxyInUse,
  proxyPattern,
} from '../../utils/full-text/proxied-address';
import { unproxy } from '../../utils/sites/addresses/proxies';
import { sites } from '../../utils/sites/all-sites';
import { testAddresses } from '../sites/test-addresses';

const entry =
  'https://oxfordre.com/view/10.1093/acrefore/9780190846626.001.0001/acrefore-1?a=b&c=d';

describe('what is typed for a proxy', () => {
  it.each([
    ['ezproxy.example.edu', 'https://ezproxy.example.edu/login?url=$@'],
    ['http://ezproxy.example.edu:2048', 'http://ezproxy.example.edu:2048/login?url=$@'],
    ['https://ezproxy.example.edu/login', 'https://ezproxy.example.edu/login?url=$@'],
    ['https://ezproxy.example.edu/login?url=', 'https://ezproxy.example.edu/login?url=$@'],
    ['https://ezproxy.example.edu/login?qurl=$@', 'https://ezproxy.example.edu/login?qurl=$@'],
    [
      'https://ezproxy.example.edu/login?url=https://www.jstor.org/stable/1',
      'https://ezproxy.example.edu/login?url=$@',
    ],
    [
      'https://go.openathens.net/redirector/example.edu?url=',
      'https://go.openathens.net/redirector/example.edu?url=$@',
    ],
    [
      'https://oxfordre-com.ezproxy.example.edu/view/1',
      'https://$hyphenated-host.ezproxy.example.edu',
    ],
    ['https://oxfordre-com-s.webvpn.example.edu/', 'https://$hyphenated-host-s.webvpn.example.edu'],
    [
      'https://https-oxfordre-com-443.vpn.example.edu/',
      'https://https-$hyphenated-host-443.vpn.example.edu',
    ],
    ['https://oxfordre.com.ezproxy.example.edu/', 'https://$host.ezproxy.example.edu'],
    ['https://0-oxfordre.com.catalogue.example.edu/', 'https://0-$host.catalogue.example.edu'],
    ['$host.ezproxy.example.edu', 'https://$host.ezproxy.example.edu'],
  ])('%s', (typed, pattern) => {
    expect(proxyPattern(typed)).toBe(pattern);
    expect(proxyPattern(pattern)).toBe(pattern);
    expect(proxyHost(pattern)).toMatch(/example\.edu$|openathens\.net$/);
  });

  it.each([
    '',
    'my library',
    'localhost',
    'javascript:$@',
    'ftp://ezproxy.example.edu/login?url=$@',
    'https://$@',
    'https://$@.example.edu/',
    'https://ezproxy.example.edu/#$@',
    'https://ezproxy.example.edu/login?url=h$@',
    'https://ezproxy.example.edu/$@/$@',
    'https://ada:secret@ezproxy.example.edu/login?url=$@',
    'https://$host',
    'https://$host.edu',
    'https://$host:8080',
    'https://$hostess.example.edu',
    'https://ezproxy.example.edu/$host',
    'https://ezproxy.example.edu/search?q=tides',
    'https://oxfordre.com/view/1',
  ])('is none: %s', (typed) => {
    expect(proxyPattern(typed)).toBeUndefined();
    expect(proxiedAddress(typed, entry)).toBeUndefined();
    expect(proxyHost(typed)).toBe('');
  });
});

describe('a page through a proxy', () => {
  it('is named whole and unwritten to an EZproxy, and in octets to others', () => {
    expect(proxiedAddress('https://ezproxy.example.edu/login?url=$@', entry)).toBe(
      `https://ezproxy.example.edu/login?url=${entry}`,
    );
    const octets = encodeURIComponent(entry);
    for (const start of [
      'https://ezproxy.example.edu/login?qurl=',
      'https://go.openathens.net/redirector/example.edu?url=',
    ]) {
      expect(proxiedAddress(`${start}$@`, `${entry}#notes`)).toBe(start + octets);
    }
  });

  it('is none of what is no page of the web', () => {
    expect(proxiedAddress('https://ezproxy.example.edu/login?url=$@', '')).toBeUndefined();
    expect(
      proxiedAddress('https://ezproxy.example.edu/login?url=$@', 'javascript:alert(1)'),
    ).toBeUndefined();
  });

  it('takes no sign of an address for one of the pattern’s', () => {
    const odd = 'https://oxfordre.com/view/$&$@$1?x=$host';
    expect(proxiedAddress('https://ezproxy.example.edu/login?url=$@', odd)).toBe(
      `https://ezproxy.example.edu/login?url=${odd}`,
    );
  });

  const entries = sites.flatMap((site) => {
    const [known] = testAddresses(site).filter(
      ({ what, url }) => what === 'entry' && url.protocol === 'https:',
    );
    return known ? [known.url.href] : [];
  });
  it.each([
    'https://ezproxy.example.edu/login?url=$@',
    'https://ezproxy.example.edu/login?qurl=$@',
    'https://$hyphenated-host.ezproxy.example.edu',
    'https://$hyphenated-host-s.webvpn.example.edu',
    'https://https-$hyphenated-host-443.vpn.example.edu',
    'https://$host.ezproxy.example.edu',
    'https://0-$host.catalogue.example.edu',
  ])('is known again as the publisher’s, of every publisher: %s', (pattern) => {
    expect(entries.length).toBeGreaterThan(40);
    for (const address of entries) {
      const served = proxiedAddress(pattern, address);
      const bare = address.replace(/#.*/, '');
      expect(unproxy(new URL(served ?? ''))?.url.href).toBe(bare);
      // And the proxy is known by any page that came through it.
      const learnt = proxyInUse(new URL(served ?? '')) ?? '';
      expect(proxiedAddress(learnt, address)).toBe(served);
    }
  });

  it('tells nothing of a proxy where it came through none', () => {
    expect(proxyInUse(new URL(entry))).toBeUndefined();
    expect(proxyInUse(new URL('https://www.example.edu/'))).toBeUndefined();
  });
});
