import type { Sort, SortKey } from '../../../utils/library/search/list-request';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { nextSort, sortNames } from './sort-names';
import './columns.css';

interface ColumnHeadsProps {
  sort: Sort;
  onSort(sort: Sort): void;
}

/** The columns in their order. */
const columns = [
  'title',
  'author',
  'encyclopedia',
  'year',
  'saved',
] as const satisfies readonly SortKey[];

/** The heads of a list's columns: pressed, the list is sorted by one, and pressed again the other way. */
export function ColumnHeads({ sort, onSort }: ColumnHeadsProps) {
  const { t } = useTexts();
  return (
    <fieldset class="column-heads" aria-label={t('entries_sortBy')}>
      <div class="entry-columns">
        {columns.map((by) => {
          const isSorted = sort.by === by;
          return (
            <button
              key={by}
              class={`column-head column--${by}`}
              type="button"
              aria-pressed={isSorted}
              onClick={() => onSort(isSorted ? { by, descending: !sort.descending } : nextSort(by))}
            >
              {t(sortNames[by])}
              {isSorted && <Icon name={sort.descending ? 'descending' : 'ascending'} />}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
