import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { capturePage, captureSnapshot } from '../../utils/capture/capture-page';
import { type Capture, captureLimits } from '../../utils/model/capture';
import { captureSchema } from '../../utils/model/capture-schema';
import { clampCapture } from '../../utils/model/clamp-capture';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { snapshotSchema } from '../../utils/snapshot/snapshot-schema';
import { pageFile, parse } from '../sites/page-files';

const entry =
  'https://oxfordre.com/politics/view/10.1093/acrefore/9780190228637.001.0001/acrefore-9780190228637-e-1';

function capture(html: string): Capture {
  const reading = capturePage(parse(html), entry);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  expect(v.safeParse(captureSchema, reading.capture).issues).toBe(undefined);
  return reading.capture;
}

it('ten thousand keywords, in a line and in metadata', { timeout: 60_000 }, () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `word ${index}`);
  const line = capture(`<title>T</title><h1>T</h1><p>Keywords: ${words.join(', ')}</p>`);
  expect(line.keywords.length).toBeLessThanOrEqual(captureLimits.keywords);
  expect(line.keywords.slice(0, 2)).toEqual(['word 0', 'word 1']);
  const metas = words.map((word) => `<meta name="citation_keywords" content="${word}">`).join('');
  expect(capture(`<title>T</title>${metas}<h1>T</h1>`).keywords).toHaveLength(
    captureLimits.keywords,
  );
});

it('five megabytes of text, in one paragraph and in many', { timeout: 60_000 }, () => {
  const sentence = 'A sentence of which there are far too many. ';
  const one = capture(
    `<title>T</title><h1>T</h1><h2>Abstract</h2><p>${sentence.repeat(110_000)}</p>`,
  );
  expect(one.summary?.length).toBe(captureLimits.summary);
  const many = `<p>${sentence.repeat(20)}</p>`.repeat(5_500);
  const snapshot = takeSnapshot(parse(`<h1>T</h1>${many}<p>The last line.</p>`), entry);
  expect(JSON.stringify(snapshot).length).toBeLessThan(2_000_000);
  expect(snapshot.blocks.at(-1)?.text).toBe('The last line.');
});

it.each(['div', 'span', 'sup', 'blockquote', 'a href="/x"', 'div class="related hidden-x"'])(
  '<%s> nested deeper than any recursion could follow',
  (tag) => {
    const [name] = tag.split(' ');
    const html = `<title>T</title><h1>T</h1>${`<${tag}>`.repeat(100_000)}deep${`</${name}>`.repeat(100_000)}`;
    expect(capture(html).title).toBe('T');
  },
);

it('markup in texts stays text, and links that run scripts are none', () => {
  const { html, url } = pageFile('generic/2023-hostile');
  const reading = capturePage(parse(html), url);
  expect(JSON.stringify(reading)).not.toMatch(/javascript:|data:text|polluted/);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as Record<string, unknown>).content).toBe(undefined);
});

it('broken bytes, empty pages and pages of nothing but comments', () => {
  for (const html of [
    '',
    '<!-- -->',
    '<',
    '<h1>\u0000\ufffd\ud800</h1>',
    '<frameset></frameset>',
  ]) {
    expect(() => capturePage(parse(html), entry)).not.toThrow();
  }
});

it('cuts whatever is beyond the bounds, and nothing else', () => {
  const fine = pageFile('oxfordre/2020-05-change-note').reading;
  if (fine.kind === 'nothing') throw new Error(fine.reason);
  expect(clampCapture(fine.capture)).toEqual(fine.capture);
  const long = 'x'.repeat(100_000);
  const huge: Capture = {
    ...fine.capture,
    title: `${'x'.repeat(captureLimits.title - 1)}😀`,
    doi: `10.5555/${long}`,
    entryId: long,
    authors: Array.from({ length: 2_000 }, () => ({ family: long, given: long })),
    editors: [{ literal: long }],
    summary: long,
    keywords: Array.from({ length: 2_000 }, () => long),
    notices: Array.from({ length: 50 }, () => ({
      kind: 'revised' as const,
      text: long,
      changes: long,
      successor: `https://a.example/${long}`,
      predecessor: `https://a.example/${long}`,
    })),
  };
  const bounded = clampCapture(huge);
  expect(v.safeParse(captureSchema, bounded).issues).toBe(undefined);
  expect(bounded.title).toBe('x'.repeat(captureLimits.title - 1));
  expect(bounded.doi).toBe(undefined);
});

describe('pages that would hold up whoever reads them', () => {
  const metas = (name: string, content: string) =>
    Array.from({ length: 40 }, (_, at) => `<meta name="${name}" content="k${at} ${content}">`);
  const pages = {
    'keywords of dots': metas('citation_keywords', `${'.'.repeat(39_000)}x`),
    'authors of figures': metas('citation_author', `${'1'.repeat(49_000)}x.`),
    'authors of marks': metas('citation_author', `${' a*'.repeat(16_000)}.`),
    'names with commas': metas('citation_author', 'A b, c d & e f and '.repeat(2_000)),
    'a byline of addresses': [`<p class="byline">By ${'n@0'.repeat(1_600)}</p>`],
    'white space of no width': metas('citation_title', `${'\u00a0\u200b'.repeat(20_000)}x`),
    'links without end': [`<p>${'<a href="/x">a</a>, '.repeat(20_000)}</p>`],
    'figures of RFCs': [`<p>Obsoletes: ${'1'.repeat(60)}x</p>`],
  };

  it.each(Object.entries(pages))('%s', (_, lines) => {
    const html = `<title>Slow</title>${lines.join('')}<h1>Slow</h1><h2>Summary</h2><p>A summary that is long enough to be one.</p>`;
    const address = lines.join('').includes('Obsoletes')
      ? 'https://www.rfc-editor.org/rfc/rfc9951.html'
      : entry;
    const snapshot = takeSnapshot(parse(html), address);
    expect(v.safeParse(snapshotSchema, snapshot).issues).toBe(undefined);
    const reading = captureSnapshot(snapshot);
    if (reading.kind === 'capture')
      expect(v.safeParse(captureSchema, reading.capture).issues).toBe(undefined);
  });

  it('a snapshot is within the bounds that the background holds it to', () => {
    const long = 'x'.repeat(200_000);
    const link = `<a href="/${long}">x</a><a href="/é${'é'.repeat(3_000)}">y</a><a href="/a">z</a>`;
    const paragraphs = `<p>${link}${long}</p>`.repeat(20);
    const html = `<html lang="${long}"><title>${long}</title><link rel="${long}" href="/a">
      ${`<meta name="${long}" content="${long}">`.repeat(20)}
      <script type="application/ld+json">["${long}"]</script>
      <script type="application/ld+json">["${long}"]</script><p>${link}</p><h1>${long}</h1>${paragraphs}`;
    const snapshot = takeSnapshot(parse(html), entry);
    expect(v.safeParse(snapshotSchema, snapshot).issues).toBe(undefined);
    expect(snapshot.blocks.flatMap(({ links }) => links.map(({ href }) => href))).toContain(
      'https://oxfordre.com/a',
    );
    const more = { ...snapshot, title: `${snapshot.title}${long}` };
    expect(v.safeParse(snapshotSchema, more).success).toBe(false);
  });
});
