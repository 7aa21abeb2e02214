/** What is put right in a bibliography's file, and nothing else. */
import { issueStatement } from '../../export/citation';
import { doiOf } from '../../import/field-parsers';
import { findSite } from '../../sites/all-sites';
import { issuesInRecord } from '../file-verdict';
import { type CheckedWork, isLapsed } from '../verdict';

/** The fields that a correction can touch. */
export type CorrectedField = 'doi' | 'url' | 'version' | 'note';

/** A field before and after. */
export interface FileChange {
  field: CorrectedField;
  /** '' where there was none. */
  from: string;
  to: string;
}

/** What shall stand in a record. */
export interface Correction {
  /** DOI, address and version of the newer version, where they are known and other than the record's. */
  doi?: string;
  url?: string;
  version?: number;
  /** DOI and address that the record has now. */
  former: { doi?: string; url?: string };
  /** A sentence for the record's note. */
  note: string;
  /** Sentences of Stet's that are true no longer once the record cites the newer version. */
  obsolete: readonly string[];
}

/** A record's text with a correction made, and what was changed. */
interface Corrected {
  text: string;
  changes: FileChange[];
}

/** Makes a correction in the text of one record of a format; whatever it does not touch stays. */
export type Correct = (record: string, correction: Correction) => Corrected;

/**
 * The correction that a verdict calls for; undefined where the work may stand as it is cited. What
 * was superseded by a version whose address is known shall cite that; all else gets a note alone.
 */
export function correctionFor({ work, verdict }: CheckedWork): Correction | undefined {
  if (!isLapsed(verdict)) return undefined;
  const { successor, date, evidence } = verdict.supersession;
  const now = work.record.work;
  const told = issuesInRecord(work.record);
  if (verdict.kind !== 'superseded' || successor === undefined || !URL.canParse(successor)) {
    // The file says so already.
    if (told.some(({ kind }) => kind === verdict.kind)) return undefined;
    const note = issueStatement({
      kind: verdict.kind,
      text: evidence.text,
      source: evidence.url,
      ...(date !== undefined && { date }),
      ...(successor !== undefined && { successor }),
    });
    return { former: {}, note, obsolete: [] };
  }
  const address = findSite(new URL(successor))?.address(new URL(successor));
  // What follows from an address alone is put only where the record has one to be put right.
  const doi = doiOf(successor) ?? (now.doi && address?.doi);
  const former = now.doi ? `https://doi.org/${now.doi}` : (now.url ?? '');
  const when = date === undefined ? '' : `, which was replaced on ${date}`;
  return {
    former: { ...(now.doi && { doi: now.doi }), ...(now.url && { url: now.url }) },
    ...(doi && doi !== now.doi && { doi }),
    // A record without an address needs one only where the newer version has no DOI of its own.
    ...((now.url !== undefined || !doi || doi === now.doi) && { url: successor }),
    ...(address?.version !== undefined && { version: address.version }),
    note:
      former === successor
        ? `Updated from an older version${when}`
        : `Updated from ${former}${when}`,
    obsolete: told.filter(({ kind }) => kind === 'superseded').map(({ text }) => text),
  };
}
