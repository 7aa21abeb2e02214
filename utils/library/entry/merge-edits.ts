/** What readers edit of an entry, of two copies of it. */
import type { BackupEntry } from '../../model/backup-schema';
import type { Instant } from '../../model/instant';
import type { Entry } from '../../model/records';
import { joinSets } from './merge-sets';

/** Of each field the newest edit, of each tag and collection its own; at one time, nothing is lost. */
export function mergeEdits(row: Entry, copy: BackupEntry): Entry {
  const sets = joinSets(joinSets(row, copy, 'tags'), copy, 'collections');
  const { trashedAt, muted, keyPinned, ...rest } = sets;
  const trash = laterOf(row, copy, 'trash').trashedAt;
  const mute = laterOf(row, copy, 'muted').muted;
  const keyed = laterOf(row, copy, 'key');
  const [trashAt, mutedAt] = [latest(row, copy, 'trash'), latest(row, copy, 'muted')];
  const keyAt = latest(row, copy, 'key');
  return {
    ...rest,
    key: keyed.key,
    ...(keyed.keyPinned && { keyPinned: keyed.keyPinned }),
    ...(trash !== undefined && { trashedAt: trash }),
    ...(mute && { muted: mute }),
    edits: {
      ...sets.edits,
      ...(trashAt !== undefined && { trash: trashAt }),
      ...(mutedAt !== undefined && { muted: mutedAt }),
      ...(keyAt !== undefined && { key: keyAt }),
    },
  };
}

type Flags = Pick<Entry, 'trashedAt' | 'muted' | 'key' | 'keyPinned' | 'edits'>;
type Flag = 'trash' | 'muted' | 'key';

/**
 * The copy in which a flag was set or taken back last; at one time the one that is listed and heard,
 * and of keys the first.
 */
function laterOf(one: Flags, other: Flags, flag: Flag): Flags {
  const [ours = 0, theirs = 0] = [one.edits[flag], other.edits[flag]];
  if (ours !== theirs) return ours > theirs ? one : other;
  if (flag === 'key') return one;
  if (flag === 'muted') return one.muted ? other : one;
  if (one.trashedAt === undefined || other.trashedAt === undefined) {
    return one.trashedAt === undefined ? one : other;
  }
  return one.trashedAt > other.trashedAt ? one : other;
}

function latest(one: Flags, other: Flags, flag: Flag): Instant | undefined {
  const [ours, theirs] = [one.edits[flag], other.edits[flag]];
  return ours === undefined || (theirs ?? 0) > ours ? theirs : ours;
}
