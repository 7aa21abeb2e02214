import { describe, expect, it } from 'vitest';
import { collectEvidence } from '../../../components/entry/view/evidence';
import type { Alert, HistoryEvent } from '../../../utils/model/records';
import { now } from '../support/render';
import { alert, capture, version } from '../support/samples';

const registered: Alert = {
  ...alert,
  said: {
    visit: alert.supersession,
    crossref: {
      grade: 'registered',
      evidence: { text: 'isPreviousVersionOf', url: 'https://registry.example/7' },
    },
  },
};

describe('statementsOn', () => {
  it('tells a sentence of the page once, whether a save, a visit or a check read it', () => {
    const statements = collectEvidence(version, [registered], []);
    expect(statements.map(({ by, url, record }) => [by, url, record])).toEqual([
      ['page', capture.url, undefined],
      ['crossref', 'https://registry.example/7', 'superseded'],
    ]);
    expect(statements[0]?.at).toBe(version.savedAt);
  });

  it('dates a registry’s word by the day it was learnt', () => {
    const learnt: HistoryEvent = {
      at: now,
      source: 'crossref',
      kind: 'learnt',
      what: 'superseded',
    };
    expect(collectEvidence(version, [registered], [learnt])[1]?.at).toBe(now);
    expect(collectEvidence(version, [registered], [])[1]?.at).toBe(alert.raisedAt);
  });

  it('leaves out what an alert above quotes, and what is said of another version', () => {
    expect(collectEvidence(version, [alert], [], [alert])).toEqual([]);
    const other = { ...version, id: 'v1', capture: { ...capture, notices: [] } };
    expect(collectEvidence(other, [registered], [])).toEqual([]);
  });

  it('keeps what was taken back, and says so', () => {
    const silent = { ...version, capture: { ...capture, notices: [] } };
    const [statement] = collectEvidence(silent, [{ ...alert, state: 'withdrawn' }], []);
    expect(statement?.isTakenBack).toBe(true);
  });
});
