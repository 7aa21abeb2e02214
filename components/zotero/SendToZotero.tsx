import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { type Sending, useSending } from './use-sending';
import { ZoteroDialog } from './view/ZoteroDialog';

interface SendToZoteroProps {
  /** Ids of the entries to send. */
  ids: readonly string[];
  show(message: ToastMessage): void;
}

/** The button that sends entries to the Zotero on this computer, with the dialog it opens. */
export function SendToZotero({ ids, show }: SendToZoteroProps) {
  const { t } = useTexts();
  const sending = useSending(show);
  return (
    <>
      <button
        class="button button--plain"
        type="button"
        aria-label={t('common_sendToZotero')}
        title={t('common_sendToZotero')}
        onClick={() => sending.begin(ids)}
      >
        <Icon name="send" />
        <span class="button-word">{t('zotero_zotero')}</span>
      </button>
      <SendingDialog sending={sending} />
    </>
  );
}

/** The dialog of a sending, while it is open. */
export function SendingDialog({ sending }: { sending: Sending }) {
  const { stage, count, again, retry, choose, setAgain, send, stop, close } = sending;
  if (!stage) return null;
  return (
    <ZoteroDialog
      stage={stage}
      count={count}
      again={again}
      onTarget={choose}
      onAgain={setAgain}
      onSend={send}
      onRetry={retry}
      onStop={stop}
      onClose={close}
    />
  );
}
