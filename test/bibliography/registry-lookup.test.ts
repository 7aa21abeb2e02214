import { describe, expect, it } from 'vitest';
import {
  askRegistries,
  type RegistryDeps,
  type RegistryQuery,
  registriesFor,
} from '../../utils/bibliography/registry-lookup';
import type { Capture } from '../../utils/model/capture';
import { type AskedFor, type HostState, takeTurn } from '../../utils/watch/schedule/check-batches';
import type { HttpAnswer } from '../../utils/watch/source';
import { Registries } from '../watch/server/registries';

/** A world whose registries answer from a test's own records, and whose clock runs only in waiting. */
class World implements RegistryDeps {
  readonly registries = new Registries();
  readonly requests: { url: URL; at: number }[] = [];
  readonly hosts = new Map<string, HostState>();
  readonly stop = new AbortController();
  readonly signal = this.stop.signal;
  contact = '';
  time = Date.UTC(2024, 0, 1);
  answer: (url: URL) => HttpAnswer | undefined = () => undefined;

  now = () => this.time;
  random = () => 0;
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
}

const capture = (doi: string, title = 'Weirs'): Capture => ({
  site: 'generic',
  type: 'chapter',
  url: `https://doi.org/${doi}`,
  doi,
  title,
  authors: [{ family: 'Osier', given: 'Ada' }],
  summary: null,
  keywords: [],
  access: 'unknown',
  notices: [],
});
const work = (doi: string, title = 'Weirs') => ({
  doi,
  title,
  authors: [{ family: 'Osier', given: 'Ada' }],
  issued: '2011-01-01',
});
const asked = (...captures: Capture[]): RegistryQuery[] =>
  captures.map((each, at) => ({ at, capture: each, seenAt: undefined }));

describe('registries', () => {
  it('are asked about many works at once, and each work is judged by the gravest that is said', async () => {
    const world = new World();
    world.registries.crossref(
      {
        ...work('10.1093/a.1'),
        updatedBy: [{ doi: '10.1093/a.2', type: 'new_version', on: '2023-06-01' }],
      },
      work('10.1093/a.2'),
      work('10.1093/b'),
      {
        ...work('10.1093/c'),
        updatedBy: [{ doi: '10.1093/c.r', type: 'retraction', on: '2020-02-02' }],
      },
    );
    const told: [number, number][] = [];
    const verdicts = await askRegistries(
      asked(
        capture('10.1093/a.1'),
        capture('10.1093/b'),
        capture('10.1093/c'),
        capture('10.1093/none'),
      ),
      ['crossref', 'datacite'],
      world,
      (done, total) => told.push([done, total]),
    );
    expect([...verdicts].map(([at, verdict]) => [at, verdict.kind])).toEqual([
      [0, 'superseded'],
      [1, 'stands'],
      [2, 'retracted'],
      [3, 'unknown'],
    ]);
    expect(verdicts.get(3)).toEqual({ kind: 'unknown', why: 'not-on-record' });
    // One for all, and one for what is said to replace the first.
    expect(world.requests.map(({ url }) => url.host)).toEqual([
      'api.crossref.org',
      'api.crossref.org',
    ]);
    expect(told.at(-1)).toEqual([4, 4]);
  });

  it('are asked about a DOI without a title too', async () => {
    const world = new World();
    world.registries.crossref({
      ...work('10.1093/c'),
      updatedBy: [{ doi: '10.1093/c.r', type: 'retraction', on: '2020-02-02' }],
    });
    const bare = { ...capture('10.1093/c', ''), authors: [] };
    expect((await askRegistries(asked(bare), ['crossref'], world)).get(0)).toMatchObject({
      kind: 'retracted',
      by: 'crossref',
    });
  });

  it('have the time between requests that the watcher leaves them, and are counted with its own', async () => {
    const world = new World();
    const many = Array.from({ length: 160 }, (_, at) => capture(`10.1093/many.${at}`));
    await askRegistries(asked(...many), ['crossref'], world);
    const times = world.requests.map(({ at }) => at);
    expect(times).toHaveLength(3);
    times.slice(1).forEach((time, at) => {
      expect(time - (times[at] ?? 0)).toBeGreaterThanOrEqual(2_000);
    });
    expect(world.hosts.get('api.crossref.org')?.today).toBe(3);
  });

  it('that want to be left alone for long are, and the reader is told to come back', async () => {
    const world = new World();
    const hour = 3_600_000;
    await world.keepHost({
      host: 'api.crossref.org',
      notBefore: world.time + hour,
      day: '',
      today: 0,
      failures: 0,
    });
    const verdicts = await askRegistries(asked(capture('10.1093/a')), ['crossref'], world);
    expect(verdicts.get(0)).toEqual({ kind: 'unknown', why: 'later' });
    expect(world.requests).toEqual([]);
  });

  it('that do not answer are told of as that, whatever others do not know', async () => {
    const world = new World();
    world.answer = ({ host }) =>
      host === 'api.crossref.org' ? { kind: 'failure', failure: 'network' } : undefined;
    // A prefix that either could have on record.
    const verdicts = await askRegistries(
      asked(capture('10.99999/x')),
      ['crossref', 'datacite'],
      world,
    );
    expect(verdicts.get(0)).toEqual({ kind: 'unknown', why: 'offline' });
  });

  it('are asked no more once the reader stops it', async () => {
    const world = new World();
    const many = Array.from({ length: 160 }, (_, at) => capture(`10.1093/many.${at}`));
    world.answer = () => {
      world.stop.abort();
      return undefined;
    };
    const verdicts = await askRegistries(asked(...many), ['crossref'], world);
    expect(world.requests).toHaveLength(1);
    expect(verdicts.get(159)).toEqual({ kind: 'unknown', why: 'not-asked' });
  });

  it('say nothing for a DOI that none of them keeps', async () => {
    const world = new World();
    const [kept, { doi, ...nameless }] = [capture('10.5281/zenodo.7'), capture('10.1093/a')];
    expect([...(await askRegistries(asked(kept, nameless), ['crossref'], world))]).toEqual([
      [0, { kind: 'unknown', why: 'not-on-record' }],
    ]);
    expect(world.requests).toEqual([]);
  });

  it('are named before they are asked', () => {
    expect(
      registriesFor(
        [capture('10.1093/a'), capture('10.5281/zenodo.7'), capture('10.48550/arxiv.2101.00001')],
        0,
      ),
    ).toEqual({ registries: ['arxiv', 'crossref', 'zenodo'], count: 3 });
    const { doi, ...nameless } = capture('10.1093/a');
    expect(registriesFor([nameless, capture('10.1093/b')], 0)).toEqual({
      registries: ['crossref'],
      count: 1,
    });
    expect(registriesFor([], 0)).toEqual({ registries: [], count: 0 });
  });
});
