import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { archivedAddress } from '../../../utils/extract/page-kind/archives';
import type { CaptureResult } from '../../../utils/model/capture';
import { parse } from '../page-files';

const original =
  'https://oxfordre.com/internationalstudies/view/10.1093/acrefore/9780190846626.001.0001/acrefore-9780190846626-e-9001/version/0';
const latest = original.replace('/version/0', '');

describe('archivedAddress', () => {
  it.each([
    [`https://web.archive.org/web/20230601101500/${original}`, '2023-06-01'],
    [`https://web.archive.org/web/20230601101500id_/${original}`, '2023-06-01'],
    [`https://web.archive.org/web/20230601101500if_/${original}`, '2023-06-01'],
    [`https://web.archive.org/web/20230601101500/${original.replace('://', ':/')}`, '2023-06-01'],
    [
      `https://web.archive.org/web/20230601101500/${original.replace('https://', '')}`,
      '2023-06-01',
    ],
    [`https://web.archive.org/web/20230601/${original}`, '2023-06-01'],
    [`https://web.archive.org/web/202306/${original}`, '2023-06'],
    [`https://web.archive.org/web/2023/${original}`, '2023'],
    [`https://archive.ph/20230601101500/${original}`, '2023-06-01'],
    [`https://archive.today/2023.06.01-101500/${original}`, '2023-06-01'],
    [`https://arquivo.pt/wayback/20230601101500/${original}`, '2023-06-01'],
    [`https://arquivo.pt/noFrame/replay/20230601101500mp_/${original}`, '2023-06-01'],
    [`https://www.webarchive.org.uk/wayback/archive/20230601101500/${original}`, '2023-06-01'],
    [`https://webarchive.loc.gov/all/20230601101500/${original}`, '2023-06-01'],
    [`https://wayback.archive-it.org/1234/20230601101500/${original}`, '2023-06-01'],
    [`https://swap.stanford.edu/was/20230601101500/${original}`, '2023-06-01'],
    [`https://webarchive.nationalarchives.gov.uk/ukgwa/20230601101500/${original}`, '2023-06-01'],
    [
      `https://www.webcitation.org/query?url=${encodeURIComponent(original)}&date=2023-06-01`,
      '2023-06-01',
    ],
  ])('finds page and day in %s', (address, date) => {
    const found = archivedAddress(new URL(address));
    expect(found?.original?.href).toBe(original);
    expect(found?.date).toBe(date);
  });

  it.each([
    `https://web.archive.org/web/*/${original}`,
    `https://web.archive.org/web/2023*/${original}`,
    `https://web.archive.org/web/9999/${original}`,
    `https://web.archive.org/web/${original}`,
    `https://archive.is/newest/${original}`,
    `https://archive.is/o/AbCdE/${original}`,
  ])('finds the page, and no day, in %s', (address) => {
    const found = archivedAddress(new URL(address));
    expect(found?.original?.href).toBe(original);
    expect(found).not.toHaveProperty('date');
  });

  it('keeps a query, and takes none of its addresses for the page', () => {
    const asked = 'https://example.org/login?url=https://other.example/';
    const address = new URL(`https://web.archive.org/web/20230601101500/${asked}`);
    expect(archivedAddress(address)?.original?.href).toBe(asked);
  });

  it.each(['https://archive.ph/AbCdE', 'https://perma.cc/AB12-CD34', 'https://web.archive.org/'])(
    'knows the archive of %s, and no page',
    (address) => {
      expect(archivedAddress(new URL(address))).not.toHaveProperty('original');
    },
  );

  it.each([
    original,
    `https://archive.example/web/20230601101500/${original}`,
    `https://web.archive.org.example/web/20230601101500/${original}`,
    `https://plato.stanford.edu/archives/win2022/entries/action/`,
  ])('knows no archive of %s', (address) => {
    expect(archivedAddress(new URL(address))).toBeUndefined();
  });
});

const frame = `<div id="wm-ipp-base"><div id="wm-ipp"><p>14 captures</p><p>1 Jun 2023 - 3 Mar 2025</p>
  <p>A newer version of this page exists.</p></div></div>`;

/** The page of a superseded version, as an archive at the address of `prefix` rewrites it. */
function copy(prefix: string, around = frame, head = ''): Document {
  const rewritten = (address: string) => prefix + address;
  return parse(`<!doctype html><html lang="en"><head>${head}
    <title>Tidal Mills - Oxford Research Encyclopedia of International Studies</title>
    <link rel="canonical" href="${rewritten(original)}">
    <meta property="og:url" content="${rewritten(original)}">
    <script type="application/ld+json">{"@type":"Article","headline":"Tidal Mills","url":"${rewritten(original)}"}</script>
    </head><body>${around}<main><h1>Tidal Mills</h1>
    <p>A more recent version of this content exists; this version was replaced on 3 May 2023.
      The version that replaced it can be found <a href="${rewritten(latest)}">here</a>.</p>
    <h2>Summary</h2><p>A tidal mill keeps the flood behind a dam and grinds at the ebb.</p>
    <h2>Keywords</h2><p>mills, tides</p></main></body></html>`);
}

const capture = (reading: CaptureResult) => {
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture;
};

describe('an archived copy', () => {
  const plain = capture(capturePage(copy('', ''), original));

  it.each([
    ['https://web.archive.org', '/web/20230601101500/'],
    ['https://archive.ph', '/20230601101500/'],
    ['https://arquivo.pt', '/noFrame/replay/20230601101500mp_/'],
    ['https://www.webarchive.org.uk', '/wayback/archive/20230601101500mp_/'],
    ['https://wayback.archive-it.org', '/1234/20230601101500/'],
  ])('at %s%s is the publisher’s page', (host, prefix) => {
    const reading = capturePage(copy(host + prefix), `${host}${prefix}${original}`);
    const { archive, ...rest } = capture(reading);
    expect(rest).toEqual(plain);
    expect(rest.notices).toMatchObject([{ kind: 'superseded', successor: latest }]);
    expect(archive).toEqual({
      url: `${host}${prefix.replace('mp_', '')}${original}`,
      date: '2023-06-01',
    });
  });

  it('reads links that the archive left relative to its own host', () => {
    const prefix = 'https://web.archive.org/web/20230601101500/';
    const page = copy(prefix);
    page.querySelector('main a')?.setAttribute('href', new URL(latest).pathname);
    expect(capture(capturePage(page, prefix + original)).notices).toMatchObject([
      { successor: latest },
    ]);
  });

  it('of a copy that another archive keeps is of the first one’s day', () => {
    const inner = `https://web.archive.org/web/20190102030405/${original}`;
    const outer = `https://archive.ph/20230601101500/${inner}`;
    const found = capture(capturePage(copy('https://web.archive.org/web/20190102030405/'), outer));
    expect(found.url).toBe(original);
    expect(found.archive).toEqual({ url: outer, date: '2019-01-02' });
  });

  it.each<[string, string, string]>([
    [
      'https://archive.ph/AbCdE',
      '',
      `<div id="HEADER"><form><input name="q" value="${original}"></form><p>1 Jun 2023 10:15:00 UTC</p></div>`,
    ],
    [
      'https://archive.ph/AbCdE',
      `<link rel="bookmark" href="https://archive.today/20230601101500/${original}">`,
      '<div id="HEADER"><p>webpage capture</p></div>',
    ],
    [
      'https://archive.ph/AbCdE',
      '',
      `<div id="HEADER"><a href="https://archive.ph/AbCdE/again?url=${encodeURIComponent(original)}">again</a><p>1 Jun 2023 10:15:00 UTC</p></div>`,
    ],
    [
      'https://perma.cc/AB12-CD34',
      '',
      `<p>Captured June 1, 2023 10:15 am</p><p><a href="${original}">View the live page</a></p>`,
    ],
    [
      'https://perma.cc/AB12-CD34',
      '',
      `<p>Archived on 1 June 2023</p><p>Saved from ${original}</p>`,
    ],
  ])('by the short name %s is the page that it names (%#)', (address, head, around) => {
    const html = copy('', around, head);
    for (const each of html.querySelectorAll('link[rel=canonical],meta[property]')) each.remove();
    const found = capture(capturePage(html, address));
    expect(found.url).toBe(original);
    expect(found.archive).toEqual({ url: address, date: '2023-06-01' });
    expect(found.notices).toHaveLength(1);
  });

  it('by a short name that names no page, or no day, is nothing that could be saved', () => {
    const html = copy('', '<div id="HEADER"></div>');
    for (const each of html.querySelectorAll('link,meta,a')) each.remove();
    expect(capturePage(html, 'https://archive.ph/AbCdE').kind).toBe('nothing');
    expect(capturePage(copy('', ''), 'https://archive.ph/AbCdE').kind).toBe('nothing');
    expect(capturePage(copy(''), `https://archive.ph/newest/${original}`)).toMatchObject({
      capture: { archive: { date: '2023-06-01' } },
    });
  });

  it('is not looked for in a list of copies, nor in an archive’s word that there is none', () => {
    const list = parse('<title>Tidal Mills</title><h1>Saved 14 times</h1><p>Calendar</p>');
    expect(capturePage(list, `https://web.archive.org/web/*/${original}`).kind).toBe('nothing');
    const none = parse(
      '<title>Wayback Machine</title><h1>Hrm.</h1><p>The Wayback Machine has not archived that URL.</p>',
    );
    expect(capturePage(none, `https://web.archive.org/web/20230601/${original}`)).toEqual({
      kind: 'nothing',
      reason: 'error-page',
    });
  });

  it('is told of by nobody else', () => {
    const prefix = 'https://archive.example/web/20230601101500/';
    expect(capturePage(copy(prefix), prefix + original)).not.toMatchObject({
      capture: { site: 'oxfordre' },
    });
    const unsafe = `http://web.archive.org/web/20230601101500/${original}`;
    expect(capturePage(copy(''), unsafe)).not.toMatchObject({ capture: { site: 'oxfordre' } });
  });

  it('says nothing by the archive’s own words', () => {
    const words =
      '<p>You are viewing an archived web page. The information on this web page may be out of date; a newer version exists.</p>';
    const prefix = 'https://wayback.archive-it.org/1234/20230601101500/';
    const page = copy(prefix, words);
    page.querySelector('main p')?.remove();
    expect(capture(capturePage(page, prefix + original)).notices).toEqual([]);
  });

  it('of a page that no adapter knows keeps that page’s address', () => {
    const { document } = new JSDOM(`<title>Gulls</title><meta name="citation_title" content="Gulls">
      <meta name="citation_author" content="Brook, Ada"><h1>Gulls</h1>`).window;
    const address = 'https://web.archive.org/web/20200229000000/http://journal.example.org/gulls';
    expect(capture(capturePage(document, address))).toMatchObject({
      site: 'generic',
      url: 'https://journal.example.org/gulls',
      archive: { url: address, date: '2020-02-29' },
    });
  });
});
