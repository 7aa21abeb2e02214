import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from '../../utils/platform/storage/define-item';
import { lastBackup } from '../../utils/platform/storage/stored-settings';
import type { LabelKey } from '../../utils/text/message-catalogue';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { saveBackup } from './read-backup';
import { useBackups } from './use-loss';
import { useRestore } from './use-restore';

const failures = {
  'disk-full': 'backup_failedDisk',
  'too-large': 'backup_failedSize',
  'no-place': 'backup_failedPlace',
  failed: 'backup_failed',
} satisfies Record<NonNullable<StoredValue<typeof lastBackup>['failure']>, LabelKey>;

interface AutomaticBackupsProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/** The automatic backups, each restored or saved as a file at one click, and how the last one went. */
export function AutomaticBackups({ actions, show }: AutomaticBackupsProps) {
  const { t, plural, fullDay } = useTexts();
  const backups = useBackups();
  const [status, setStatus] = useState<StoredValue<typeof lastBackup>>();
  const { isBusy, restore } = useRestore(actions, show);

  useEffect(() => {
    const refresh = () => void lastBackup.get().then(setStatus);
    refresh();
    return lastBackup.onChange(refresh);
  }, []);

  if (!backups) return null;
  return (
    <>
      <p>{t('backup_words')}</p>
      {status?.failure && <p class="text-alert">{t(failures[status.failure])}</p>}
      {backups.length === 0 && !status?.failure && <p>{t('backup_none')}</p>}
      <ul>
        {backups.map((generation) => {
          const day = fullDay(generation.writtenAt);
          return (
            <li key={generation.ordinal} class="options-site">
              <span>{plural('common_backup', generation.entries, day)}</span>
              <span class="row">
                <button
                  class="button"
                  type="button"
                  disabled={isBusy}
                  aria-label={t('backup_restoreOf', day)}
                  onClick={() => void restore([generation])}
                >
                  {t('backup_restore')}
                </button>
                <button
                  class="button"
                  type="button"
                  aria-label={t('backup_saveOf', day)}
                  onClick={async () => {
                    const name = await saveBackup(generation);
                    show({ text: name ? t('common_exportedToast', name) : t('backup_damaged') });
                  }}
                >
                  {t('backup_save')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
