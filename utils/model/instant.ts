/** Milliseconds since the Unix epoch, UTC. */
export type Instant = number;

/** The end of the last year that has four digits, which every date format can write. */
export const latestInstant: Instant = 253_402_300_799_999;

/** A day, in milliseconds. */
export const dayLength = 86_400_000;

/**
 * Ten years, in milliseconds: a clock that was ahead by less has still put edits in their order, by
 * which copies of a library agree; a time that is further ahead was no clock's.
 */
export const maxClockError = 3_652 * dayLength;

/** Whether a value is an instant that every date format can write, from 1970 to 9999. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && value >= 0 && value <= latestInstant;
}

/** The nearest instant that every date format can write; 1970 for what is no number. */
export function nearestInstant(value: unknown): Instant {
  if (typeof value !== 'number' || Number.isNaN(value)) return 0;
  return Math.min(latestInstant, Math.max(0, value));
}

/** An instant's day in UTC, EDTF: '2026-11-23'. Never throws. */
export function dayOf(instant: Instant): string {
  return new Date(nearestInstant(instant)).toISOString().slice(0, 10);
}
