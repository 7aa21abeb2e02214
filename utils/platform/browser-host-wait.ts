import { claimTurn, keepHost } from '../library/commands/due-checks';
import type { Library } from '../library/db/open-library';
import type { HostWaitDeps } from '../watch/wait-for-host';

/** What a page of Stet's own waits for a host's turn by, until `signal` stops it. */
export function hostWaitDeps(lib: Library, signal: AbortSignal): HostWaitDeps {
  return {
    now: lib.now,
    random: Math.random,
    wait: (milliseconds) => waitFor(milliseconds, signal),
    claimTurn: (asked) => claimTurn(lib, asked),
    keepHost: (state) => keepHost(lib, state),
    signal,
  };
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
