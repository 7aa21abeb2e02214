import { type EntryState, entryState } from '../../../utils/library/entry/entry-state';
import type { Entry, Standing } from '../../../utils/model/records';
import type { MessageKey } from '../../../utils/text/i18n';

/** Whether the version held should no longer be cited without a second look. */
export function isReplaced(standing: Standing): boolean {
  return standing !== 'stands' && standing !== 'forthcoming';
}

const keys: Record<Standing, MessageKey> = {
  stands: 'standingStands',
  superseded: 'standingReplaced',
  forthcoming: 'standingForthcoming',
  withdrawn: 'standingWithdrawn',
  retracted: 'standingRetracted',
};

/** The standing that an entry's title carries; undefined where nobody can tell of it. */
export function knownStatus(entry: Pick<Entry, 'standing' | 'figure'>): Standing | undefined {
  const state = entryState(entry);
  return state === 'unknown' || state === 'neverChecked' ? undefined : state;
}

/** What a row says of an entry that its title does not show by its dots, or by its rule and arrow. */
export function stateKey(state: EntryState): MessageKey | undefined {
  switch (state) {
    case 'unknown':
      return 'outcomeUnknown';
    case 'neverChecked':
      return 'figureNeverChecked';
    case 'forthcoming':
      return keys.forthcoming;
    default:
      return undefined;
  }
}

/** The word for a standing. */
export function standingKey(standing: Standing): MessageKey {
  return keys[standing];
}
