import { Dialog } from '../../ui/Dialog';
import { useTexts } from '../../ui/i18n';

interface OpenPagesDialogProps {
  /** How many pages would be opened. */
  count: number;
  /** More are never opened at once. */
  most: number;
  onOpen(): void;
  onClose(): void;
}

/** Asks before many tabs are opened at once. */
export function OpenPagesDialog({ count, most, onOpen, onClose }: OpenPagesDialogProps) {
  const { t, number, plural } = useTexts();
  const isTooMany = count > most;
  return (
    <Dialog title={plural('bulk_openPages', count)} onClose={onClose}>
      <p>{isTooMany ? t('bulk_openTooMany', number(most)) : plural('bulk_openWords', count)}</p>
      {!isTooMany && (
        <p>
          <button class="button button--primary" type="button" onClick={onOpen}>
            {t('bulk_openAll')}
          </button>
        </p>
      )}
    </Dialog>
  );
}
