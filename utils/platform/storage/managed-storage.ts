import { optional } from '../optional-apis';
import { lastPolicy } from './stored-settings';

/** How long a policy is waited for, in milliseconds, before the last one known holds. */
const mostWait = 1_000;

let asking: Promise<unknown> | undefined;
let isLate = false;

/**
 * `storage.managed`: what administrators set, as it comes; undefined where nothing is set.
 *
 * A starting Chromium answers only once it has looked for policies everywhere, which may take
 * minutes (ghostery/ghostery-extension#3367), and some never do (microsoft/MicrosoftEdge-Extensions#299).
 * Nothing waits for that: what was set when it last answered holds until it does.
 */
export async function readManagedStorage(): Promise<unknown> {
  const answer = asking ?? ask();
  if (isLate) return lastPolicy.get();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      isLate = asking === answer;
      resolve(lastPolicy.get());
    }, mostWait);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Calls back when another policy was read, in any context; returns how to stop. */
export function onManagedStorage(changed: () => void): () => void {
  return lastPolicy.onChange(changed);
}

/** Asks the browser, once for all that want to know meanwhile. */
function ask(): Promise<unknown> {
  const answer = readNow().finally(() => {
    asking = undefined;
    isLate = false;
  });
  asking = answer;
  return answer;
}

async function readNow(): Promise<unknown> {
  const policy = await fromBrowser();
  const last = await lastPolicy.get();
  // On a full disk the policy holds all the same.
  if (JSON.stringify(policy) !== JSON.stringify(last)) {
    await lastPolicy.set(policy).catch(() => undefined);
  }
  return policy;
}

async function fromBrowser(): Promise<Record<string, unknown>> {
  try {
    return (await optional.storage.managed?.get()) ?? {};
  } catch {
    // Firefox throws where nobody has set anything.
    return {};
  }
}
