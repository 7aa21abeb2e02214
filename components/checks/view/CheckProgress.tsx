import type { CheckRun } from '../../../utils/model/check-run';

import { useTexts } from '../../ui/i18n';
import './checks.css';

interface CheckProgressProps {
  round: CheckRun;
  /** Whether it waits for a connection. */
  isOffline?: boolean;
  onStop(): void;
}

/** How far the round of checks has come that the reader asked for, and how to stop it. */
export function CheckProgress({ round, isOffline = false, onStop }: CheckProgressProps) {
  const { t, locale } = useTexts();
  const numbers = new Intl.NumberFormat(locale);
  const { done, total } = round;
  const key = isOffline ? 'checks_checkingOffline' : 'checks_checkingOf';
  const words = t(key, numbers.format(done), numbers.format(total));
  return (
    <div class="check-progress">
      <span class="small text-muted tabular-nums">{words}</span>
      <progress value={done} max={total} aria-label={t('checks_checking')} aria-valuetext={words} />
      <button class="button button--plain" type="button" onClick={onStop}>
        {t('common_stop')}
      </button>
    </div>
  );
}
