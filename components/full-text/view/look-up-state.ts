import type { ArchivedVersion, CopyDays } from '../../../utils/full-text/archived-copies';

/** A question to others, from before the reader's click to what came of it. */
export type Asking<Told> = { kind: 'idle' } | { kind: 'asking' } | { kind: 'told'; told: Told };

/** What an archive said of the page on which a version stands. */
export interface CopiesAsked {
  version: ArchivedVersion;
  days: CopyDays;
}
