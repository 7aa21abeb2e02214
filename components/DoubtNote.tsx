import { hostToAllow } from '../utils/sites/hosts';
import type { UnknownReason } from '../utils/watch/check';
import { doubtWords } from './check-words';
import { useTexts } from './i18n';
import { SafeLink } from './SafeLink';
import './checks.css';

interface DoubtNoteProps {
  /** Why nobody could tell how the entry stands. */
  reason: UnknownReason;
  /** The entry's address: a visit there is a check too. */
  url: string;
  /** Whether the reason is said; left out where it stands beside the note. */
  said?: boolean;
  /** Asks the browser for a host; called within the click. */
  onGrant(host: string): void;
}

/** Why an entry could not be checked, and the one thing to do about it. */
export function DoubtNote({ reason, url, said = true, onGrant }: DoubtNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  const host = reason === 'no-permission' ? hostToAllow(url) : undefined;
  return (
    <p class="doubt-note small">
      {said && <span class="quiet">{doubtWords(reason, texts)}</span>}
      {host === undefined ? (
        <SafeLink href={url}>{t(reason === 'login' ? 'signInToCheck' : 'openToCheck')}</SafeLink>
      ) : (
        <button class="button button--plain" type="button" onClick={() => onGrant(host)}>
          {t('allowHost', host)}
        </button>
      )}
    </p>
  );
}
