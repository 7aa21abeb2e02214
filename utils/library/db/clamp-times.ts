/** The times that records hold, brought within bounds. */
import { type Instant, nearestInstant } from '../../model/instant';

/** Members that hold an instant, in whatever record they stand. */
const instants = new Set([
  'savedAt',
  'editedAt',
  'raisedAt',
  'answeredAt',
  'createdAt',
  'trashedAt',
  'at',
]);

/** Members that hold an instant for each of some fields. */
const byField = new Set(['edits', 'correctedAt']);

/** Members in which further records stand. */
const within = new Set([
  'versions',
  'alerts',
  'history',
  'events',
  'note',
  'moved',
  'quotes',
  'kept',
]);

/** Members that list items and when each was changed. */
const changes = new Set(['removed']);

/**
 * Brings every time in a record, and in the records that stand in it, between 1970 and `latest`; what
 * is no time at all becomes 1970.
 */
export function boundTimes(record: unknown, latest: Instant): void {
  if (typeof record !== 'object' || record === null) return;
  if (Array.isArray(record)) {
    for (const item of record) boundTimes(item, latest);
    return;
  }
  for (const [name, value] of Object.entries(record)) {
    if (instants.has(name)) put(record, name, value, latest);
    else if (within.has(name)) boundTimes(value, latest);
    else if (byField.has(name)) boundFields(value, latest);
    else if (changes.has(name) && Array.isArray(value)) {
      for (const change of value) boundChange(change, latest);
    }
  }
}

/** The times of fields; a set has one for each of its items: 'tagged' and 'filed'. */
function boundFields(times: unknown, latest: Instant): void {
  if (typeof times !== 'object' || times === null) return;
  for (const [field, at] of Object.entries(times)) {
    if (Array.isArray(at)) for (const change of at) boundChange(change, latest);
    else put(times, field, at, latest);
  }
}

/** An item of a set and when it was added or removed; what is no such pair is left to the schema. */
function boundChange(change: unknown, latest: Instant): void {
  if (Array.isArray(change) && change.length === 2) put(change, '1', change[1], latest);
}

function put(record: object, name: string, value: unknown, latest: Instant): void {
  const bound = Math.min(latest, nearestInstant(value));
  if (bound !== value && value !== undefined) Object.assign(record, { [name]: bound });
}
