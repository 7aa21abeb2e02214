/** Looks works up by what names them: at the registry that holds it, or on its page. */
import type { FileWork } from '../import/to-capture';
import type { Capture, CaptureFailure } from '../model/capture';
import type { RecordSource, SourceId, UnknownReason } from '../model/check';
import type { PrintDetails } from '../model/print-details';
import { findSite } from '../sites/all-sites';
import { findDoi } from '../text/addresses';
import { registryOf } from '../watch/doi-registries';
import { rateLimitFrom, serviceFailureReason } from '../watch/http-response';
import { secure } from '../watch/redirects';
import { releaseHost } from '../watch/schedule/check-batches';
import type { HttpAnswer, HttpRequest } from '../watch/source';
import type { PageAnswer } from '../watch/sources/page';
import { type HostWaitDeps, waitForHost } from '../watch/wait-for-host';
import { registryHosts } from '../watch/watch-settings';
import { type Identifier, identifierKey } from './pasted-identifiers';
import { registryReaders } from './registries/all-registries';
import { canBeListed } from './registries/registry-reader';

/** Who can tell of a work. */
export type Answerer =
  | { kind: 'registry'; id: RecordSource; host: string }
  | { kind: 'page'; url: string; host: string };

/** Why nothing came of looking a work up. */
export type LookUpFailure =
  | UnknownReason
  | CaptureFailure
  /** No registry that was asked holds it. */
  | 'not-on-record'
  /** Its host was asked too often, or wants to be left alone. */
  | 'later'
  /** The reader stopped it. */
  | 'stopped'
  /** What is on record has no title, or is nothing that the library can keep. */
  | 'unfit';

/** What came of looking one work up. */
export type LookUpResult =
  | {
      kind: 'record';
      registry: RecordSource;
      capture: Capture;
      details: Partial<PrintDetails>;
    }
  | { kind: 'page'; capture: Capture }
  /** `host`: of whoever was asked last. */
  | { kind: 'failed'; why: LookUpFailure; host?: string };

/** What looking up needs of the world. */
export interface LookUpDeps extends HostWaitDeps {
  /** Asks a registry. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Asks for a page and reads it; `answer` may come without its body. */
  readPage(url: string): Promise<{ page: PageAnswer; answer: HttpAnswer }>;
  /** Whether the browser lets a host be asked. */
  mayRead(host: string): boolean;
  /** For the polite pools; '' where the reader gives none. */
  contact: string;
}

/** Requests for pages under way at a time, all to different hosts. */
const abreast = 4;

/**
 * Who is asked about a work, one after the other until one knows it: of an address its page, and then
 * the registry of the DOI that the address tells.
 */
export function answerersOf(identifier: Identifier): Answerer[] {
  switch (identifier.kind) {
    case 'arxiv':
      return [registry('arxiv')];
    case 'isbn':
      return [registry('crossref')];
    case 'doi':
      return registriesOf(identifier.doi);
    case 'address': {
      const url = secure(new URL(identifier.url));
      const doi = addressDoi(url);
      const page: Answerer = { kind: 'page', url: url.href, host: url.hostname };
      return [page, ...(doi === undefined ? [] : registriesOf(doi))];
    }
  }
}

/** The hosts that may have to be asked about works, each once, in alphabetical order. */
export function hostsToAsk(identifiers: readonly Identifier[]): string[] {
  const hosts = identifiers.flatMap((one) => answerersOf(one).map(({ host }) => host));
  return [...new Set(hosts)].sort();
}

/** The DOI that an address tells of, without what stands behind it in the path. */
function addressDoi(url: URL): string | undefined {
  const site = findSite(url);
  if (site) return site.address(url)?.doi;
  return findDoi(url.pathname.replace(/\/(?:full|abstract|pdf|epdf|summary|html?)$/, ''));
}

function registriesOf(doi: string): Answerer[] {
  const known = registryOf(doi);
  if (known === 'crossref') return [registry('crossref')];
  // DataCite knows Zenodo's and arXiv's DOIs too, many in one request.
  return known === undefined
    ? [registry('crossref'), registry('datacite')]
    : [registry('datacite')];
}

function registry(id: RecordSource): Answerer {
  return { kind: 'registry', id, host: registryHosts[id] };
}

/** A work that is looked up, and who is still to be asked about it. */
interface Question {
  identifier: Identifier;
  left: Answerer[];
  failed?: { why: LookUpFailure; host?: string };
}

/**
 * Looks works up, one request at a time a host and no oftener than the watcher asks it; registries
 * many in one request.
 * @param tell hears of each work once, as soon as it is known what came of it
 */
export async function lookUp(
  identifiers: readonly Identifier[],
  deps: LookUpDeps,
  tell: (identifier: Identifier, result: LookUpResult) => void,
): Promise<void> {
  let questions: Question[] = identifiers.map((identifier) => ({
    identifier,
    left: answerersOf(identifier),
  }));
  while (questions.length > 0) {
    const open: Question[] = [];
    const settle = (question: Question, result: LookUpResult) => {
      if (result.kind !== 'failed') return tell(question.identifier, result);
      const { kind: _, ...failed } = result;
      const left = question.left.slice(1);
      // Why the page could not be read tells the reader more than that a registry has no record.
      const known = question.failed ?? failed;
      if (left.length > 0 && result.why !== 'stopped')
        open.push({ ...question, left, failed: known });
      else
        tell(question.identifier, {
          kind: 'failed',
          ...(result.why === 'stopped' ? failed : known),
        });
    };
    await askAll(questions, deps, settle);
    questions = open;
  }
}

type Settle = (question: Question, result: LookUpResult) => void;

/** Asks the first answerer of each question: hosts side by side, a host's questions in their order. */
async function askAll(
  questions: readonly Question[],
  deps: LookUpDeps,
  settle: Settle,
): Promise<void> {
  const queues = [...groupBy(questions, ({ left }) => left[0]?.host ?? '').values()];
  const next = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      await askHost(queue, deps, settle);
  };
  await Promise.all(Array.from({ length: abreast }, next));
}

async function askHost(
  questions: readonly Question[],
  deps: LookUpDeps,
  settle: Settle,
): Promise<void> {
  const [answerer] = questions[0]?.left ?? [];
  if (!answerer) return;
  const { host } = answerer;
  if (!deps.mayRead(host)) {
    for (const question of questions) settle(question, failure('no-permission', host));
    return;
  }
  if (answerer.kind === 'registry') return askRegistry(answerer.id, questions, deps, settle);
  for (const question of questions) {
    const [page] = question.left;
    if (page?.kind === 'page') settle(question, await askPage(page, deps));
  }
}

async function askRegistry(
  id: RecordSource,
  questions: readonly Question[],
  deps: LookUpDeps,
  settle: Settle,
): Promise<void> {
  const reader = registryReaders[id];
  const host = registryHosts[id];
  for (const batch of batches(questions, reader.batch)) {
    const wanted = batch.map(({ identifier, left }) => askedOf(identifier, left));
    const answer = await askOnce(
      id,
      host,
      () => deps.send(reader.request(wanted, deps.contact)),
      deps,
    );
    const works = typeof answer === 'string' ? undefined : reader.works(wanted, answer);
    const refused = typeof answer === 'string' ? answer : serviceFailureReason(answer);
    for (const [at, question] of batch.entries()) {
      const asked = wanted[at];
      const work = asked && works?.get(identifierKey(asked));
      settle(
        question,
        refused || !works
          ? failure(unanswered(refused, wanted, answer), host)
          : recorded(id, work, host),
      );
    }
  }
}

/** A registry that does not find what was asked for alone has no record of it. */
function unanswered(
  refused: LookUpFailure | undefined,
  wanted: readonly Identifier[],
  answer: HttpAnswer | string,
): LookUpFailure {
  const isNotFound =
    typeof answer !== 'string' && answer.kind === 'answer' && answer.status === 404;
  const [first] = wanted;
  if (isNotFound && first && !canBeListed(first)) return 'not-on-record';
  return refused ?? 'unreadable';
}

function recorded(id: RecordSource, work: FileWork | undefined, host: string): LookUpResult {
  if (!work) return failure('not-on-record', host);
  const { capture, details, refusal } = work;
  return capture && !refusal
    ? { kind: 'record', registry: id, capture, details }
    : failure('unfit', host);
}

/** What a registry is asked: of an address, the DOI that it tells. */
function askedOf(identifier: Identifier, left: readonly Answerer[]): Identifier {
  if (identifier.kind !== 'address' || left[0]?.kind !== 'registry') return identifier;
  return { kind: 'doi', doi: addressDoi(new URL(identifier.url)) ?? '' };
}

/** Questions that can stand in one request. */
function batches(questions: readonly Question[], most: number): Question[][] {
  const all: Question[][] = [];
  const groups = groupBy(questions, ({ identifier, left }) => {
    const asked = askedOf(identifier, left);
    return canBeListed(asked) ? asked.kind : 'alone';
  });
  for (const [kind, group] of groups) {
    const size = kind === 'alone' ? 1 : most;
    for (let at = 0; at < group.length; at += size) all.push(group.slice(at, at + size));
  }
  return all;
}

async function askPage(
  { url, host }: { url: string; host: string },
  deps: LookUpDeps,
): Promise<LookUpResult> {
  let page: PageAnswer | undefined;
  const answer = await askOnce(
    'page',
    host,
    async () => {
      const asked = await deps.readPage(url);
      page = asked.page;
      return asked.answer;
    },
    deps,
  );
  if (typeof answer === 'string') return failure(answer, host);
  if (!page) return failure('unreadable', host);
  if (page.kind === 'unknown') return failure(page.reason, host);
  const { reading } = page;
  return reading.kind === 'capture'
    ? { kind: 'page', capture: reading.capture }
    : failure(reading.reason, host);
}

/** Sends one request in its host's turn; why not, where it may not be. */
async function askOnce(
  source: SourceId,
  host: string,
  send: () => Promise<HttpAnswer>,
  deps: LookUpDeps,
): Promise<HttpAnswer | 'later' | 'stopped'> {
  const claimed = await waitForHost(source, host, deps);
  if (!claimed) return deps.signal.aborted ? 'stopped' : 'later';
  const answer = await send();
  const policy = rateLimitFrom(answer);
  await deps.keepHost(releaseHost(claimed, source, { answer, policy }, deps.now(), deps.random));
  return answer;
}

function failure(why: LookUpFailure, host: string): LookUpResult {
  return { kind: 'failed', why, host };
}

/** Items by what they have in common, in their order. */
function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
