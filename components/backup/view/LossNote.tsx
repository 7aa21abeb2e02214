import type { ComponentChildren } from 'preact';
import type { Loss } from '../../../utils/backup/witness';
import type { MessageKey } from '../../../utils/text/i18n';
import { useTexts } from '../../ui/i18n';
import './loss-note.css';

interface LossNoteProps {
  loss: Loss;
  /** What the reader can do about it. */
  children: ComponentChildren;
}

const titles = {
  all: 'lossAllTitle',
  entries: 'lossEntriesTitle',
  changes: 'lossChangesTitle',
} satisfies Record<Loss['kind'], MessageKey>;

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
          {plural('lossHeld', loss.entries)}
          {loss.at !== undefined && ` ${t('lossLastSaved', fullDay(loss.at))}`}{' '}
          {t(loss.kind === 'all' ? 'lossAllWords' : 'lossPartWords')}
        </p>
      </div>
      {children}
    </section>
  );
}
