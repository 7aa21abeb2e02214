/**
 * Whether an hour of the reader's day is one in which nothing is to be shown.
 * @param hour 0 to 23, local
 * @param quiet the first quiet hour and the first that is not; equal: none is quiet
 */
export function isQuiet(hour: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
