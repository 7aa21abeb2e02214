import type { LookUpFailure } from '../../../utils/add/look-up';
import type { UiTexts } from '../../ui/i18n';

/** Failures that a second try may not meet. */
const passing: ReadonlySet<LookUpFailure | 'tab'> = new Set(['offline', 'later', 'stopped']);

/** Whether it may be another time that the work is found. */
export function isPassing(why: LookUpFailure | 'tab'): boolean {
  return passing.has(why);
}

/**
 * Why a work was not found, in a sentence.
 * @param named the kind of what names it; the host that was asked last, as a reader knows it; and
 * whether two registries were asked
 */
export function formatMissing(
  why: LookUpFailure | 'tab',
  { kind, host, isBoth }: { kind: string; host: string; isBoth: boolean },
  { t }: UiTexts,
): string {
  switch (why) {
    case 'offline':
      return t('add_whyOffline', host);
    case 'refused':
      return t('add_whyRefused', host);
    case 'challenge':
      return t('add_whyChallenge', host);
    case 'login':
      return t('add_whyLogin', host);
    case 'consent':
      return t('add_whyConsent', host);
    case 'gone':
      return t('add_whyGone', host);
    case 'unreadable':
      return t('add_whyUnreadable', host);
    case 'no-permission':
      return t('add_whyPermission', host);
    case 'not-an-entry':
      return t('add_whyNotEntry', host);
    case 'no-citation':
      return t('add_whyNoCitation', host);
    case 'error-page':
      return t('add_whyErrorPage', host);
    case 'not-on-record':
      if (kind === 'isbn') return t('add_whyIsbn');
      return isBoth ? t('add_whyNotOnRecordBoth') : t('add_whyNotOnRecord', host);
    case 'later':
      return t('add_whyLater', host);
    case 'stopped':
      return t('add_whyStopped');
    case 'unfit':
      return t('add_whyUnfit', host);
    case 'tab':
      return t('add_whyTab');
  }
}
