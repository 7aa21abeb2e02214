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

/** Room that a backup leaves, in bytes: a database on a disk that is full to the last byte gets lost. */
const left = 20_000_000;

/**
 * Whether so many bytes may be written beside all that lies on the disk without filling it.
 * @param room what `roomOf` gives
 */
export function hasRoomFor(bytes: number, room: number | undefined): boolean {
  return room === undefined || room > bytes + left;
}
