import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { useTexts } from '../../components/i18n';
import { Loading } from '../../components/Loading';
import { Overview } from '../../components/Overview';
import { overviewOf } from '../../utils/library/overview';
import type { Actions } from '../pages/actions';
import { catalogOf } from '../pages/catalog';
import { useLive } from '../pages/live';

interface OverviewPanelProps {
  actions: Actions;
  /** Searches the whole library. */
  onQuery(query: string): void;
}

/** The library at a glance, alive to changes. */
export function OverviewPanel({ actions, onQuery }: OverviewPanelProps) {
  const { t } = useTexts();
  const [live, retry] = useLive(async (lib) => overviewOf(await catalogOf(lib).rows()), []);
  if (live.kind === 'loading') return <Loading lines={8} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  if (live.value.entries === 0) {
    return <EmptyState title={t('emptySavedTitle')}>{t('emptySaved')}</EmptyState>;
  }
  return <Overview overview={live.value} onQuery={onQuery} />;
}
