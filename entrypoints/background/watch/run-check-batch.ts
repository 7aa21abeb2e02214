import { browser } from 'wxt/browser';
import {
  checksOfEntry,
  claimTurn,
  keepHost,
  schedule,
  watched,
} from '../../../utils/library/commands/due-checks';
import { type CheckFinding, recordChecks } from '../../../utils/library/commands/record-checks';
import type { Library } from '../../../utils/library/db/open-library';
import type { CheckOutcome, WatchTarget } from '../../../utils/model/check';
import { fetchBounded } from '../../../utils/platform/http';
import { addToLifeTable } from '../../../utils/platform/update-version-lifetimes';
import { patternOf } from '../../../utils/sites/addresses/hosts';
import {
  assignToHost,
  dueAfter,
  type EndedCheck,
  lifeTableAfter,
} from '../../../utils/watch/schedule/after-check';
import {
  type CheckBatch,
  claimHost,
  type HostState,
  rateLimits,
  releaseHost,
} from '../../../utils/watch/schedule/check-batches';
import type {
  CheckSource,
  HttpAnswer,
  OutcomesByEntry,
  SourceResult,
} from '../../../utils/watch/source';
import { publisherKey } from '../../../utils/watch/version-lifetimes';
import type { WatchSettings } from '../../../utils/watch/watch-settings';
import { readHtml } from './read-html';

/** A source that does not know an entry is no reason to doubt it; it is asked again much later. */
const notKnown: CheckOutcome = { kind: 'unknown', reason: 'gone' };

/**
 * Runs one batch: claims the host, asks, and records in one transaction what was found. Whoever
 * dies in between leaves the host claimed and the entries due, and nothing else.
 */
export async function runCheckBatch(
  lib: Library,
  source: CheckSource,
  batch: CheckBatch,
  settings: WatchSettings,
): Promise<void> {
  const at = lib.now();
  const entries = await watched(lib, batch.entryIds);
  const { asked, uncovered, moved } = assignToHost(source, batch.host, entries);
  for (const one of moved) await moveTo(lib, source, one, at);
  const inquiry = await inquire(lib, source, batch, asked, settings);
  if (!inquiry) return;
  const findings = await Promise.all(
    [...asked, ...uncovered].map((one) => {
      const outcome = inquiry.findings.get(one.entryId) ?? notKnown;
      return finding(lib, source, one, outcome, at, settings);
    }),
  );
  await recordChecks(lib, findings, inquiry.host);
}

/** A newer version may stand on another host than the one that was planned. */
function moveTo(lib: Library, source: CheckSource, one: WatchTarget, dueAt: number): Promise<void> {
  const { entryId } = one;
  return schedule(lib, entryId, [{ entryId, source: source.id, host: source.host(one), dueAt }]);
}

/**
 * What a host says of entries, and how it stands from then on; undefined where another of Stet's
 * windows took its turn meanwhile.
 */
async function inquire(
  lib: Library,
  source: CheckSource,
  batch: CheckBatch,
  asked: readonly WatchTarget[],
  { contact }: WatchSettings,
): Promise<{ findings: OutcomesByEntry; host: HostState | { host: string } } | undefined> {
  const [first] = asked;
  if (!first || !(await mayAsk(batch.host))) {
    const refused: CheckOutcome = { kind: 'unknown', reason: 'no-permission' };
    return { findings: new Map(asked.map((one) => [one.entryId, refused])), host: batch };
  }
  const turn = await claimTurn(lib, batch);
  if (!('claimed' in turn)) return undefined;
  const mayFollow = async (to: URL) =>
    source.follows?.(first, to) === true && (await mayAsk(to.hostname));
  let host = turn.claimed;
  let answer = await fetchBounded(source.request(asked, contact), source.follows && mayFollow);
  let verdict = await source.findings(asked, answer, readHtml);
  const findings = new Map(verdict.findings);
  const policy = { ...verdict.policy };
  while (verdict.more) {
    ({ verdict, answer, host } = await askMore(lib, verdict.more, batch, host, contact));
    for (const [id, outcome] of verdict.findings) findings.set(id, outcome);
    Object.assign(policy, verdict.policy);
  }
  const after = releaseHost(host, source.id, { answer, policy }, lib.now(), Math.random);
  return { findings, host: after };
}

/** Asks what must be known besides, as one more request to the host: counted, spaced, claimed. */
async function askMore(
  lib: Library,
  more: NonNullable<SourceResult['more']>,
  batch: CheckBatch,
  before: HostState,
  contact: string,
): Promise<{ verdict: SourceResult; answer: HttpAnswer; host: HostState }> {
  await new Promise((resolve) => setTimeout(resolve, rateLimits.registry.gap));
  const host = claimHost(before, batch, lib.now());
  await keepHost(lib, host);
  const answer = await fetchBounded(more.request(contact));
  return { verdict: more.resume(answer), answer, host };
}

/** A finding with the day of the next check, by how the publisher's versions last. */
async function finding(
  lib: Library,
  { id: source }: CheckSource,
  one: WatchTarget,
  outcome: CheckOutcome,
  at: number,
  settings: WatchSettings,
): Promise<CheckFinding> {
  const last = (await checksOfEntry(lib, one.entryId)).find((check) => check.source === source);
  const ended: EndedCheck = { watched: one, source, outcome, at, last };
  const lifeTable = await addToLifeTable(publisherKey(one.capture), (known) =>
    lifeTableAfter(known, ended),
  );
  return {
    watched: one,
    source,
    outcome,
    at,
    nextDue: dueAfter(ended, lifeTable, settings, Math.random),
  };
}

/**
 * Whether the browser lets a host be read. Registries answer everybody, but without the permission
 * the browser tells them which extension asks.
 */
export function mayAsk(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}
