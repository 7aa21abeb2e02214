import { isOpen } from '../utils/library/alerting';
import type { Alert } from '../utils/library/records';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import './taken-out.css';

interface TakenOutProps {
  standing: 'withdrawn' | 'retracted';
  alerts: readonly Alert[];
  /** Id of the version shown. */
  versionId: string;
}

/** Says, before anything else, that the version shown was withdrawn or retracted. */
export function TakenOut({ standing, alerts, versionId }: TakenOutProps) {
  const { t, date } = useTexts();
  const day = alerts.find(
    (alert) => alert.kind === standing && alert.versionId === versionId && isOpen(alert),
  )?.supersession.date;
  const isRetracted = standing === 'retracted';
  return (
    <div class="taken-out">
      <p class="taken-out-word">
        <Icon name="alert" />
        {day === undefined
          ? t(isRetracted ? 'alertRetracted' : 'alertWithdrawn')
          : t(isRetracted ? 'alertRetractedOn' : 'alertWithdrawnOn', date(day))}
      </p>
      <p>{t(isRetracted ? 'retractedWords' : 'withdrawnWords')}</p>
    </div>
  );
}
