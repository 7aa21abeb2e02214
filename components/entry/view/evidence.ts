/** What is stated of a version, each statement with the place that makes it. */

import { claimsBySource } from '../../../utils/library/entry/alert-rules';
import type { Notice } from '../../../utils/model/capture';
import type { SourceId } from '../../../utils/model/check';
import type { Instant } from '../../../utils/model/instant';
import {
  type Alert,
  type AlertKind,
  type HistoryEvent,
  sourceIds,
  type Version,
} from '../../../utils/model/records';

/** A statement with its evidence. */
export interface EvidenceItem {
  notice: Pick<Notice, 'kind' | 'text' | 'successor' | 'predecessor' | 'changes'>;
  by: SourceId;
  /** What it comes to where a registry's record says it. */
  record?: AlertKind;
  /** The page or record that says so. */
  url: string;
  /** When it was read there. */
  at: Instant;
  /** Whether its source has taken it back. */
  isTakenBack: boolean;
}

/**
 * What the version's own page states, as it was saved, and what was learnt of it since, each
 * sentence of a source once.
 * @param told alerts that are shown already, with what they quote
 */
export function collectEvidence(
  version: Version,
  alerts: readonly Alert[],
  history: readonly HistoryEvent[],
  told: readonly Alert[] = [],
): EvidenceItem[] {
  const { capture, savedAt } = version;
  const stated = capture.notices.map((notice): EvidenceItem => {
    return { notice, by: 'page', url: capture.url, at: savedAt, isTakenBack: false };
  });
  const learnt = alerts
    .filter(({ versionId }) => versionId === version.id)
    .flatMap((alert) => statementsOf(alert, history));
  const quoted = new Set(told.map(({ supersession }) => supersession.evidence.text));
  const known = new Map<string, EvidenceItem>();
  for (const statement of [...stated, ...learnt]) {
    const { text } = statement.notice;
    const key = `${speaker(statement.by)} ${text}`;
    if (!quoted.has(text) && !known.has(key)) known.set(key, statement);
  }
  return [...known.values()];
}

/** A visit and a check of the page hear the same publisher. */
function speaker(by: SourceId): SourceId {
  return by === 'visit' ? 'page' : by;
}

function statementsOf(alert: Alert, history: readonly HistoryEvent[]): EvidenceItem[] {
  const said = claimsBySource(alert);
  return sourceIds.flatMap((by): EvidenceItem[] => {
    const supersession = said[by];
    if (!supersession) return [];
    const { grade, evidence, successor, changes } = supersession;
    const learnt = history.find(
      (event) => event.kind === 'learnt' && event.source === by && event.what === alert.kind,
    );
    return [
      {
        notice: {
          kind: alert.kind,
          text: evidence.text,
          ...(successor !== undefined && { successor }),
          ...(changes !== undefined && { changes }),
        },
        by,
        ...(grade === 'registered' && { record: alert.kind }),
        url: evidence.url,
        at: learnt?.at ?? alert.raisedAt,
        isTakenBack: alert.state === 'withdrawn',
      },
    ];
  });
}
