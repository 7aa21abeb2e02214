import type { LibraryErrorCode } from '../../../utils/model/library-error';
import type { MessageKey } from '../../../utils/text/i18n';
import { useTexts } from '../i18n';
import './states.css';

interface ErrorNoteProps {
  code: LibraryErrorCode;
  onRetry?: (() => void) | undefined;
  /** Writes what can still be read into a file. */
  onRescue?: (() => void) | undefined;
}

const sentences: Record<LibraryErrorCode, MessageKey> = {
  quota: 'errorQuota',
  blocked: 'errorBlocked',
  corrupt: 'errorCorrupt',
  'newer-schema': 'errorNewerSchema',
  unavailable: 'errorUnavailable',
  closed: 'errorClosed',
  damaged: 'errorDamaged',
  'not-found': 'errorNotFound',
};

/** The sentence for an error of the library. */
export function errorKey(code: LibraryErrorCode): MessageKey {
  return sentences[code];
}

/** What went wrong with the library, and the way out. */
export function ErrorNote({ code, onRetry, onRescue }: ErrorNoteProps) {
  const { t } = useTexts();
  return (
    <div class="error-note" role="alert">
      <p>{t(errorKey(code))}</p>
      <div class="row">
        {onRetry && (
          <button class="button" type="button" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        )}
        {onRescue && (
          <button class="button" type="button" onClick={onRescue}>
            {t('exportReadable')}
          </button>
        )}
      </div>
    </div>
  );
}
