import { findSite } from '../../utils/sites/all-sites';
import type { Transformation } from './transformation';

const address = (name: string, change: (url: URL) => void): Transformation => ({
  name,
  of: 'address',
  change,
});

const query = (name: string, value: string): Transformation =>
  address(`${name} in the address`, (url) => url.searchParams.append(name, value));

/** A listed publisher's host in the manner of a proxy; other hosts are known to no proxy's reader. */
const proxy = (name: string, host: (publisher: string) => string): Transformation =>
  address(`proxy: ${name}`, (url) => {
    if (findSite(url)) url.host = host(url.hostname);
  });

const dotless = (host: string): string => host.replaceAll('.', '-');

/** How a reader came to a page says nothing of the page. */
export const addressTransformations: readonly Transformation[] = [
  address('http instead of https', (url) => {
    url.protocol = 'http:';
  }),
  address('slash at the address’s end', (url) => {
    // A file has no slash behind its name, nor a number behind a path that ends in one.
    if (/\/[^/.]{2,}$/.test(url.pathname)) url.pathname += '/';
  }),
  address('place within the page in the address', (url) => {
    if (!url.hash) url.hash = '#abstract';
  }),
  address('text fragment in the address', (url) => {
    if (!url.hash) url.hash = '#:~:text=harbours';
  }),
  query('utm_source', 'newsletter'),
  query('gclid', 'Cj0KCQiA'),
  query('fbclid', 'IwAR0x'),
  query('PHPSESSID', 'a1b2c3d4e5f6'),
  query('msclkid', '0a1b2c'),
  query('_ga', '2.1.3.4'),
  proxy('hyphens for dots', (host) => `${dotless(host)}.ezproxy.example.edu`),
  proxy('hyphens doubled', (host) => `${dotless(host.replaceAll('-', '--'))}.proxy.example.org`),
  proxy('secure', (host) => `${dotless(host)}-s.webvpn.example.edu`),
  proxy('protocol and port', (host) => `https-${dotless(host)}-443.vpn.example.edu`),
  proxy('host as it is', (host) => `${host}.ezproxy.example.edu:2048`),
  proxy('catalogue', (host) => `0-${host}.catalogue.example.edu`),
  proxy('OpenAthens', (host) => `${dotless(host)}.eu1.proxy.openathens.net`),
];
