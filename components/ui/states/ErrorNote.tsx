import type { LibraryErrorCode } from '../../../utils/model/library-error';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../i18n';
import './states.css';

interface ErrorNoteProps {
  code: LibraryErrorCode;
  onRetry?: (() => void) | undefined;
  /** Writes what can still be read into a file. */
  onRescue?: (() => void) | undefined;
}

const sentences: Record<LibraryErrorCode, LabelKey> = {
  quota: 'errors_quota',
  blocked: 'errors_blocked',
  corrupt: 'errors_corrupt',
  'newer-schema': 'errors_newerSchema',
  unavailable: 'errors_unavailable',
  closed: 'errors_closed',
  damaged: 'errors_damaged',
  'not-found': 'errors_notFound',
};

/** The sentence for an error of the library. */
export function errorKey(code: LibraryErrorCode): LabelKey {
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
            {t('common_tryAgain')}
          </button>
        )}
        {onRescue && (
          <button class="button" type="button" onClick={onRescue}>
            {t('export_readable')}
          </button>
        )}
      </div>
    </div>
  );
}
