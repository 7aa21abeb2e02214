import { useRef } from 'preact/hooks';
import type { AlertView } from '../../utils/library/commands/alerts';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { useAlerts } from './use-alert-list';
import { AlertCard } from './view/AlertCard';
import { AlertList } from './view/AlertList';

interface AlertsPanelProps {
  actions: Actions;
  /** The entry that stands open beside the alerts, which shows its own. */
  openedEntry?: string | undefined;
  onOpenEntry(id: string): void;
}

/** Every alert: those that wait for the reader, one of them open, and folded those answered. */
export function AlertsPanel({ actions, openedEntry, onOpenEntry }: AlertsPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const [live, retry] = useAlerts();
  /** Alerts that waited when they were first shown: one that is answered stays where it was read. */
  const met = useRef(new Set<string>());
  if (live.kind === 'loading') return <Loading lines={6} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const { alerts, entries } = live.value;
  if (alerts.length === 0) {
    // Of nothing it cannot be said that it stands.
    const isEmpty = entries === 0;
    return (
      <EmptyState
        title={t(isEmpty ? 'empty_savedTitle' : 'alerts_emptyAlertsTitle')}
        stands={!isEmpty}
      >
        {t('alerts_emptyAlerts')}
      </EmptyState>
    );
  }
  for (const { alert } of alerts.filter(isWaiting)) met.current.add(alert.id);
  const waiting = alerts
    .filter(({ alert }) => met.current.has(alert.id))
    .sort((one, other) => other.alert.raisedAt - one.alert.raisedAt);
  const answered = alerts.filter(({ alert }) => !met.current.has(alert.id));
  const unseen = waiting.filter(({ alert }) => alert.state === 'unseen').length;
  const card = ({ alert, entry, saved, quotes }: AlertView) => (
    <AlertCard
      key={alert.id}
      alert={alert}
      saved={saved}
      quotes={quotes}
      onOpenEntry={() => onOpenEntry(entry.id)}
      onAdopt={() => void actions.adopt(alert)}
      onKeep={() => void actions.answer(alert, 'kept')}
      onSeen={() => void actions.answer(alert, 'seen')}
      onMute={() => void actions.mute(entry, true)}
    />
  );
  const list = { card, openedEntry, onOpenEntry };
  return (
    <div class="alert-panel">
      {unseen > 1 && (
        <p class="panel-action">
          <button class="button button--plain" type="button" onClick={() => void actions.seeAll()}>
            {t('alerts_markAllSeen')}
          </button>
        </p>
      )}
      {waiting.length > 0 && (
        <AlertList label={t('common_tabAlerts')} views={waiting} opensFirst {...list} />
      )}
      {answered.length > 0 && (
        <details class="alert-answered" open={waiting.length === 0}>
          <summary class="label">
            {t('alerts_answeredCount', texts.number(answered.length))}
          </summary>
          <AlertList
            label={t('alerts_answeredAlerts')}
            views={answered}
            opensFirst={false}
            {...list}
          />
        </details>
      )}
    </div>
  );
}

function isWaiting({ alert }: AlertView): boolean {
  return alert.state === 'unseen' || alert.state === 'seen';
}
