import type { NoticeKind } from '../../../model/capture';

/**
 * How far a sentence is believed:
 * full: alone, where it is all there is, or where it has a link;
 * linked: only with a link ("Read the latest version"), or after a sentence that it goes with;
 * dateline: never alone ("Updated on 26 March 2019" is a date), but it dates what follows;
 * along: only along with a sentence that is believed by itself ("It was replaced on 3 May 2021");
 * ownNumber, latestNumber: only together, and if the latest number is the greater one.
 */
type Weight = 'full' | 'linked' | 'dateline' | 'along' | 'ownNumber' | 'latestNumber';

/** One shape of sentence, and what it states. */
export interface Rule {
  kind: NoticeKind;
  /** What the signs of a whole sentence have to match. */
  shape: RegExp;
  weight: Weight;
  /** Whether a date in the sentence is the day of the event, and not the old version's own. */
  dated?: true;
  /** A by-phrase is believed where it names a version or a numbered work, or is linked. */
  names?: true;
  /** Says something only where a sentence beside it, or its own rest, names what is newer. */
  fragment?: true;
  /** Its figures have to rise: of two numbered versions the greater is the newer. */
  rising?: true;
  /** What links is a way to another page, and states nothing of this one. */
  unlinked?: true;
  /** Believed at the end of a longer text as well. */
  closing?: true;
}

type More = Partial<Omit<Rule, 'kind' | 'shape'>>;

/** A rule whose shape is put together of signs and phrases; spaces in it are for its reader. */
export const rule = (kind: NoticeKind, shape: string, more: More = {}): Rule => ({
  weight: 'full',
  ...more,
  kind,
  shape: new RegExp(`^(?:${shape.replaceAll(' ', '')})$`),
});
