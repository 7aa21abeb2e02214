import type { ComponentChildren } from 'preact';
import type { StatusGroup } from '../../../utils/model/records';
import type { PluralKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import './status-bar.css';

interface FootProps {
  /** How the library stands; left out until it is known. */
  figures?: Readonly<Record<StatusGroup, number>> | undefined;
  /** The figure whose entries are listed now. */
  shown?: StatusGroup | undefined;
  /** Lists the entries that a figure counts. */
  onShow(figure: StatusGroup): void;
  /** What can be done with the whole. */
  children?: ComponentChildren;
}

/** The figures in their order, each with its pair of texts. */
const countKeys: readonly [StatusGroup, PluralKey][] = [
  ['stands', 'checks_standCount'],
  ['superseded', 'checks_replacedCount'],
  ['retracted', 'checks_retractedCount'],
  ['unknown', 'checks_uncheckedCount'],
  ['neverChecked', 'checks_neverCheckedCount'],
  ['unwatchable', 'checks_notWatchedCount'],
];

/** The text that says how many there are of a figure. */
export function statusCountKey(figure: StatusGroup): PluralKey {
  return countKeys.find(([id]) => id === figure)?.[1] ?? 'checks_entryCount';
}

/** How the library stands: '412 entries stand · 3 replaced · 5 could not be checked'. */
export function StatusBar({ figures, shown, onShow, children }: FootProps) {
  const { plural } = useTexts();
  const counted = countKeys.filter(([figure]) => figures && figures[figure] > 0);
  return (
    <footer class="foot">
      <p class="foot-counts small text-muted tabular-nums">
        {figures && counted.length === 0 && plural('checks_entryCount', 0)}
        {figures &&
          counted.map(([figure, stem], index) => (
            <span key={figure}>
              {index > 0 && ' · '}
              <button
                class="foot-count"
                type="button"
                aria-pressed={figure === shown}
                onClick={() => onShow(figure)}
              >
                {plural(stem, figures[figure])}
              </button>
            </span>
          ))}
      </p>
      <div class="foot-actions">{children}</div>
    </footer>
  );
}
