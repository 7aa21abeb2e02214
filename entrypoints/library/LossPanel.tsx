import { useState } from 'preact/hooks';
import { DiskNote } from '../../components/DiskNote';
import { useTexts } from '../../components/i18n';
import { LossNote } from '../../components/LossNote';
import type { ToastMessage } from '../../components/Toast';
import type { Actions } from '../pages/actions';
import { useBackups, useLittleRoom, useLoss } from '../pages/loss';
import { useRestoring } from './restore-generation';

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
  const { isBusy, restore } = useRestoring(actions, show);
  const [isAccepting, setAccepting] = useState(false);
  if (!loss) return room === undefined ? null : <DiskNote room={room} />;
  const newest = backups?.[0];
  return (
    <LossNote loss={loss}>
      {backups && <p>{t(newest ? 'lossBackup' : 'lossNoBackup')}</p>}
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
              ? t('importing')
              : plural('lossRestore', newest.entries, fullDay(newest.writtenAt))}
          </button>
        )}
        <button class="button" type="button" disabled={isBusy} onClick={onFile}>
          {t('lossFile')}
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
          {t('lossAccept')}
        </button>
      </div>
    </LossNote>
  );
}
