import { captureSnapshot } from '../../utils/capture/capture-page';
import type { PageSnapshotRef } from '../../utils/messages/message-types';
import type { CaptureResult } from '../../utils/model/capture';

/** More tabs than a reader goes back and forth between. */
const maxTabs = 40;

interface Known {
  stamp: number;
  url: string;
  reading: CaptureResult;
}

/**
 * What was read last in each tab, to spare reading a page twice. It goes with the worker: where it
 * is gone, the page is shown again.
 */
const known = new Map<number, Known>();

/**
 * What is on a page; undefined where it was read before and that is forgotten.
 * @param url where the page stands, by the browser's word and not by the page's
 */
export function captureOf(
  { stamp, snapshot }: PageSnapshotRef,
  url: string,
  tabId: number | undefined,
): CaptureResult | undefined {
  if (!snapshot) {
    const last = tabId === undefined ? undefined : known.get(tabId);
    return last?.stamp === stamp && last.url === url ? last.reading : undefined;
  }
  const reading = captureSnapshot({ ...snapshot, url });
  if (tabId !== undefined) keep(tabId, { stamp, url, reading });
  return reading;
}

/** Keeps a tab's reading, and those of the tabs that were read last. */
function keep(tabId: number, reading: Known): void {
  known.delete(tabId);
  known.set(tabId, reading);
  const [oldest] = known.keys();
  if (known.size > maxTabs && oldest !== undefined) known.delete(oldest);
}
