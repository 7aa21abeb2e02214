import type { ComponentChildren } from 'preact';
import { useTexts } from '../../ui/i18n';
import './filter-link.css';

interface FilterWordProps {
  /** What finds all that have it, in the search's language. */
  query: string;
  /** Left out where nothing can be searched: the word stays a word. */
  onQuery: ((query: string) => void) | undefined;
  children: ComponentChildren;
}

/** A word that many entries share; pressed, it lists them. */
export function FilterLink({ query, onQuery, children }: FilterWordProps) {
  const { t } = useTexts();
  if (!onQuery) return <bdi>{children}</bdi>;
  return (
    <button
      class="filter-word"
      type="button"
      title={t('search_filterBy', query)}
      onClick={() => onQuery(query)}
    >
      <bdi>{children}</bdi>
    </button>
  );
}
