import type { MessageKey } from '../utils/i18n';
import type { Entry, Standing } from '../utils/library/records';

/** Whether the version held should no longer be cited without a second look. */
export function replaced(standing: Standing): boolean {
  return standing !== 'stands' && standing !== 'forthcoming';
}

const keys: Record<Standing, MessageKey> = {
  stands: 'standingStands',
  superseded: 'standingReplaced',
  forthcoming: 'standingForthcoming',
  withdrawn: 'standingWithdrawn',
  retracted: 'standingRetracted',
};

/** The standing that an entry's title carries; undefined where nothing has told of it yet. */
export function standingTold({
  standing,
  figure,
}: Pick<Entry, 'standing' | 'figure'>): Standing | undefined {
  return figure === 'neverChecked' ? undefined : standing;
}

/** The word for a standing. */
export function standingKey(standing: Standing): MessageKey {
  return keys[standing];
}
