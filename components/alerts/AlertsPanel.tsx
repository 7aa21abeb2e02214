import type { AlertView } from '../../utils/library/commands/alerts';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { useAlerts } from './use-alerts';
import { AlertCard } from './view/AlertCard';

interface AlertsPanelProps {
  actions: Actions;
  onOpenEntry(id: string): void;
}

/** Every alert: those that wait for the reader first, then those answered. */
export function AlertsPanel({ actions, onOpenEntry }: AlertsPanelProps) {
  const { t } = useTexts();
  const [live, retry] = useAlerts();
  if (live.kind === 'loading') return <Loading lines={6} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const { waiting, answered, entries } = live.value;
  if (waiting.length + answered.length === 0) {
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
  const unseen = waiting.filter(({ alert }) => alert.state === 'unseen').length;
  const card = ({ alert, entry, saved }: AlertView) => (
    <AlertCard
      key={alert.id}
      alert={alert}
      saved={saved}
      onOpenEntry={() => onOpenEntry(entry.id)}
      onAdopt={() => void actions.adopt(alert)}
      onKeep={() => void actions.answer(alert, 'kept')}
      onSeen={() => void actions.answer(alert, 'seen')}
      onMute={() => void actions.mute(entry, true)}
    />
  );
  return (
    <>
      {unseen > 1 && (
        <p class="panel-action">
          <button class="button button--plain" type="button" onClick={() => void actions.seeAll()}>
            {t('alerts_markAllSeen')}
          </button>
        </p>
      )}
      {waiting.map(card)}
      {answered.length > 0 && (
        <section>
          <h2 class="label panel-heading">{t('alerts_answeredAlerts')}</h2>
          {answered.map(card)}
        </section>
      )}
    </>
  );
}
