import { captureLimits, type Name } from '../../model/capture';
import type { CheckOutcome, UnknownReason, WatchTarget } from '../../model/check';
import { parseNames } from '../../text/names';
import { type AtomEntry, readAtom } from '../atom';
import { rateLimitFrom, serviceFailureReason } from '../http-response';
import { matchWorks } from '../match-works';
import type { CheckSource, OutcomesByEntry } from '../source';
import { registryHosts } from '../watch-settings';

/** A paper as arXiv has it now. */
interface Paper {
  /** The number of its newest version. */
  version: number;
  /** When that was submitted, ISO 8601. */
  updated: string;
  title: string;
  authors: Name[];
  /** The authors' own remark on it. */
  comment: string;
}

const host = registryHosts.arxiv;
const id = /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/;
const address =
  /^https?:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})v(\d{1,3})$/i;
const withdrawal =
  /^(?:\W*(?:this|the) (?:paper|article|submission|manuscript|preprint|work|version)(?: \w+){0,3} (?:is|has been|was)(?: now)? withdrawn|\W*withdrawn\b|\W*retracted\b)/i;

/** What arXiv asks to be left between two requests, in milliseconds. */
const spacing = 3_000;

/** arXiv's own record of its papers: the number of the newest version, and withdrawals. */
export const arxivSource: CheckSource = {
  id: 'arxiv',
  batch: 75,
  knows: (watched) => idOf(watched) !== undefined,
  host: () => host,
  request(watched) {
    const ids = [...new Set(watched.flatMap((each) => idOf(each) ?? []))];
    const list = ids.map(encodeURIComponent).join(',');
    return {
      url: `https://${host}/api/query?id_list=${list}&max_results=${ids.length}`,
      headers: { accept: 'application/atom+xml' },
    };
  },
  async findings(watched, answer) {
    const { pause = 0 } = rateLimitFrom(answer);
    const policy = { pause: Math.max(pause, spacing) };
    const refused = serviceFailureReason(answer);
    const papers = answer.kind === 'answer' && !refused ? papersOf(answer.body) : undefined;
    const findings: OutcomesByEntry = new Map();
    for (const each of watched) {
      const id = idOf(each) ?? '';
      const paper = papers?.get(id);
      if (!papers) findings.set(each.entryId, unknown(refused ?? 'unreadable'));
      else if (paper) findings.set(each.entryId, judge(each, id, paper));
    }
    return { findings, policy };
  },
};

/** The paper's id without its version; of a saved journal article that names a preprint, none. */
function idOf({ capture }: WatchTarget): string | undefined {
  const said =
    capture.site === 'arxiv'
      ? capture.entryId
      : /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(capture.doi ?? '')?.[1];
  return said !== undefined && id.test(said) ? said : undefined;
}

function papersOf(xml: string): Map<string, Paper> | undefined {
  const entries = readAtom(xml);
  return entries && new Map(entries.flatMap(paperOf));
}

/** None of an entry that is an error's, as of an id that arXiv does not know. */
function paperOf(entry: AtomEntry): [id: string, paper: Paper][] {
  const [, said, version] = address.exec(entry.text('id')) ?? [];
  if (!said || !version) return [];
  const key = said.replace(/\.[a-z]{2}\//i, '/').toLowerCase();
  const paper = {
    version: Number(version),
    updated: entry.text('updated'),
    title: entry.text('title'),
    authors: parseNames(entry.texts('name')),
    comment: entry.text('comment').slice(0, captureLimits.notice),
  };
  return [[key, paper]];
}

function judge({ capture, savedAt }: WatchTarget, id: string, paper: Paper): CheckOutcome {
  if (matchWorks(capture, paper) === 'alien') return unknown('unreadable');
  const { version, updated, comment } = paper;
  const url = `https://arxiv.org/abs/${id}v${version}`;
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(updated)?.[0];
  const dated = day === undefined ? {} : { date: day };
  const isNewer =
    capture.version === undefined
      ? Date.parse(updated) > savedAt
      : version > capture.version.number;
  if (isNewer) {
    const text = [`arXiv:${id}v${version}`, day].filter(Boolean).join(', ');
    const supersession = {
      grade: 'registered' as const,
      evidence: { text, url },
      successor: url,
      ...dated,
      ...(withdrawal.test(comment) && { changes: comment }),
    };
    return { kind: 'superseded', supersession };
  }
  // Of a version that is not the newest any more nothing is said.
  const isShown = capture.version === undefined || version === capture.version.number;
  if (!isShown || !withdrawal.test(comment)) return { kind: 'stands' };
  const evidence = { text: comment, url };
  return { kind: 'withdrawn', supersession: { grade: 'registered', evidence, ...dated } };
}

function unknown(reason: UnknownReason): CheckOutcome {
  return { kind: 'unknown', reason };
}
