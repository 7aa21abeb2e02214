import { useState } from 'preact/hooks';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { useBackups, useLittleRoom, useLoss } from './use-loss';
import { useRestore } from './use-restore';
import { DiskNote } from './view/DiskNote';
import { LossNote } from './view/LossNote';

interface LossPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
  /** Lets the reader choose a backup file. */
  onFile(): void;
}

/** What the browser has lost of the library and what can be done, or that the disk is nearly full. */
export function LossPanel({ actions, show, onFile }: LossPanelProps) {
  const { t, plural, fullDay } = useTexts();
  const { loss, accept } = useLoss();
  const backups = useBackups();
  const room = useLittleRoom();
  const { isBusy, restore } = useRestore(actions, show);
  const [isAccepting, setAccepting] = useState(false);
  if (!loss) return room === undefined ? null : <DiskNote room={room} />;
  const newest = backups?.[0];
  return (
    <LossNote loss={loss}>
      {backups && <p>{t(newest ? 'backup_lossBackup' : 'backup_lossNoBackup')}</p>}
      <div class="row">
        {newest && backups && (
          <button
            class="button button--primary"
            type="button"
            disabled={isBusy}
            onClick={async () => {
              if (await restore(backups)) await accept();
            }}
          >
            {isBusy
              ? t('common_importing')
              : plural('backup_lossRestore', newest.entries, fullDay(newest.writtenAt))}
          </button>
        )}
        <button class="button" type="button" disabled={isBusy} onClick={onFile}>
          {t('backup_lossFile')}
        </button>
        <button
          class="button"
          type="button"
          disabled={isBusy || isAccepting}
          onClick={async () => {
            setAccepting(true);
            await accept();
            setAccepting(false);
          }}
        >
          {t('backup_lossAccept')}
        </button>
      </div>
    </LossNote>
  );
}
