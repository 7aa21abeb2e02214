/** How much room the disk has left. */

/** Less room than this is told to the reader, in bytes: a browser's own files want some too. */
const little = 100_000_000;

/** So little room that a failure to write comes of it, in bytes. */
const none = 2_000_000;

/** What `navigator.storage.estimate` gives. */
export interface Estimate {
  quota?: number;
  usage?: number;
}

/** Bytes that can still be written, as the browser tells; undefined where it does not. */
export function roomOf({ quota, usage }: Estimate): number | undefined {
  if (quota === undefined || usage === undefined) return undefined;
  return Math.max(0, quota - usage);
}

/** Whether the disk is so full that the reader should hear of it. */
export function isNearlyFull(room: number | undefined): boolean {
  return room !== undefined && room < little;
}

/** Whether nothing can be written for want of room. */
export function isFull(room: number | undefined): boolean {
  return room !== undefined && room < none;
}

/**
 * Whether a backup has room beside the last one, in bytes.
 * @param size of the last one, 0 where there is none
 */
export function hasRoomFor(size: number, room: number | undefined): boolean {
  return room === undefined || room > 2 * size + none;
}
