import { type Sort, sortKeys } from '../../../utils/library/search/list-request';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { ListAppearanceMenu } from './ListAppearanceMenu';
import type { ListAppearance } from './list-appearance';
import { nextSort, sortNames } from './sort-names';
import './list-bar.css';

interface ListBarProps {
  /** What is listed, in words, with how many. */
  heading: string;
  count: string | undefined;
  sort: Sort;
  grouped: boolean;
  appearance: ListAppearance;
  onAppearance(appearance: ListAppearance): void;
  onSort(sort: Sort): void;
  onGroup(grouped: boolean): void;
  /** Begins to choose entries with everything listed. */
  onChooseAll(): void;
}

/** What is listed, and in which order. */
export function ListBar(props: ListBarProps) {
  const { heading, count, sort, grouped, onSort, onGroup, onChooseAll } = props;
  const { t } = useTexts();
  const direction = t(sort.descending ? 'entries_sortDescending' : 'entries_sortAscending');
  const group = t('entries_groupByEncyclopedia');
  return (
    <div class="list-bar">
      <input
        type="checkbox"
        checked={false}
        aria-label={t('common_selectAll')}
        title={t('common_selectAll')}
        onChange={onChooseAll}
      />
      <h2 class="list-bar-heading">
        <bdi>{heading}</bdi>
        {count !== undefined && <span class="text-muted tabular-nums">{count}</span>}
      </h2>
      <select
        class="list-bar-sort"
        aria-label={t('entries_sortBy')}
        title={t('entries_sortBy')}
        value={sort.by}
        onChange={({ currentTarget }) => {
          const by = sortKeys.find((key) => key === currentTarget.value);
          if (by) onSort(nextSort(by));
        }}
      >
        {sortKeys.map((key) => (
          <option key={key} value={key}>
            {t(sortNames[key])}
          </option>
        ))}
      </select>
      <button
        class="button button--plain button--icon"
        type="button"
        aria-label={direction}
        title={direction}
        onClick={() => onSort({ ...sort, descending: !sort.descending })}
      >
        <Icon name={sort.descending ? 'descending' : 'ascending'} />
      </button>
      <button
        class="button button--plain button--icon list-bar-group"
        type="button"
        aria-label={group}
        title={group}
        aria-pressed={grouped}
        onClick={() => onGroup(!grouped)}
      >
        <Icon name="group" />
      </button>
      <ListAppearanceMenu appearance={props.appearance} onChange={props.onAppearance} />
    </div>
  );
}
