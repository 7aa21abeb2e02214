import type { PageReport } from '../../utils/messages/message-types';
import type { CaptureFailure } from '../../utils/model/capture';
import type { Instant } from '../../utils/model/instant';
import type { Alert } from '../../utils/model/records';
import type { Supersession } from '../../utils/model/supersession';
import type { SendFailure } from '../../utils/platform/messaging/send-request';

/** What the button shows. */
export type View =
  | { kind: 'save'; superseded?: Supersession }
  | { kind: 'saving' }
  | { kind: 'saved'; savedAt: Instant; superseded?: Supersession; justSaved: boolean }
  /** The page shows a newer version than the one held. */
  | { kind: 'newer'; savedAt: Instant; alert: Alert }
  /** The page shows a predecessor of what is held. */
  | { kind: 'older'; savedAt: Instant; superseded?: Supersession }
  | { kind: 'changed'; savedAt: Instant }
  | { kind: 'unreadable'; reason: CaptureFailure }
  /** The button was pressed where it may have been covered: nothing was saved. */
  | { kind: 'covered' }
  | { kind: 'failed'; failure: Exclude<SendFailure, 'orphaned'> }
  | { kind: 'orphaned' };

/** What the button shows of a page. */
export function viewOf(report: PageReport, { justSaved }: { justSaved: boolean }): View {
  if (report.kind === 'nothing') return { kind: 'unreadable', reason: report.reason };
  const { standing } = report;
  const superseded = report.superseded && { superseded: report.superseded };
  switch (standing.kind) {
    case 'unsaved':
      return { kind: 'save', ...superseded };
    case 'saved':
      return {
        kind: 'saved',
        savedAt: standing.savedAt,
        justSaved,
        ...(standing.alert ? { superseded: standing.alert.supersession } : superseded),
      };
    case 'newer':
      return { kind: 'newer', savedAt: standing.savedAt, alert: standing.alert };
    case 'older':
      return { kind: 'older', savedAt: standing.savedAt, ...superseded };
    case 'changed':
      return { kind: 'changed', savedAt: standing.savedAt };
  }
}
