import { useState } from 'preact/hooks';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { CreateButton } from '../../ui/CreateButton';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { NavItem } from '../../ui/NavItem';
import { SearchDialog, type SearchItem } from './SearchDialog';

/** The searches that everybody needs. */
export const smartSearches: readonly { query: string; text: LabelKey }[] = [
  { query: 'is:superseded', text: 'common_figureSuperseded' },
  { query: 'is:unchecked', text: 'common_figureUnknown' },
  { query: 'is:unfiled', text: 'search_smartUnfiled' },
  { query: 'no:summary', text: 'common_smartNoSummary' },
];

/** What a reader does with searches. */
export interface SearchActions {
  /** Searches the whole library. */
  onQuery(query: string): void;
  /** Saves what is searched for now. */
  onSaveSearch(name: string): void;
  onRenameSearch(id: string, name: string): void;
  onRemoveSearch(id: string): void;
}

interface SavedSearchesProps extends SearchActions {
  searches: readonly SearchItem[];
  /** How many entries each of the searches that everybody needs finds, by its query. */
  found?: ReadonlyMap<string, number> | undefined;
  query: string;
  /** Whether the whole library is searched now. */
  isEverywhere: boolean;
}

/** The searches that everybody needs, then the reader's own, and how to keep the present one. */
export function SavedSearches(props: SavedSearchesProps) {
  const { searches, found, isEverywhere, onQuery, onSaveSearch } = props;
  const { t } = useTexts();
  const [changed, setChanged] = useState<string>();
  const query = props.query.trim();
  const search = searches.find(({ id }) => id === changed);
  const isShown = (one: { query: string }) => isEverywhere && one.query === query;
  const isNew = query !== '' && ![...smartSearches, ...searches].some((one) => one.query === query);
  return (
    <div class="nav-group">
      <h2 class="label">{t('search_searches')}</h2>
      <ul>
        {smartSearches.map((smart) => (
          <li key={smart.query}>
            <NavItem
              label={t(smart.text)}
              count={found?.get(smart.query)}
              current={isShown(smart)}
              onShow={() => onQuery(smart.query)}
            />
          </li>
        ))}
        {searches.map((saved) => (
          <li key={saved.id} class="nav-row">
            <NavItem
              label={saved.name}
              current={isShown(saved)}
              onShow={() => onQuery(saved.query)}
            />
            <button
              class="button button--plain button--icon"
              type="button"
              aria-label={t('common_manageCollection', saved.name)}
              onClick={() => setChanged(saved.id)}
            >
              <Icon name="menu" />
            </button>
          </li>
        ))}
      </ul>
      {isNew && (
        <CreateButton
          label={t('search_saveThisSearch')}
          field={t('search_name')}
          submit={t('common_save')}
          onCreate={onSaveSearch}
        />
      )}
      {search && (
        <SearchDialog
          search={search}
          onRename={(name) => props.onRenameSearch(search.id, name)}
          onRemove={() => {
            setChanged(undefined);
            props.onRemoveSearch(search.id);
          }}
          onClose={() => setChanged(undefined)}
        />
      )}
    </div>
  );
}
