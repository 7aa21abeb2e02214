/** A saved version as a citation processor takes it. */

import type { ExportItem } from '../export/format';
import { cslItem } from '../export/formats/csl';
import { versionIn } from '../text/addresses';
import { escapeAddress, escapeForCiteproc } from './escape-markup';

/**
 * The members of the item's CSL-JSON that a citation is made of, its texts guarded against being
 * taken for markup. Left out are
 * - the note, which the processor would search for variables, and whose sentences a citation says
 *   in its own language (`issue-words.ts`);
 * - the original date: styles print it as that of a reprint's first edition, and the version that was
 *   read is no reprint;
 * - of a superseded version the DOI where that leads to whichever version is newest while the address
 *   leads to the one that was read.
 */
export function reference(item: ExportItem, id: string): object {
  const { note, 'original-date': first, archive_location: place, DOI, ...members } = cslItem(item);
  const reference = { ...members, ...(DOI && !leadsElsewhere(item) && { DOI }), id };
  return {
    ...Object.fromEntries(
      Object.entries(reference).flatMap(([member, value]) =>
        value === undefined ? [] : [[member, guardedDeep(value)]],
      ),
    ),
    ...(place !== undefined && { archive_location: escapeAddress(place) }),
  };
}

function leadsElsewhere({ capture: { doi = '', url }, issues }: ExportItem): boolean {
  return (
    issues.some(({ kind }) => kind === 'superseded') &&
    versionIn(doi) === undefined &&
    versionIn(url) !== undefined
  );
}

function guardedDeep(value: unknown): unknown {
  if (typeof value === 'string') return escapeForCiteproc(value);
  if (Array.isArray(value)) return value.map(guardedDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, each]) => [member, guardedDeep(each)]),
  );
}
