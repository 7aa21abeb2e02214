import { useTexts } from '../i18n';
import '../file-drop-zone.css';

interface WorkProgressProps {
  /** What is going on. */
  words: string;
  /** From 0 to 1; left out where nothing can be told. */
  done?: number;
  onStop?: () => void;
}

/** Work that takes its time: what it is, how far it has come, and how to stop it. */
export function WorkProgress({ words, done, onStop }: WorkProgressProps) {
  const { t } = useTexts();
  return (
    <div class="work-progress" aria-live="polite">
      <span>{words}</span>
      <progress {...(done !== undefined && { value: done, max: 1 })} aria-label={words} />
      {onStop && (
        <button class="button" type="button" onClick={onStop}>
          {t('common_stop')}
        </button>
      )}
    </div>
  );
}
