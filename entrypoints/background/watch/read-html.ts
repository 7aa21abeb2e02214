import { captureSnapshot } from '../../../utils/capture/capture-page';
import type { CaptureResult } from '../../../utils/model/capture';
import { askParser } from '../../../utils/platform/messaging/parser-requests';
import { optional } from '../../../utils/platform/optional-apis';
import { parse } from '../../../utils/platform/parse-html';
import type { Snapshot } from '../../../utils/snapshot/snapshot';

/** Reads a fetched page as a visit would, wherever this browser lets a background parse. */
export async function readHtml(html: string, url: string): Promise<CaptureResult> {
  const snapshot =
    'DOMParser' in globalThis ? parse({ html, url }) : await parseElsewhere(html, url);
  return captureSnapshot(snapshot);
}

let opening: Promise<void> | undefined;

/** Chrome's worker has no document: an offscreen one parses for it. */
async function parseElsewhere(html: string, url: string): Promise<Snapshot> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  await opening;
  return askParser({ html, url });
}

async function open(): Promise<void> {
  if (await optional.offscreen?.hasDocument()) return;
  await optional.offscreen?.createDocument({
    url: '/offscreen.html',
    reasons: ['DOM_PARSER'],
    justification: 'To read pages that were fetched to see whether saved versions still stand.',
  });
}

/** Lets the document that parses go once a round is over; the next opens another. */
export async function closeParser(): Promise<void> {
  if ('DOMParser' in globalThis) return;
  if (await optional.offscreen?.hasDocument()) await optional.offscreen?.closeDocument();
}
