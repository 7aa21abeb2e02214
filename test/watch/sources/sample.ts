import { capturePage } from '../../../utils/capture/capture-page';
import type { Capture, CaptureResult } from '../../../utils/model/capture';
import type { CheckOutcome, WatchTarget } from '../../../utils/model/check';
import type { CheckSource, HttpAnswer, SourceResult } from '../../../utils/watch/source';
import { pageFile, parse } from '../../sites/page-files';

/** Before any of the samples' days of revision. */
export const longAgo = Date.UTC(2016, 0, 10);

/** An entry of invented content as it was saved. */
export function watched(parts: Partial<Capture> = {}, savedAt = longAgo): WatchTarget {
  const capture: Capture = {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: 'https://harbours.example/entries/tides',
    doi: '10.5555/harbours.7',
    title: 'Tides in Closed Harbours',
    authors: [
      { family: 'Marlow', given: 'Ada' },
      { family: 'Quay', given: 'Jon' },
    ],
    summary: 'Harbours without a river keep the water that the sea has lent them.',
    keywords: ['tides'],
    access: 'restricted',
    notices: [],
    ...parts,
  };
  return { entryId: capture.doi ?? capture.url, capture, savedAt };
}

/** An entry whose address alone names it. */
export function withoutDoi({ doi: _, ...capture }: Capture): Capture {
  return capture;
}

/** The capture of one of the project's pages. */
export function captured(name: string): Capture {
  const { reading } = pageFile(name);
  if (reading.kind !== 'capture') throw new Error(`${name} is no entry`);
  return reading.capture;
}

/** What the background's parser and reader make of a page. */
export async function readPage(html: string, url: string): Promise<CaptureResult> {
  return capturePage(parse(html), url);
}

type Answer = Extract<HttpAnswer, { kind: 'answer' }>;

/** A page as it is served. */
export function html(url: string, body: string, parts: Partial<Answer> = {}): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', ...parts.headers };
  return { kind: 'answer', url, status: 200, body, ...parts, headers };
}

/** A service's answer. */
export function json(body: unknown, parts: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    url: 'https://api.example.org/',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...parts,
  };
}

/** Lets a source judge one entry: the outcome, undefined where it tells nothing of it. */
export async function judged(
  source: CheckSource,
  entry: WatchTarget,
  first: HttpAnswer,
  further?: (url: string) => HttpAnswer,
): Promise<CheckOutcome | undefined> {
  const verdict = await settled(source, [entry], first, further);
  return verdict.findings.get(entry.entryId);
}

/** Lets a source judge entries, and answers what it asks further; findings of both are put together. */
export async function settled(
  source: CheckSource,
  entries: readonly WatchTarget[],
  first: HttpAnswer,
  further: (url: string) => HttpAnswer = () => {
    throw new Error('Nothing further was to be asked');
  },
): Promise<SourceResult> {
  const verdict = await source.findings(entries, first, readPage);
  if (!verdict.more) return verdict;
  const last = verdict.more.resume(further(verdict.more.request('').url));
  return {
    findings: new Map([...verdict.findings, ...last.findings]),
    policy: last.policy,
    ...(last.more && { more: last.more }),
  };
}
