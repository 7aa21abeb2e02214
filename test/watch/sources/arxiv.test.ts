import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../utils/watch/source';
import { arxivSource } from '../../../utils/watch/sources/arxiv';
import { json, judged, readPage, watched, withoutDoi } from './sample';

const id = '2101.00007';
const saved = watched({
  site: 'arxiv',
  entryId: id,
  url: `https://arxiv.org/abs/${id}v2`,
  doi: `10.48550/arxiv.${id}`,
  version: { number: 2 },
});
const { version: _, ...unnumbered } = saved.capture;
const stands = { kind: 'stands' };
const unreadable = { kind: 'unknown', reason: 'unreadable' };

/** An entry as the interface gives it, invented. */
function entry(version: number, comment = '12 pages', parts: Record<string, string> = {}): string {
  const {
    said = `http://arxiv.org/abs/${id}v${version}`,
    title = 'Tides in\n  Closed Harbours &amp; Locks',
  } = parts;
  return `<entry>
    <id>${said}</id>
    <title>${title}</title>
    <updated>2021-06-07T08:09:10Z</updated>
    <published>2021-01-02T08:09:10Z</published>
    <summary>Harbours &lt; seas.</summary>
    <author><name>Ada Marlow</name></author>
    <author><name>Jon Quay</name></author>
    <arxiv:comment>${comment}</arxiv:comment>
    <link href="https://arxiv.org/abs/${id}v${version}" rel="alternate" type="text/html"/>
  </entry>`;
}

const feed = (...entries: string[]): HttpAnswer =>
  json(
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>https://arxiv.org/api/query</id><title>Query</title>
  ${entries.join('\n')}
</feed>
`,
    { headers: { 'content-type': 'application/atom+xml' } },
  );

const withdrawn = 'This paper has been withdrawn by the authors due to an error in Lemma 2';

const cases: [name: string, answer: HttpAnswer, outcome?: object | undefined][] = [
  ['the version that was saved', feed(entry(2)), stands],
  [
    'a newer version',
    feed(entry(3)),
    {
      kind: 'superseded',
      supersession: {
        grade: 'registered',
        evidence: { text: `arXiv:${id}v3, 2021-06-07`, url: `https://arxiv.org/abs/${id}v3` },
        date: '2021-06-07',
        successor: `https://arxiv.org/abs/${id}v3`,
      },
    },
  ],
  ['an older version, still', feed(entry(1)), stands],
  [
    'a withdrawal',
    feed(entry(2, withdrawn)),
    { kind: 'withdrawn', supersession: { evidence: { text: withdrawn } } },
  ],
  [
    'a newer version that withdraws',
    feed(entry(3, withdrawn)),
    { kind: 'superseded', supersession: { changes: withdrawn } },
  ],
  ['a withdrawal that was not of this', feed(entry(2, 'Replaces withdrawn math/0101001')), stands],
  ['an unknown id', feed(entry(0, '', { said: 'http://arxiv.org/api/errors#incorrect_id' }))],
  ['another id', feed(entry(3, '', { said: 'http://arxiv.org/abs/2101.00008v3' }))],
  ['an empty feed', feed()],
  [
    'another work',
    feed(entry(3, '', { title: 'Bees' }).replace('Marlow', 'Wax').replace('Quay', 'Comb')),
    unreadable,
  ],
  ['HTML', json('<html><title>Rate exceeded.</title></html>'), unreadable],
  ['truncated', json('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http'), unreadable],
  ['an entity that is none', feed(entry(2, '&xxe; &#0; &#9999999;')), stands],
  ['an error', json('', { status: 500 }), { kind: 'unknown', reason: 'refused' }],
  ['not found', json('', { status: 404 }), unreadable],
];

describe('arXiv tells', () => {
  it.each(cases)('%s', async (_, answer, outcome) => {
    const found = await judged(arxivSource, saved, answer);
    if (outcome) expect(found).toMatchObject(outcome);
    else expect(found).toBeUndefined();
  });

  it('by its day what a version saved without a number is', async () => {
    const before = { ...saved, capture: unnumbered, savedAt: Date.UTC(2021, 4, 1) };
    expect(await judged(arxivSource, before, feed(entry(3)))).toMatchObject({ kind: 'superseded' });
    const after = { ...before, savedAt: Date.UTC(2021, 6, 1) };
    expect(await judged(arxivSource, after, feed(entry(3)))).toEqual(stands);
  });

  it('how long to wait between two requests', async () => {
    const calm = await arxivSource.findings([saved], feed(entry(2)), readPage);
    expect(calm.policy).toEqual({ pause: 3_000 });
    const busy = json('', { status: 429, headers: { 'retry-after': '60' } });
    expect((await arxivSource.findings([saved], busy, readPage)).policy).toEqual({
      pause: 60_000,
    });
  });
});

describe('a request to arXiv', () => {
  it('names the papers without their versions', () => {
    const former = watched({ site: 'generic', doi: '10.48550/arxiv.math/0309136' });
    const { searchParams } = new URL(arxivSource.request([saved, former, saved], '').url);
    expect(searchParams.get('id_list')).toBe(`${id},math/0309136`);
    expect(searchParams.get('max_results')).toBe('2');
    expect(arxivSource.host(saved)).toBe('export.arxiv.org');
    expect(arxivSource.batch).toBeGreaterThanOrEqual(50);
  });

  it('is for its own papers alone', () => {
    expect(arxivSource.knows(saved)).toBe(true);
    const own = watched();
    expect(arxivSource.knows(own)).toBe(false);
    expect(arxivSource.knows({ ...own, capture: withoutDoi(own.capture) })).toBe(false);
  });
});
