/** Asks registries about a bibliography's works, as politely as the watcher asks them. */
import type { Capture } from '../model/capture';
import type { CheckOutcome, SourceId, WatchTarget } from '../model/check';
import type { Instant } from '../model/instant';
import { releaseHost } from '../watch/schedule/check-batches';
import type {
  CheckSource,
  HttpAnswer,
  HttpRequest,
  SourceResult as SourceVerdict,
} from '../watch/source';
import { arxivSource } from '../watch/sources/arxiv';
import { crossrefSource } from '../watch/sources/crossref';
import { dataciteSource } from '../watch/sources/datacite';
import { zenodoSource } from '../watch/sources/zenodo';
import { type HostWaitDeps, waitForHost } from '../watch/wait-for-host';
import { moreSevere, type Verdict } from './verdict';

/** What asking needs of the world. */
export interface RegistryDeps extends HostWaitDeps {
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** For the polite pools; '' where the reader gives none. */
  contact: string;
}

/** A work to ask about, by its place in the bibliography. */
export interface RegistryQuery {
  at: number;
  capture: Capture;
  /** When it was looked at; undefined where the file does not tell. */
  seenAt: Instant | undefined;
}

const sources: readonly CheckSource[] = [arxivSource, crossrefSource, dataciteSource, zenodoSource];

/**
 * The registries that can be asked about any of these works, and how many works they can know.
 * @param allowed those that may be asked at all
 */
export function registriesFor(
  captures: readonly Capture[],
  now: Instant,
  allowed: readonly SourceId[] = sources.map(({ id }) => id),
): { registries: SourceId[]; count: number } {
  const watched = captures.map((capture) => ({ entryId: '', capture, savedAt: now }));
  const able = sources.filter(
    ({ id, knows }) => allowed.includes(id) && watched.some((each) => knows(each)),
  );
  const known = watched.filter((each) => able.some((source) => source.knows(each)));
  return { registries: able.map(({ id }) => id), count: known.length };
}

/**
 * Asks the registries about works, one request at a time a host, many works a request.
 * @param allowed those that the reader lets be asked
 * @param tell hears how many works are settled, and the verdicts that came last
 * @returns what was found, by the works' places; what no registry knows is `not-on-record`
 */
export async function askRegistries(
  works: readonly RegistryQuery[],
  allowed: readonly SourceId[],
  world: RegistryDeps,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<Map<number, Verdict>> {
  const verdicts = new Map<number, Verdict>();
  const batches = sources
    .filter(({ id }) => allowed.includes(id))
    .map((source) => ({ source, watched: works.map(watchedOf(world)).filter(source.knows) }));
  const total = batches.reduce((sum, { watched }) => sum + watched.length, 0);
  let done = 0;
  const settle = (watched: readonly WatchTarget[], outcomes: ReadonlyMap<string, Verdict>) => {
    for (const { entryId } of watched) {
      const verdict = outcomes.get(entryId) ?? { kind: 'unknown', why: 'not-on-record' };
      const known = verdicts.get(Number(entryId));
      verdicts.set(Number(entryId), known ? moreSevere(known, verdict) : verdict);
    }
    done += watched.length;
    tell(done, total);
  };
  await Promise.all(
    batches.map(async ({ source, watched }) => {
      for (let from = 0; from < watched.length; from += source.batch) {
        const some = watched.slice(from, from + source.batch);
        settle(some, await askOnce(source, some, world));
      }
    }),
  );
  for (const { at, capture } of works) {
    if (capture.doi && !verdicts.has(at)) {
      verdicts.set(at, { kind: 'unknown', why: 'not-on-record' });
    }
  }
  return verdicts;
}

function watchedOf(world: RegistryDeps) {
  return ({ at, capture, seenAt }: RegistryQuery): WatchTarget => ({
    entryId: String(at),
    capture,
    savedAt: seenAt ?? world.now(),
  });
}

/** One batch of one source, with the second request that some answers call for. */
async function askOnce(
  source: CheckSource,
  watched: readonly WatchTarget[],
  world: RegistryDeps,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const [first] = watched;
  if (!first) return verdicts;
  const host = source.host(first);
  let request: HttpRequest | undefined = source.request(watched, world.contact);
  let read = (answer: HttpAnswer): Promise<SourceVerdict> | SourceVerdict =>
    source.findings(watched, answer, noPage);
  while (request) {
    const claimed = await waitForHost(source.id, host, world);
    if (!claimed) {
      const why = world.signal.aborted ? 'not-asked' : 'later';
      for (const { entryId } of watched) {
        if (!verdicts.has(entryId)) verdicts.set(entryId, { kind: 'unknown', why });
      }
      return verdicts;
    }
    const answer = await world.send(request);
    const { findings, policy, more }: SourceVerdict = await read(answer);
    for (const [id, outcome] of findings) verdicts.set(id, verdictOf(outcome, source.id));
    await world.keepHost(
      releaseHost(claimed, source.id, { answer, policy }, world.now(), world.random),
    );
    request = more?.request(world.contact);
    read = (further) => more?.resume(further) ?? { findings: new Map(), policy: {} };
  }
  return verdicts;
}

/** Registries answer with records; none of them is read as a page. */
function noPage(): Promise<never> {
  return Promise.reject(new TypeError('a registry has no pages'));
}

function verdictOf(outcome: CheckOutcome, by: SourceId): Verdict {
  switch (outcome.kind) {
    case 'stands':
      return { kind: 'stands', by };
    case 'changed':
      return { kind: 'unknown', why: 'unreadable' };
    case 'unknown':
      return { kind: 'unknown', why: outcome.reason };
    default:
      return { kind: outcome.kind, supersession: outcome.supersession, by };
  }
}
