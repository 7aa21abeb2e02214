import type {
  PageContent,
  PageReport,
  PageSnapshotRef,
  SnapshotNeeded,
} from '../../utils/messages/message-types';
import { type SendResult, sendRequest } from '../../utils/platform/messaging/send-request';
import type { SnapshotCache } from './snapshot-cache';

/** Whether there is an entry on the page. */
export async function askWhetherEntry(sight: SnapshotCache): Promise<SendResult<PageContent>> {
  return twice(sight, (shown) => sendRequest({ type: 'read', shown }));
}

/** Asks how the library stands to the page, or has it saved. */
export async function askAbout(
  type: 'visit' | 'save',
  sight: SnapshotCache,
): Promise<SendResult<PageReport>> {
  return twice(sight, (shown) => sendRequest({ type, shown }));
}

/** Asks once more and with all of the page where the background has forgotten it. */
async function twice<V extends { kind: string }>(
  sight: SnapshotCache,
  question: (shown: PageSnapshotRef) => Promise<SendResult<V | SnapshotNeeded>>,
): Promise<SendResult<V>> {
  return (
    known(await question(sight.shown())) ??
    known(await question(sight.anew())) ?? { ok: false, failure: 'internal' }
  );
}

function known<V extends { kind: string }>(
  reply: SendResult<V | SnapshotNeeded>,
): SendResult<V> | undefined {
  if (!reply.ok) return reply;
  const { value } = reply;
  return isForgotten(value) ? undefined : { ok: true, value };
}

function isForgotten(value: { kind: string }): value is SnapshotNeeded {
  return value.kind === 'forgotten';
}
