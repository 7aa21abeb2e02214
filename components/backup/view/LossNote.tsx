import type { ComponentChildren } from 'preact';
import type { Loss } from '../../../utils/backup/detect-loss';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import './loss-note.css';

interface LossNoteProps {
  loss: Loss;
  /** What the reader can do about it. */
  children: ComponentChildren;
}

const titles = {
  all: 'backup_lossAllTitle',
  entries: 'backup_lossEntriesTitle',
  changes: 'backup_lossChangesTitle',
} satisfies Record<Loss['kind'], LabelKey>;

/** Tells that the browser has lost the library or a part of it. */
export function LossNote({ loss, children }: LossNoteProps) {
  const { t, plural, fullDay } = useTexts();
  return (
    <section class="loss-note" aria-label={t(titles[loss.kind])}>
      <div role="alert">
        <p>
          <strong>{t(titles[loss.kind])}</strong>
        </p>
        <p>
          {plural('backup_lossHeld', loss.entries)}
          {loss.at !== undefined && ` ${t('backup_lossLastSaved', fullDay(loss.at))}`}{' '}
          {t(loss.kind === 'all' ? 'backup_lossAllWords' : 'backup_lossPartWords')}
        </p>
      </div>
      {children}
    </section>
  );
}
