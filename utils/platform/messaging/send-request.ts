import { browser } from 'wxt/browser';
import type {
  Failure,
  Request,
  RequestType,
  ResponseTo,
  Result,
} from '../../messages/message-types';

/** A failure of the background, or 'orphaned': the extension was updated under this page. */
export type SendFailure = Failure | 'orphaned';

/** What became of a request, as its sender sees it. */
export type SendResult<T> = Result<T, SendFailure>;

/**
 * Asks the background, from any context. A worker that dies before it answers is asked once more:
 * every request may be repeated without harm, since saving twice saves once.
 */
export async function sendRequest<T extends RequestType>(
  request: Request<T>,
): Promise<SendResult<ResponseTo<T>>> {
  for (const last of [false, true]) {
    try {
      const reply: Result<ResponseTo<T>> | undefined = await browser.runtime.sendMessage(request);
      if (reply) return reply;
    } catch {
      if (!browser.runtime?.id) return { ok: false, failure: 'orphaned' };
    }
    if (last) break;
  }
  return { ok: false, failure: 'internal' };
}

/** Sends a request whose answer nobody waits for: a background that starts anew does it by itself. */
export function notifyBackground(request: Request): void {
  void sendRequest(request);
}
