import { overviewOf } from '../../utils/library/search/overview';
import { useLive } from '../../utils/platform/hooks/use-library-query';
import { catalogOf } from '../../utils/platform/library/search-index';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { Overview } from './view/Overview';

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
