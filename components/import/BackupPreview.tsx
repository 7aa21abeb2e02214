import type { Backup } from '../../utils/model/backup-schema';
import { restoreWhole } from '../backup/restore-with-styles';
import { useTexts } from '../ui/i18n';
import { type ImportFinish, ImportFooter, useImporting } from './ImportFooter';

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
      <p class="import-words">{t('import_backup', number(counts.added), number(counts.here))}</p>
      {styles > 0 && <p>{plural('import_backupStyles', styles)}</p>}
      <ImportFooter
        isBusy={isBusy}
        isReady
        label={t('common_restoreBackup')}
        onAgain={finish.onAgain}
      />
    </form>
  );
}
