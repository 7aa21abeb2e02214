import type { UnknownReason } from '../model/check';
import type { HostPolicy, HttpAnswer } from './source';

const second = 1_000;
/** No host is left alone for longer, whatever it asks for: a mistaken header must not end watching. */
const longestPause = 7 * 24 * 60 * 60 * second;
/** Where a host names a day to come back and not what day it is now. */
const usualPause = 60 * 60 * second;

/** Why an answer tells nothing of what it was asked about; undefined where its body is to be read. */
export function failureReason(answer: HttpAnswer): UnknownReason | undefined {
  if (answer.kind === 'failure') {
    const { failure } = answer;
    if (failure === 'cut') return 'refused';
    return failure === 'network' || failure === 'timeout' ? 'offline' : 'unreadable';
  }
  const { status } = answer;
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 407) return 'login';
  if (status >= 500 || [402, 403, 408, 425, 429, 451].includes(status)) return 'refused';
  return status >= 200 && status < 300 ? undefined : 'unreadable';
}

/** The same of a service's answer: it is the service that is not found, not what it was asked about. */
export function serviceFailureReason(answer: HttpAnswer): UnknownReason | undefined {
  const reason = failureReason(answer);
  if (reason === 'gone') return 'unreadable';
  return reason === 'login' ? 'refused' : reason;
}

/** An answer's body as JSON; undefined where it is none. */
export function parseJson(answer: HttpAnswer): unknown {
  try {
    return answer.kind === 'answer' ? JSON.parse(answer.body) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * How long a host wants to be left alone: `Retry-After` in seconds or as a date, the room that
 * Crossref's rate headers leave between two requests, and the end of the window where the headers of
 * GitHub's fashion say that it is used up. Dates are read by the host's own clock.
 */
export function rateLimitFrom(answer: HttpAnswer): HostPolicy {
  if (answer.kind === 'failure') return {};
  const { headers } = answer;
  const now = Date.parse(headers.date ?? '');
  const until = (instant: number) => (Number.isNaN(now) ? usualPause : instant - now);
  const pauses = [
    retryAfter(headers['retry-after'], until),
    spacing(headers['x-rate-limit-limit'], headers['x-rate-limit-interval']),
    windowEnd(headers['x-ratelimit-remaining'], headers['x-ratelimit-reset'], until),
  ].filter((pause) => pause !== undefined && pause > 0);
  if (pauses.length === 0) return {};
  return { pause: Math.min(longestPause, Math.ceil(Math.max(...pauses.map(Number)))) };
}

/** @param until milliseconds from the host's now to an instant */
function retryAfter(
  value: string | undefined,
  until: (instant: number) => number,
): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * second;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : until(instant);
}

/** '50' requests in '1s', evenly. */
function spacing(limit: string | undefined, interval: string | undefined): number | undefined {
  const [, length] = /^(\d{1,6})s$/.exec(interval ?? '') ?? [];
  const requests = Number(limit);
  return length && requests > 0 ? (Number(length) * second) / requests : undefined;
}

/** The reset is an instant in seconds since 1970, or seconds from now. */
function windowEnd(
  remaining: string | undefined,
  reset: string | undefined,
  until: (instant: number) => number,
): number | undefined {
  if (remaining === undefined || Number(remaining) > 0 || !/^\d+$/.test(reset ?? '')) {
    return undefined;
  }
  const seconds = Number(reset);
  return seconds > 1_000_000_000 ? until(seconds * second) : seconds * second;
}
