import { type Origin, type Origins, originFields } from '../../model/capture';
import type { Evidence } from './evidence';

/** One place that a field can be read from; undefined where it tells nothing. */
export interface FieldSource<T> {
  origin: Origin;
  read(evidence: Evidence): T | undefined;
}

/** A field's value and where it was read. */
export interface FoundField<T> {
  value: T;
  origin: Origin;
}

/** Asks a field's sources in their order of trust; the first that tells anything is believed. */
export function resolve<T>(
  sources: readonly FieldSource<T>[],
  evidence: Evidence,
): FoundField<T> | undefined {
  for (const { origin, read } of sources) {
    const value = read(evidence);
    if (value !== undefined) return { value, origin };
  }
  return undefined;
}

/** Reads a thing when it is first asked for, and once. */
export function lazy<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** A list where it holds anything, for a source that otherwise tells nothing. */
export function filled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? [...list] : undefined;
}

/** Origins that no word of the page names the field at: what was read there may be another thing. */
const doubtful: ReadonlySet<Origin> = new Set(['place', 'tab', 'text']);

/** A field of a capture that is read from several sources. */
export type OriginField = keyof Origins;

/** The fields that a reader should look at before a save. */
export function doubtfulFields(origins: Origins): ReadonlySet<OriginField> {
  const fields = originFields.filter((field) => {
    const origin = origins[field];
    return origin !== undefined && doubtful.has(origin);
  });
  return new Set(fields);
}
