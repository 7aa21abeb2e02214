/** What becomes of a work of a bibliography when it is checked. */
import type { FileWork } from '../import/to-capture';
import type { SourceId, UnknownReason } from '../model/check';
import type { Instant } from '../model/instant';
import type { AlertKind } from '../model/records';
import type { Supersession } from '../model/supersession';

/** Who says so: what the library knows already, the file itself, or a registry that was asked. */
type VerdictSource = 'library' | 'file' | SourceId;

/** Why nothing can be said of a work. */
export type UnknownVerdict =
  /** It has no DOI, and the library does not hold it. */
  | 'no-doi'
  /** Its DOI or address is that of works with other titles too, so that it names none of them. */
  | 'shared-address'
  /** The library holds it, but no check of it has come to an end yet. */
  | 'not-checked'
  /** It is dated before the version that the library holds, and is none of the older ones held. */
  | 'older-date'
  /** The library holds no version so new. */
  | 'newer-version'
  /** The reader has not let the registries be asked. */
  | 'not-asked'
  /** None of the registries that were asked has it on record. */
  | 'not-on-record'
  /** A registry wants to be left alone for longer than a reader waits. */
  | 'later'
  | UnknownReason;

export type Verdict =
  | { kind: AlertKind; supersession: Supersession; by: VerdictSource }
  /** `at`: when that was found, where the library knows it from an earlier check. */
  | { kind: 'stands'; by: VerdictSource; at?: Instant }
  | { kind: 'unknown'; why: UnknownVerdict };

/** A work of the bibliography, and what was found. */
export interface CheckedWork {
  work: FileWork;
  verdict: Verdict;
  /** Id of the entry that the library holds of it. */
  entryId?: string;
}

/** How works came out, the gravest first. */
export const outcomes = ['retracted', 'withdrawn', 'superseded', 'unknown', 'stands'] as const;

/** Whether a verdict is against the work as it is cited. */
export function isLapsed(
  verdict: Verdict,
): verdict is Extract<Verdict, { supersession: Supersession }> {
  return 'supersession' in verdict;
}

/**
 * Of two things said of a work the one to go by: the gravest, and knowledge before silence. Of two
 * that are as grave a registry's or the library's, since a file does not learn.
 */
export function moreSevere(one: Verdict, other: Verdict): Verdict {
  if (one.kind === 'unknown' && other.kind === 'unknown') return hasNoAnswer(one.why) ? other : one;
  return rankOf(other) < rankOf(one) ? other : one;
}

function rankOf(verdict: Verdict): number {
  const rank = outcomes.indexOf(verdict.kind);
  // That a work is on record says nothing of which of its versions is cited.
  if (verdict.kind === 'unknown') return verdict.why === 'older-date' ? rank : outcomes.length;
  return verdict.by === 'file' ? rank + 0.5 : rank;
}

/** Whether nobody was asked, or nobody knew: a registry that did not answer might have. */
function hasNoAnswer(why: UnknownVerdict): boolean {
  return why === 'not-asked' || why === 'not-checked' || why === 'not-on-record';
}
