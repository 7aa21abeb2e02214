/** Waits until a host may be asked, as all of Stet counts its requests. */
import type { Instant } from '../model/instant';
import { type AskedFor, claimHost, type HostState, rateLimits } from './schedule/check-batches';

/** What waiting for a host's turn needs of the world. */
export interface HostWaitDeps {
  now(): Instant;
  /** From 0 up to, but not, 1. */
  random(): number;
  /** Waits so many milliseconds, or until the reader stops it. */
  wait(milliseconds: number): Promise<void>;
  /** How a host stands with all of Stet, the watcher included. */
  host(host: string): Promise<HostState | undefined>;
  keepHost(state: HostState): Promise<void>;
  signal: AbortSignal;
}

/** No host is waited for longer than this, in milliseconds: the rest is told to come back. */
const patience = 60_000;

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
    const state = await deps.host(host);
    const now = deps.now();
    const left = (state?.notBefore ?? 0) - now;
    // Further ahead than any pause lasts, it comes of a clock that was set back.
    const wait = left > rateLimits.registry.lease * 60 * 24 * 8 ? 0 : left;
    if (wait <= 0) {
      const claimed = claimHost(state, { host, source }, now);
      await deps.keepHost(claimed);
      return claimed;
    }
    if (now + wait - since > patience) return undefined;
    await deps.wait(wait);
  }
}
