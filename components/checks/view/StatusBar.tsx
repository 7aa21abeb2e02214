import type { ComponentChildren } from 'preact';
import type { StatusGroup } from '../../../utils/model/records';
import type { PluralStem } from '../../../utils/text/plural-key';
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
const stems: readonly [StatusGroup, PluralStem][] = [
  ['stands', 'standCount'],
  ['superseded', 'replacedCount'],
  ['retracted', 'retractedCount'],
  ['unknown', 'uncheckedCount'],
  ['neverChecked', 'neverCheckedCount'],
];

/** The pair of texts that names a figure. */
export function statusStem(figure: StatusGroup): PluralStem {
  return stems.find(([id]) => id === figure)?.[1] ?? 'entryCount';
}

/** How the library stands: '412 entries stand · 3 replaced · 5 could not be checked'. */
export function StatusBar({ figures, shown, onShow, children }: FootProps) {
  const { plural } = useTexts();
  const counted = stems.filter(([figure]) => figures && figures[figure] > 0);
  return (
    <footer class="foot">
      <p class="foot-counts small text-muted tabular-nums">
        {figures && counted.length === 0 && plural('entryCount', 0)}
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
