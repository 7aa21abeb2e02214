import { browser } from 'wxt/browser';
import type {
  Answers,
  Failure,
  Forgotten,
  PageContent,
  PageReport,
  Reply,
  Request,
  Shown,
} from '../../utils/messages';
import type { Sight } from './sight';

/** A failure of the background, or 'orphaned': the extension was updated under this page. */
export type AskFailure = Failure | 'orphaned';

type Asked<T> = { ok: true; value: T } | { ok: false; failure: AskFailure };

/**
 * Asks the background. A worker that dies before it answers is asked once more: every request may
 * be repeated without harm, since saving twice saves once.
 */
export async function ask<R extends Request>(request: R): Promise<Asked<Answers[R['type']]>> {
  for (const last of [false, true]) {
    try {
      const reply: Reply<Answers[R['type']]> | undefined =
        await browser.runtime.sendMessage(request);
      if (reply) return reply;
    } catch {
      if (!browser.runtime?.id) return { ok: false, failure: 'orphaned' };
    }
    if (last) break;
  }
  return { ok: false, failure: 'internal' };
}

/** Whether there is an entry on the page. */
export async function askWhetherEntry(sight: Sight): Promise<Asked<PageContent>> {
  return twice(sight, (shown) => ask({ type: 'read', shown }));
}

/** Asks how the library stands to the page, or has it saved. */
export async function askAbout(type: 'visit' | 'save', sight: Sight): Promise<Asked<PageReport>> {
  return twice(sight, (shown) => ask({ type, shown }));
}

/** Asks once more and with all of the page where the background has forgotten it. */
async function twice<V extends { kind: string }>(
  sight: Sight,
  question: (shown: Shown) => Promise<Asked<V | Forgotten>>,
): Promise<Asked<V>> {
  return (
    known(await question(sight.shown())) ??
    known(await question(sight.anew())) ?? { ok: false, failure: 'internal' }
  );
}

function known<V extends { kind: string }>(reply: Asked<V | Forgotten>): Asked<V> | undefined {
  if (!reply.ok) return reply;
  const { value } = reply;
  return isForgotten(value) ? undefined : { ok: true, value };
}

function isForgotten(value: { kind: string }): value is Forgotten {
  return value.kind === 'forgotten';
}

/** Sends a request whose answer nobody waits for. */
export function tell(request: Request): void {
  void ask(request);
}
