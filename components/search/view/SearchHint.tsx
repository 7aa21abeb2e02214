import {
  findQueryProblem,
  type QueryProblem,
} from '../../../utils/library/search/query-suggestions';
import { type UiTexts, useTexts } from '../../ui/i18n';
import './search-hint.css';

interface SearchHintProps {
  query: string;
  /** Searches for what was meant. */
  onMend(query: string): void;
}

/** Tells what of a search is taken for plain words though it looks like a field, and what may be meant. */
export function SearchHint({ query, onMend }: SearchHintProps) {
  const texts = useTexts();
  const problem = findQueryProblem(query);
  return (
    <div role="status">
      {problem && (
        <div class="search-hint small">
          <p class="text-muted">{slipWords(problem, texts)}</p>
          {problem.mendings.length > 0 && (
            <p class="search-hint-mendings">
              <span>{texts.t(problem.isNear ? 'search_didYouMean' : 'search_try')}</span>
              {problem.mendings.map(({ text, query: mended }) => (
                <button
                  key={text}
                  class="search-mending"
                  type="button"
                  onClick={() => onMend(mended)}
                >
                  <code>{text}</code>
                </button>
              ))}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function slipWords({ kind, field, value }: QueryProblem, { t }: UiTexts): string {
  switch (kind) {
    case 'field':
      return t('search_noField', field);
    case 'value':
      return t('search_noValue', `${field}:`, value);
    case 'year':
      return t('search_noYear', `${field}:`, value);
  }
}
