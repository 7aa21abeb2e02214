import { summarizeLibrary } from '../../utils/library/search/overview';
import { useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { OverviewCharts } from './view/Overview';

interface OverviewPanelProps {
  actions: Actions;
  /** Searches the whole library. */
  onQuery(query: string): void;
}

/** The library at a glance, alive to changes. */
export function OverviewPanel({ actions, onQuery }: OverviewPanelProps) {
  const { t } = useTexts();
  const [live, retry] = useLibraryQuery(
    async (lib) => summarizeLibrary(await getSearchIndex(lib).rows()),
    [],
  );
  if (live.kind === 'loading') return <Loading lines={8} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  if (live.value.entries === 0) {
    return <EmptyState title={t('empty_savedTitle')}>{t('empty_saved')}</EmptyState>;
  }
  return <OverviewCharts overview={live.value} onQuery={onQuery} />;
}
