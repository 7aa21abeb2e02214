import { useTexts } from '../../components/i18n';
import type { Backup } from '../../utils/library/backup-schema';
import { type ImportFinish, ImportFoot, useImporting } from './ImportFoot';
import { restoreWhole } from './restoring';

interface BackupPreviewProps extends ImportFinish {
  backup: Backup;
  counts: { added: number; here: number };
}

/** What would come of a backup; it is taken whole or not at all. */
export function BackupPreview({ backup, counts, ...finish }: BackupPreviewProps) {
  const { t, plural, number } = useTexts();
  const styles = backup.styles?.length ?? 0;
  const { isBusy, run } = useImporting(finish);
  return (
    <form
      class="import-dialog"
      onSubmit={(event) => {
        event.preventDefault();
        void run((lib) => restoreWhole(lib, backup));
      }}
    >
      <p class="import-words">{t('importBackup', number(counts.added), number(counts.here))}</p>
      {styles > 0 && <p>{plural('importBackupStyles', styles)}</p>}
      <ImportFoot isBusy={isBusy} isReady label={t('restoreBackup')} onAgain={finish.onAgain} />
    </form>
  );
}
