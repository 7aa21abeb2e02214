/** Waits until a host may be asked, as all of Stet counts its requests. */
import type { Instant } from '../model/instant';
import type { AskedFor, HostState, HostTurn } from './schedule/check-batches';

/** What waiting for a host's turn needs of the world. */
export interface HostWaitDeps {
  now(): Instant;
  /** From 0 up to, but not, 1. */
  random(): number;
  /** Waits so many milliseconds, or until the reader stops it. */
  wait(milliseconds: number): Promise<void>;
  /** Takes a host's turn, of which all of Stet has one, the watcher included; or says when it comes. */
  claimTurn(asked: { host: string; source: AskedFor }): Promise<HostTurn>;
  keepHost(state: HostState): Promise<void>;
  signal: AbortSignal;
}

/** No host is waited for longer than this, in milliseconds: the rest is told to come back. */
const longestWait = 60_000;

/**
 * Waits for a host's turn and takes it; undefined where that is too far, or the reader stops it.
 * Whoever takes it tells `releaseHost` what was answered.
 */
export async function waitForHost(
  source: AskedFor,
  host: string,
  deps: HostWaitDeps,
): Promise<HostState | undefined> {
  const since = deps.now();
  for (;;) {
    if (deps.signal.aborted) return undefined;
    const turn = await deps.claimTurn({ host, source });
    if ('claimed' in turn) return turn.claimed;
    if (turn.freeAt - since > longestWait) return undefined;
    await deps.wait(Math.max(0, turn.freeAt - deps.now()));
  }
}
