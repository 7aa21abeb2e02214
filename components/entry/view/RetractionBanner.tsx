import { isOpen } from '../../../utils/library/entry/alert-rules';
import type { Alert } from '../../../utils/model/records';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './retraction-banner.css';

interface TakenOutProps {
  standing: 'withdrawn' | 'retracted';
  alerts: readonly Alert[];
  /** Id of the version shown. */
  versionId: string;
}

/** Says, before anything else, that the version shown was withdrawn or retracted. */
export function RetractionBanner({ standing, alerts, versionId }: TakenOutProps) {
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
          ? t(isRetracted ? 'alerts_retracted' : 'alerts_withdrawn')
          : t(isRetracted ? 'alerts_retractedOn' : 'alerts_withdrawnOn', date(day))}
      </p>
      <p>{t(isRetracted ? 'entry_retractedWords' : 'entry_withdrawnWords')}</p>
    </div>
  );
}
