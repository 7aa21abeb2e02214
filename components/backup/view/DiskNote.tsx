import { formatSize } from '../../../utils/text/format-size';
import { useTexts } from '../../ui/i18n';
import './loss-note.css';

/** Tells that the disk is nearly full, before anything gets lost by it. */
export function DiskNote({ room }: { room: number }) {
  const { t, locale } = useTexts();
  return (
    <section class="loss-note" aria-label={t('backup_diskNearlyFullTitle')}>
      <div role="status">
        <p>
          <strong>{t('backup_diskNearlyFullTitle')}</strong>
        </p>
        <p>{t('backup_diskNearlyFull', formatSize(room, locale))}</p>
      </div>
    </section>
  );
}
