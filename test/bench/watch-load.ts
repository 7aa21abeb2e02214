import type { SourceId } from '../../utils/model/check';
import {
  claimHost,
  type DueCheck,
  type HostState,
  planBatch,
  releaseHost,
} from '../../utils/watch/schedule/check-batches';
import { intervals, nextCheck } from '../../utils/watch/schedule/next-check';
import type { CheckSource } from '../../utils/watch/source';
import { arxivSource } from '../../utils/watch/sources/arxiv';
import { crossrefSource } from '../../utils/watch/sources/crossref';
import { dataciteSource } from '../../utils/watch/sources/datacite';
import { zenodoSource } from '../../utils/watch/sources/zenodo';
import { emptyLifeTable, oneDay } from '../../utils/watch/version-lifetimes';

const answer = {
  kind: 'answer',
  url: 'https://registry.example/',
  status: 200,
  headers: {},
  body: '',
} as const;
const settings = {
  rhythm: 'adaptive',
  metered: false,
  registries: { crossref: true, datacite: true, zenodo: true, arxiv: true },
} as const;
const host = 'registry.example';

/** The registries, and what one request to each holds. */
const registries = {
  Crossref: crossrefSource,
  DataCite: dataciteSource,
  arXiv: arxivSource,
  Zenodo: zenodoSource,
};
/**
 * Requests to a registry for 1,000 entries, each asked about once: entries saved on any day of the
 * years before, half a year of plans and requests, what they came to for a thousand.
 */
export function registryRequests(
  { id, batch }: Pick<CheckSource, 'id' | 'batch'>,
  random: () => number,
): number {
  const start = Date.parse('2026-01-01');
  let dues: DueCheck[] = Array.from({ length: 1_000 }, (_, at) => ({
    entryId: `e${at}`,
    source: id,
    host,
    dueAt: start + random() * intervals.registry,
  }));
  let state: HostState | undefined;
  let [requests, asked] = [0, 0];
  for (let now = start; now < start + 180 * oneDay; ) {
    const { batches, wakeAt } = planBatch(now, dues, state ? [state] : [], settings, {
      batch: { [id]: batch },
      metered: false,
    });
    for (const batch of batches) {
      const claimed = claimHost(state, batch, now);
      state = releaseHost(claimed, id, { answer, policy: {} }, now, random);
      requests += 1;
      asked += batch.entryIds.length;
      const done = new Set(batch.entryIds);
      dues = dues.map((due) =>
        done.has(due.entryId) ? { ...due, dueAt: nextRegistryDue(id, now, random) } : due,
      );
    }
    now = batches.length > 0 ? (state?.notBefore ?? now) : (wakeAt ?? start + 180 * oneDay);
  }
  return (requests / asked) * 1_000;
}

function nextRegistryDue(source: SourceId, at: number, random: () => number): number {
  const history = {
    source,
    at,
    since: at,
    lifeTable: emptyLifeTable,
    forthcoming: false,
    failures: 0,
  } as const;
  return nextCheck(history, { kind: 'stands' }, settings, random);
}

/** A million readers with 300 entries each, and where those might stand: an assumption. */
const readers = 1_000_000;
const shelves: readonly { publisher: string; entries: number; registries?: string[] }[] = [
  { publisher: 'Springer', entries: 70, registries: ['Crossref'] },
  { publisher: 'Oxford University Press, all hosts', entries: 60, registries: ['Crossref'] },
  { publisher: 'Stanford encyclopedia', entries: 40 },
  { publisher: 'Wikipedia', entries: 40 },
  { publisher: 'ScienceDirect', entries: 25, registries: ['Crossref'] },
  { publisher: 'Wiley', entries: 15, registries: ['Crossref'] },
  { publisher: 'arXiv', entries: 10, registries: ['arXiv'] },
  { publisher: 'Zenodo and other repositories', entries: 10, registries: ['DataCite', 'Zenodo'] },
  { publisher: 'all others', entries: 30 },
];

/**
 * Requests a second that a million readers send to each publisher and registry.
 *
 * @param stanford page requests a day for one of Stanford's entries, as simulated
 */
export function load(stanford: number): string {
  const perSecond = (requestsADay: number) => (readers * requestsADay) / 86_400;
  const rates: Record<string, number> = { 'Stanford encyclopedia': stanford, Wikipedia: 1 / 7 };
  const pages = shelves.map(({ publisher, entries }) => ({
    name: publisher,
    rate: perSecond(entries * (rates[publisher] ?? oneDay / intervals.longest)),
  }));
  const asked = Object.entries(registries).map(([name, { batch }]) => {
    const entries = shelves
      .filter(({ registries: asks }) => asks?.includes(name))
      .reduce((sum, shelf) => sum + shelf.entries, 0);
    // A reader's few entries fill no batch: at least one request a round.
    const aRound = Math.ceil(entries / batch);
    return { name: `${name} (registry)`, rate: perSecond((aRound * oneDay) / intervals.registry) };
  });
  return ['A million readers with 300 entries each: requests a second, and a month']
    .concat(
      [...pages, ...asked].map(
        ({ name, rate }) =>
          `${name.padEnd(40)}${rate.toFixed(2).padStart(10)}${Math.round(rate * 86_400 * 30)
            .toLocaleString('en')
            .padStart(16)}`,
      ),
    )
    .join('\n');
}
