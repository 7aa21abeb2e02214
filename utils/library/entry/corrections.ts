import type { Capture } from '../../model/capture';
import { clampCapture, clampPrintDetails } from '../../model/clamp-capture';
import { blank, correctables, isCorrection } from '../../model/correctable-fields';
import { compareContent, deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import { isPrintField, type PrintDetails, printFields } from '../../model/print-details';
import type { Correctable, Version } from '../../model/records';

/**
 * The capture with the reader's corrections in place, at the address where the version stands now; a
 * line corrected to '' is left out.
 */
export function corrected(version: Pick<Version, 'capture' | 'corrections' | 'moved'>): Capture {
  const { capture, corrections, moved } = version;
  const told = { ...capture };
  for (const field of correctables) {
    if (!isPrintField(field) && Object.hasOwn(corrections, field)) {
      copyField<Partial<Capture>, typeof field>(corrections, told, field);
    }
  }
  const { summary, editors, ...rest } = told;
  for (const field of emptiedLines) if (!rest[field]) delete rest[field];
  return {
    ...rest,
    ...(moved && { url: moved.to }),
    title: rest.title || capture.title,
    summary: summary || null,
    ...(editors && editors.length > 0 && { editors }),
  };
}

/** Lines that are left out where the reader has emptied them. */
const emptiedLines = [
  'containerTitle',
  'publisher',
  'isbn',
  'issn',
  'language',
  'published',
  'revised',
] as const satisfies readonly (keyof Capture)[];

/** Where a version stands in print, as far as the reader or the reader's files tell. */
export function printDetails({ corrections }: Pick<Version, 'corrections'>): Partial<PrintDetails> {
  const details: Partial<PrintDetails> = {};
  for (const field of printFields) {
    if ((corrections[field]?.length ?? 0) > 0) {
      copyField<Partial<PrintDetails>, typeof field>(corrections, details, field);
    }
  }
  return details;
}

/**
 * A version with what another tells of where the work stands in print, in the fields where nothing
 * stands and the reader has emptied nothing.
 */
export function withPrintOf(version: Version, other: Version): Version {
  const corrections = { ...version.corrections };
  const correctedAt = { ...version.correctedAt };
  for (const field of printFields) {
    if (Object.hasOwn(corrections, field) || correctedAt[field] !== undefined) continue;
    if (!Object.hasOwn(other.corrections, field)) continue;
    copyField(other.corrections, corrections, field);
    if (other.correctedAt[field] !== undefined) copyField(other.correctedAt, correctedAt, field);
  }
  return { ...version, corrections, correctedAt };
}

/**
 * A version with fields corrected by the reader at a time. A field set back to what was read is
 * no correction any more; when it was set back is kept all the same, for merges.
 */
export function correct(version: Version, fields: Partial<Correctable>, now: Instant): Version {
  const bounded = boundCorrections(fields);
  const corrections = { ...version.corrections, ...bounded };
  const correctedAt = { ...version.correctedAt };
  for (const field of correctables) {
    if (!Object.hasOwn(bounded, field)) continue;
    correctedAt[field] = now;
    // An emptied field is one that the page does not have.
    if (deepEqual(filled(bounded[field]), readIn(version.capture, field))) {
      delete corrections[field];
    }
  }
  return { ...version, corrections, correctedAt };
}

/** What a page or a record says in a field; undefined where it says nothing, as of what no page is read for. */
function readIn(capture: Capture, field: keyof Correctable): unknown {
  return isPrintField(field) ? undefined : filled(capture[field]);
}

/** A value in which something stands. */
function filled(value: unknown): unknown {
  const isEmpty = value === '' || value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}

/**
 * A version with another copy's corrections, field by field where those were made later. Of two
 * that were made at one time the same stays on both sides.
 */
export function mergeCorrections(
  version: Version,
  other: Pick<Version, 'corrections' | 'correctedAt'>,
): Version {
  const later = correctables.filter((field) => {
    const [ours = 0, theirs = 0] = [version.correctedAt[field], other.correctedAt[field]];
    if (ours !== theirs) return theirs > ours;
    return compareContent(other.corrections[field], version.corrections[field]) > 0;
  });
  if (later.length === 0) return version;
  const corrections = { ...version.corrections };
  const correctedAt = { ...version.correctedAt };
  for (const field of later) {
    delete corrections[field];
    if (Object.hasOwn(other.corrections, field)) copyField(other.corrections, corrections, field);
    copyField(other.correctedAt, correctedAt, field);
  }
  return { ...version, corrections, correctedAt };
}

/** Corrections cut to their bounds, without what may not stand in its field (a date that is none). */
function boundCorrections(fields: Partial<Correctable>): Partial<Correctable> {
  const bounded: Partial<Correctable> = {
    ...clampCapture({ ...blank, ...fields }),
    ...clampPrintDetails(fields),
  };
  const sound: Partial<Correctable> = {};
  for (const field of correctables) {
    if (Object.hasOwn(fields, field) && isCorrection(field, bounded[field])) {
      copyField(bounded, sound, field);
    }
  }
  return sound;
}

/** Sets one member of an object to what another has there. */
function copyField<Shape extends object, Field extends keyof Shape>(
  from: Pick<Shape, Field>,
  to: Shape,
  field: Field,
): void {
  to[field] = from[field];
}
