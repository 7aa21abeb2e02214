import { summarizeLibrary } from '../../utils/library/search/overview';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';
import { useDebouncedValue } from '../ui/hooks/use-debounced-value';
import { SelectionSummary } from './view/SelectionSummary';

/** What the entries chosen are, while none of them is open. */
export function SelectionPanel({ chosen }: { chosen: ReadonlySet<string> }) {
  // A key held down chooses one after the other.
  const followed = useDebouncedValue(chosen);
  const [live] = useLibraryQuery(
    async (lib) => {
      const rows = await getSearchIndex(lib).rows();
      return summarizeLibrary(rows.filter(({ id }) => followed.has(id)));
    },
    [followed],
  );
  return <SelectionSummary count={chosen.size} overview={queryValue(live)} />;
}
