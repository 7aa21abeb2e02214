import { describe, expect, it } from 'vitest';
import {
  answerersOf,
  hostsToAsk,
  type LookUpDeps,
  type LookUpResult,
  lookUp,
} from '../../utils/add/look-up';
import { type Identifier, readIdentifiers } from '../../utils/add/pasted-identifiers';
import { type AskedFor, type HostState, takeTurn } from '../../utils/watch/schedule/check-batches';
import type { HttpAnswer } from '../../utils/watch/source';
import { readPageAnswer } from '../../utils/watch/sources/page';
import { Registries } from '../watch/server/registries';
import { readPage as readHtml } from '../watch/sources/sample';

/** A world whose registries and pages answer from a test's own, and whose clock runs only in waiting. */
class World implements LookUpDeps {
  readonly registries = new Registries();
  readonly pages = new Map<string, string>();
  readonly requests: { url: URL; at: number }[] = [];
  readonly hosts = new Map<string, HostState>();
  readonly stop = new AbortController();
  readonly signal = this.stop.signal;
  readonly denied = new Set<string>();
  contact = '';
  time = Date.UTC(2024, 0, 1);
  answer: (url: URL) => HttpAnswer | undefined = () => undefined;

  now = () => this.time;
  random = () => 0;
  mayRead = (host: string) => !this.denied.has(host);
  wait = async (milliseconds: number) => {
    this.time += milliseconds;
  };
  claimTurn = async (asked: { host: string; source: AskedFor }) => {
    const turn = takeTurn(this.hosts.get(asked.host), asked, this.time);
    if ('claimed' in turn) this.hosts.set(asked.host, turn.claimed);
    return turn;
  };
  keepHost = async (state: HostState) => {
    this.hosts.set(state.host, state);
  };
  send = async ({ url: address }: { url: string }): Promise<HttpAnswer> => {
    const url = new URL(address);
    this.requests.push({ url, at: this.time });
    const own = this.answer(url);
    if (own) return own;
    const reply = this.registries.answer(url);
    if (!reply) return { kind: 'failure', failure: 'network' };
    const { status, headers, body } = reply;
    return { kind: 'answer', url: address, status, headers, body: String(body) };
  };
  readPage = async (url: string) => {
    this.requests.push({ url: new URL(url), at: this.time });
    const body = this.pages.get(url);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const answer: HttpAnswer =
      this.answer(new URL(url)) ??
      (body === undefined
        ? { kind: 'answer', url, status: 404, headers, body: 'Not found' }
        : { kind: 'answer', url, status: 200, headers, body });
    return { page: await readPageAnswer(new URL(url), answer, readHtml), answer };
  };

  /** What comes of each identifier of a text, in their order. */
  async results(text: string): Promise<LookUpResult[]> {
    const identifiers = readIdentifiers(text).found.map(({ identifier }) => identifier);
    const told = new Map<Identifier, LookUpResult>();
    await lookUp(identifiers, this, (identifier, result) => {
      expect(told.has(identifier)).toBe(false);
      told.set(identifier, result);
    });
    expect(told.size).toBe(identifiers.length);
    return identifiers.flatMap((each) => told.get(each) ?? []);
  }
}

const work = (doi: string, parts: object = {}) => ({
  doi,
  title: 'Weirs',
  authors: [{ family: 'Osier', given: 'Ada' }],
  issued: '2011-03-04',
  ...parts,
});
const page = (title: string) => `<!DOCTYPE html><html lang="en"><head><title>${title}</title>
  <meta name="citation_title" content="${title}"><meta name="citation_author" content="Osier, Ada">
  <meta name="citation_publication_date" content="2011/03/04"></head>
  <body><h1>${title}</h1><h2>Abstract</h2><p>Weirs keep the water that rivers lend, and give it back in
  summer when the mills are still. Nine of them are described here, and how they were paid for.</p></body></html>`;

describe('a registry', () => {
  it('answers for the DOIs that it holds, many in one request, and its record is a work', async () => {
    const world = new World();
    world.registries.crossref(
      work('10.1093/a', {
        container: 'Invented Encyclopedia of Rivers',
        url: 'http://www.harbours.example/entries/weirs',
        abstract: '<jats:title>Abstract</jats:title><jats:p>Weirs &amp; locks.</jats:p>',
      }),
      work('10.1093/b', { title: 'Locks' }),
    );
    const [first, second, none] = await world.results('10.1093/a 10.1093/b 10.1093/none');
    expect(first).toMatchObject({
      kind: 'record',
      registry: 'crossref',
      capture: {
        type: 'entry-encyclopedia',
        doi: '10.1093/a',
        url: 'https://www.harbours.example/entries/weirs',
        title: 'Weirs',
        authors: [{ family: 'Osier', given: 'Ada' }],
        containerTitle: 'Invented Encyclopedia of Rivers',
        published: '2011-03-04',
        summary: 'Weirs & locks.',
      },
    });
    expect(second).toMatchObject({ capture: { title: 'Locks', url: 'https://doi.org/10.1093/b' } });
    expect(none).toEqual({ kind: 'failed', why: 'not-on-record', host: 'api.crossref.org' });
    expect(world.requests).toHaveLength(1);
  });

  it('is asked only where the one before it does not know the DOI', async () => {
    const world = new World();
    world.registries.crossref(work('10.5555/a'));
    world.registries.datacite(work('10.5555/b', { abstract: 'Of mills.' }));
    const results = await world.results('10.5555/a 10.5555/b 10.5281/zenodo.7');
    expect(results).toMatchObject([
      { registry: 'crossref' },
      { registry: 'datacite', capture: { summary: 'Of mills.', type: 'article' } },
      { kind: 'failed', why: 'not-on-record' },
    ]);
    const datacite = world.requests.filter(({ url }) => url.host === 'api.datacite.org');
    expect(datacite.map(({ url }) => url.searchParams.get('ids'))).toEqual([
      '10.5281/zenodo.7',
      '10.5555/b',
    ]);
  });

  it('knows a book by its ISBN, and not one of its chapters', async () => {
    const world = new World();
    const isbn = ['9780306406157'];
    world.registries.crossref(
      work('10.5555/book.1', { type: 'book-chapter', title: 'One', isbn }),
      work('10.5555/book', { type: 'monograph', title: 'Rivers', isbn }),
    );
    expect(await world.results('ISBN 0-306-40615-2')).toMatchObject([
      { kind: 'record', capture: { type: 'book', doi: '10.5555/book', title: 'Rivers' } },
    ]);
  });

  it('is asked alone about a DOI that cannot stand in a list', async () => {
    const world = new World();
    const long = `10.1093/${'a'.repeat(120)}`;
    world.registries.crossref(work(long), work('10.1093/b'));
    const results = await world.results(`${long} 10.1093/b 10.1093/${'c'.repeat(120)}`);
    expect(results).toMatchObject([
      { kind: 'record', capture: { doi: long } },
      { kind: 'record' },
      { kind: 'failed', why: 'not-on-record' },
    ]);
  });

  it('tells of arXiv’s papers by their numbers', async () => {
    const world = new World();
    world.answer = (url) => ({
      kind: 'answer',
      url: url.href,
      status: 200,
      headers: { 'content-type': 'application/atom+xml' },
      body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>
        <id>http://arxiv.org/abs/2101.00007v2</id><updated>2021-06-07T08:09:10Z</updated>
        <published>2021-01-02T08:09:10Z</published><title>Weirs</title>
        <summary>Of weirs.</summary><author><name>Ada Osier</name></author></entry></feed>`,
    });
    expect(await world.results('arXiv:2101.00007\n2101.00008')).toMatchObject([
      {
        kind: 'record',
        registry: 'arxiv',
        capture: {
          site: 'arxiv',
          url: 'https://arxiv.org/abs/2101.00007v2',
          entryId: '2101.00007',
          doi: '10.48550/arxiv.2101.00007',
          version: { number: 2 },
          published: '2021-01-02',
          revised: '2021-06-07',
          summary: 'Of weirs.',
        },
      },
      { kind: 'failed', why: 'not-on-record' },
    ]);
  });

  it.each<[string, HttpAnswer, string]>([
    ['turns away', { kind: 'answer', url: '', status: 429, headers: {}, body: '' }, 'refused'],
    ['is out of reach', { kind: 'failure', failure: 'network' }, 'offline'],
    [
      'gives no record',
      { kind: 'answer', url: '', status: 200, headers: {}, body: '<p>' },
      'unreadable',
    ],
  ])('that %s is told as such', async (_, answer, why) => {
    const world = new World();
    world.answer = () => answer;
    expect(await world.results('10.1093/a')).toMatchObject([{ kind: 'failed', why }]);
  });

  it('that wants to be left alone is not asked again before', async () => {
    const world = new World();
    const headers = { 'retry-after': '7200', 'content-type': 'application/json' };
    world.answer = (url) => ({ kind: 'answer', url: url.href, status: 429, headers, body: '' });
    await world.results('10.1093/a');
    expect(await world.results('10.1093/b')).toMatchObject([{ kind: 'failed', why: 'later' }]);
    expect(world.requests).toHaveLength(1);
  });
});

describe('a page', () => {
  const url = 'https://harbours.example/entries/weirs';

  it('is read as on a visit', async () => {
    const world = new World();
    world.pages.set(url, page('Weirs'));
    expect(await world.results(url)).toMatchObject([
      {
        kind: 'page',
        capture: { title: 'Weirs', url, summary: expect.stringMatching(/^Weirs keep/) },
      },
    ]);
  });

  it('that cannot be read gives way to the registry of the DOI that its address tells', async () => {
    const world = new World();
    const locked = 'https://journals.harbours.example/doi/full/10.5555/weirs';
    world.registries.crossref(work('10.5555/weirs'));
    world.answer = (asked) =>
      asked.host === 'journals.harbours.example'
        ? { kind: 'answer', url: locked, status: 403, headers: {}, body: '' }
        : undefined;
    expect(await world.results(locked)).toMatchObject([
      { kind: 'record', capture: { doi: '10.5555/weirs' } },
    ]);
    world.registries.crossref(work('10.5555/other'));
    expect(await world.results(`${locked}.none`)).toMatchObject([
      { kind: 'failed', why: 'refused', host: 'journals.harbours.example' },
    ]);
  });

  it('of a site is asked for one at a time, and no oftener than the watcher asks', async () => {
    const world = new World();
    for (const name of ['a', 'b', 'c']) world.pages.set(`${url}/${name}`, page(name));
    const results = await world.results(`${url}/a ${url}/b ${url}/c`);
    expect(results.map(({ kind }) => kind)).toEqual(['page', 'page', 'page']);
    const times = world.requests.map(({ at }) => at);
    expect(times.slice(1).map((at, before) => at - (times[before] ?? 0))).toEqual([10_000, 10_000]);
  });

  it('is not asked for where the browser does not let Stet', async () => {
    const world = new World();
    world.denied.add('harbours.example');
    expect(await world.results(url)).toEqual([
      { kind: 'failed', why: 'no-permission', host: 'harbours.example' },
    ]);
    expect(world.requests).toEqual([]);
  });
});

it('what is stopped says so of all that was not asked, and asks no more', async () => {
  const world = new World();
  world.stop.abort();
  expect(await world.results('10.1093/a https://harbours.example/x 10.5555/b')).toMatchObject([
    { why: 'stopped' },
    { why: 'stopped' },
    { why: 'stopped' },
  ]);
  expect(world.requests).toEqual([]);
});

it('nobody is asked but who can tell', () => {
  const identifiers = readIdentifiers(
    '10.1093/a 10.5281/zenodo.1 arXiv:2101.00007 9780306406157 https://harbours.example/x http://docks.example/y',
  ).found.map(({ identifier }) => identifier);
  expect(hostsToAsk(identifiers)).toEqual([
    'api.crossref.org',
    'api.datacite.org',
    'docks.example',
    'export.arxiv.org',
    'harbours.example',
  ]);
  expect(answerersOf({ kind: 'address', url: 'http://docks.example/y' })).toMatchObject([
    { kind: 'page', url: 'https://docks.example/y' },
  ]);
});
