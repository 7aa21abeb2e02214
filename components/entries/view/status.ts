import { type EntryState, entryState } from '../../../utils/library/entry/entry-state';
import type { Entry, Standing } from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';

/** Whether the version held should no longer be cited without a second look. */
export function isReplaced(standing: Standing): boolean {
  return standing !== 'stands' && standing !== 'forthcoming';
}

const keys: Record<Standing, LabelKey> = {
  stands: 'entries_standingStands',
  superseded: 'entries_standingReplaced',
  forthcoming: 'entries_standingForthcoming',
  withdrawn: 'common_standingWithdrawn',
  retracted: 'common_standingRetracted',
};

/** The standing that an entry's title carries; undefined where nobody can tell of it. */
export function knownStatus(entry: Pick<Entry, 'standing' | 'figure'>): Standing | undefined {
  const state = entryState(entry);
  return state === 'unknown' || state === 'neverChecked' || state === 'unwatchable'
    ? undefined
    : state;
}

/** What a row says of an entry that its title does not show by its dots, or by its rule and arrow. */
export function stateKey(state: EntryState): LabelKey | undefined {
  switch (state) {
    case 'unknown':
      return 'common_outcomeUnknown';
    case 'neverChecked':
      return 'common_figureNeverChecked';
    case 'unwatchable':
      return 'entries_figureUnwatchable';
    case 'forthcoming':
      return keys.forthcoming;
    default:
      return undefined;
  }
}

/** The word for a standing. */
export function standingKey(standing: Standing): LabelKey {
  return keys[standing];
}
