import { useTexts } from '../i18n';
import type { Bar } from './BarChart';
import './charts.css';

interface StackedBarProps {
  parts: readonly Bar[];
  onQuery(query: string): void;
}

/**
 * Parts of a whole, end to end. It repeats in one line what a table beside it tells, so that it is
 * for pointers and eyes alone.
 */
export function StackedBar({ parts, onQuery }: StackedBarProps) {
  const { t, number } = useTexts();
  return (
    <div class="stacked" aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ name, count, query, ink = 'text' }) => (
          <button
            key={query}
            class={`stacked-part ink--${ink}`}
            type="button"
            tabIndex={-1}
            title={t('common_overviewPart', name, number(count))}
            style={{ flexGrow: count }}
            onClick={() => onQuery(query)}
          />
        ))}
    </div>
  );
}
