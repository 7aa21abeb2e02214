import type { UnknownReason } from '../../../utils/model/check';
import { hostToAllow } from '../../../utils/sites/addresses/hosts';
import { useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';
import { formatUnknown, reasonKeys } from './format-check';
import './checks.css';

interface DoubtNoteProps {
  /** Why nobody could tell how the entry stands. */
  reason: UnknownReason;
  /** The entry's address: a visit there is a check too. */
  url: string;
  /**
   * What is said of it: all, the reason alone beneath a row that says the rest, or nothing where all
   * of it stands beside the note.
   */
  said?: 'all' | 'reason' | 'nothing';
  /** Asks the browser for a host; called within the click. */
  onGrant(host: string): void;
}

/** Why an entry could not be checked, and the one thing to do about it. */
export function UncheckedNote({ reason, url, said = 'all', onGrant }: DoubtNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  const host = reason === 'no-permission' ? hostToAllow(url) : undefined;
  return (
    <p class="doubt-note small">
      {said === 'all' && <span class="text-muted">{formatUnknown(reason, texts)}</span>}
      {said === 'reason' && (
        <span class="text-muted doubt-note-reason">{t(reasonKeys[reason])}</span>
      )}
      {host === undefined ? (
        <SafeLink href={url}>
          {t(reason === 'login' ? 'checks_signInToCheck' : 'checks_openToCheck')}
        </SafeLink>
      ) : (
        <button class="button button--plain" type="button" onClick={() => onGrant(host)}>
          {t('common_allowHost', host)}
        </button>
      )}
    </p>
  );
}
