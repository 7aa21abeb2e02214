/** What becomes of a work of a bibliography when it is checked. */
import type { FileWork } from '../import/capture';
import type { Instant } from '../instant';
import type { AlertKind } from '../library/records';
import type { Supersession } from '../versions/supersession';
import type { SourceId, UnknownReason } from '../watch/check';

/** Who says so: what the library knows already, or a registry that was asked. */
type Teller = 'library' | SourceId;

/** Why nothing can be said of a work. */
export type Silence =
  /** It has no DOI, and the library does not hold it. */
  | 'no-doi'
  /** The reader has not let the registries be asked. */
  | 'not-asked'
  /** None of the registries that were asked has it on record. */
  | 'not-on-record'
  /** A registry wants to be left alone for longer than a reader waits. */
  | 'later'
  | UnknownReason;

export type Verdict =
  | { kind: AlertKind; supersession: Supersession; by: Teller }
  /** `at`: when that was found, where the library knows it from an earlier check. */
  | { kind: 'stands'; by: Teller; at?: Instant }
  | { kind: 'unknown'; why: Silence };

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

/** Of two things said of a work the one to go by: the gravest, and knowledge before silence. */
export function graver(one: Verdict, other: Verdict): Verdict {
  const rank = ({ kind }: Verdict) =>
    kind === 'unknown' ? outcomes.length : outcomes.indexOf(kind);
  if (one.kind === 'unknown' && other.kind === 'unknown') return isMute(one.why) ? other : one;
  return rank(other) < rank(one) ? other : one;
}

/** Whether nobody was asked, or nobody knew: a registry that did not answer might have. */
function isMute(why: Silence): boolean {
  return why === 'not-asked' || why === 'not-on-record';
}
