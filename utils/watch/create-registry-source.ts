import { type Capture, captureLimits, type Name } from '../model/capture';
import type { CheckOutcome, SourceId, UnknownReason, WatchTarget } from '../model/check';
import type { Supersession } from '../model/supersession';
import { versionIn, workDoi } from '../text/addresses';
import { isBatchable } from './doi-registries';
import { parseJson, rateLimitFrom, serviceFailureReason } from './http-response';
import { matchWorks } from './match-works';
import type { CheckSource, HttpAnswer, HttpRequest, OutcomesByEntry, SourceResult } from './source';

/** What a registry has on record of one work. */
export interface RegistryRecord {
  /** Bare and in lower case. */
  doi: string;
  title: string;
  authors: Name[];
  statements: RegistryClaim[];
}

/** What a work's record states of itself or of another work. */
export interface RegistryClaim {
  kind: 'superseded' | 'withdrawn' | 'retracted';
  /** The DOI that it is true of. */
  of: string;
  /** The DOI of what replaces or retracts it; where the record names none, undefined. */
  by?: string | undefined;
  /** The record's own words. */
  text: string;
  /** EDTF level 0. */
  date?: string | undefined;
}

/** A registry of DOIs that can be asked about many at once. */
export interface Registry {
  id: SourceId;
  /** Its programming interface's host. */
  host: string;
  /** The most DOIs of one request. */
  batch: number;
  /** Whether a DOI can be on its record. */
  keeps(doi: string): boolean;
  /** The address that tells of all these DOIs. */
  list(dois: readonly string[], contact: string): string;
  /** The address of one DOI's record, to be quoted. */
  record(doi: string): string;
  /** The works of an answer's JSON; undefined where it is not the registry's. */
  works(json: unknown): RegistryRecord[] | undefined;
}

/** What was learnt so far. */
interface Known {
  works: Map<string, RegistryRecord>;
  statements: RegistryClaim[];
}

/** Of more replacements of one work than this the latest are enough. */
const mostClaims = 5;

/**
 * The source that a registry is. A record is believed of the work that it is of: its title or
 * authors must be the saved entry's, and so must a newer version's, which is asked for before a
 * supersession is concluded.
 */
export function createRegistrySource(registry: Registry): CheckSource {
  const { id, host, batch } = registry;
  const doiOf = ({ capture: { doi } }: WatchTarget): string | undefined =>
    doi !== undefined && isBatchable(doi) && registry.keeps(doi) ? doi : undefined;
  const ask = (dois: readonly string[], contact: string): HttpRequest => ({
    url: registry.list([...new Set(dois)], contact),
    headers: { accept: 'application/json' },
  });
  return {
    id,
    batch,
    knows: (watched) => doiOf(watched) !== undefined,
    host: () => host,
    request: (watched, contact) =>
      ask(
        watched.flatMap((each) => doiOf(each) ?? []),
        contact,
      ),
    async findings(watched, answer) {
      const policy = rateLimitFrom(answer);
      const known = learn(registry, answer);
      if (typeof known === 'string') return { findings: allUnknown(watched, known), policy };
      const findings: OutcomesByEntry = new Map();
      const waiting: WatchTarget[] = [];
      const wanted = new Set<string>();
      for (const each of watched) {
        const doi = doiOf(each);
        const judged = doi && judge(each, doi, known, registry, false);
        if (!judged) continue;
        if (judged.kind !== 'ask') findings.set(each.entryId, judged);
        else {
          waiting.push(each);
          for (const other of judged.dois) wanted.add(other);
        }
      }
      if (waiting.length === 0) return { findings, policy };
      return {
        findings,
        policy,
        more: {
          request: (contact) => ask([...wanted].slice(0, batch), contact),
          resume: (further) => resume(registry, known, waiting, further),
        },
      };
    },
  };
}

/** Judges those that waited for the records of what is said to replace them. */
function resume(
  registry: Registry,
  known: Known,
  waiting: readonly WatchTarget[],
  answer: HttpAnswer,
): SourceResult {
  const policy = rateLimitFrom(answer);
  const more = learn(registry, answer);
  if (typeof more === 'string') return { findings: allUnknown(waiting, more), policy };
  const all: Known = {
    works: new Map([...more.works, ...known.works]),
    statements: [...known.statements, ...more.statements],
  };
  const findings: OutcomesByEntry = new Map();
  for (const each of waiting) {
    const judged = judge(each, each.capture.doi ?? '', all, registry, true);
    if (judged && judged.kind !== 'ask') findings.set(each.entryId, judged);
  }
  return { findings, policy };
}

/** What an answer tells of works, or why it tells nothing. */
function learn(registry: Registry, answer: HttpAnswer): Known | UnknownReason {
  const reason = serviceFailureReason(answer);
  if (reason) return reason;
  const works = registry.works(parseJson(answer));
  if (!works) return 'unreadable';
  return {
    works: new Map(works.map((work) => [work.doi, work])),
    statements: works.flatMap(({ statements }) => statements),
  };
}

/**
 * What the records make of an entry: nothing where they do not know it, or name another work below
 * its DOI; the DOIs to ask about where all depends on what stands below those.
 * @param isLast whether all was asked: what is not known now is not on record
 */
function judge(
  { capture }: WatchTarget,
  doi: string,
  { works, statements }: Known,
  registry: Registry,
  isLast: boolean,
): CheckOutcome | { kind: 'ask'; dois: string[] } | undefined {
  const work = works.get(doi);
  if (!work || matchWorks(work, capture) === 'alien') return undefined;
  const own = statements.filter(({ of, by }) => of === doi && by !== doi);
  for (const kind of ['retracted', 'withdrawn'] as const) {
    const said = own.find(
      (statement) =>
        statement.kind === kind &&
        (work.statements.includes(statement) || isOfOneRegistrant(statement.by, doi)),
    );
    if (said) return { kind, supersession: concluded(said, registry) };
  }
  const claims = latestFirst(own)
    .filter((said) => said.kind === 'superseded' && !isTurnedRound(said, statements))
    .slice(0, mostClaims);
  const dois = claims.flatMap(({ by }) => (by && !works.has(by) && isBatchable(by) ? [by] : []));
  if (dois.length > 0 && !isLast) return { kind: 'ask', dois };
  const said = claims.find(({ by }) => by !== undefined && isNewer(by, doi, works, capture));
  if (said?.by === undefined) return { kind: 'stands' };
  const successor = `https://doi.org/${said.by.split('/').map(encodeURIComponent).join('/')}`;
  return { kind: 'superseded', supersession: { ...concluded(said, registry), successor } };
}

/**
 * Whether what is said to replace a work is of the same work. Where no record tells of it, a
 * publisher is believed of its own works.
 */
function isNewer(
  by: string,
  doi: string,
  works: ReadonlyMap<string, RegistryRecord>,
  capture: Capture,
): boolean {
  const newer = works.get(by);
  const relation = newer ? matchWorks(newer, capture) : 'unknown';
  return relation === 'kin' || (relation === 'unknown' && isOfOneRegistrant(by, doi));
}

function concluded({ of, text, date }: RegistryClaim, registry: Registry): Supersession {
  return {
    grade: 'registered',
    evidence: { text: text.slice(0, captureLimits.notice), url: registry.record(of) },
    ...(date !== undefined && { date }),
  };
}

/** Whether the statement is contradicted: by one of the newer work, or by the versions that DOIs count. */
function isTurnedRound({ of, by }: RegistryClaim, statements: readonly RegistryClaim[]): boolean {
  const back = statements.some(
    (other) => other.kind === 'superseded' && other.of === by && other.by === of,
  );
  return back || (by !== undefined && isLaterVersion(of, by));
}

/** Whether two DOIs name versions of one work by its publisher's rule, and the first the later. */
export function isLaterVersion(doi: string, than: string): boolean {
  const [number, other] = [versionIn(doi), versionIn(than)];
  const isOneWork = workDoi(doi) === workDoi(than);
  return isOneWork && number !== undefined && other !== undefined && number > other;
}

function latestFirst(statements: readonly RegistryClaim[]): RegistryClaim[] {
  return [...statements].sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}

function isOfOneRegistrant(doi: string | undefined, other: string): boolean {
  return doi !== undefined && doi.split('/', 1)[0] === other.split('/', 1)[0];
}

function allUnknown(watched: readonly WatchTarget[], reason: UnknownReason): OutcomesByEntry {
  return new Map(watched.map(({ entryId }) => [entryId, { kind: 'unknown', reason }]));
}
