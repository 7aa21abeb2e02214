import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AlertView } from '../../../utils/library/commands/alerts';
import { corrected } from '../../../utils/library/entry/corrections';
import { StatusTitle } from '../../entries/view/StatusTitle';
import { useTexts } from '../../ui/i18n';
import { alertHeadline } from './AlertCard';
import './alert-list.css';

interface AlertListProps {
  label: string;
  views: readonly AlertView[];
  /** Whether the first alert is open until the reader opens another one. */
  opensFirst: boolean;
  /** The entry that stands open beside the rows, if any: it shows its alert, and a row leads to it. */
  openedEntry?: string | undefined;
  onOpenEntry(id: string): void;
  /** An alert as a whole. */
  card(view: AlertView): ComponentChildren;
}

/**
 * Alerts in rows, one of them open: beside the rows where there is room, else below its own row. The
 * arrows lead from row to row.
 */
export function AlertList(props: AlertListProps) {
  const { label, views, opensFirst, openedEntry, onOpenEntry, card } = props;
  const texts = useTexts();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>();
  const isHere = views.some(({ alert }) => alert.id === chosen);
  const first = opensFirst ? views[0]?.alert.id : undefined;
  const isBeside = openedEntry !== undefined;
  const openId = isBeside ? undefined : chosen === null || isHere ? chosen : first;
  if (views.length === 1 && opensFirst && views[0] && !isBeside) return <>{card(views[0])}</>;
  return (
    <ul
      class="alert-list"
      aria-label={label}
      style={{ '--rows': views.length }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 1, event);
        else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, -1, event);
      }}
    >
      {views.map((view) => {
        const { alert, entry, saved } = view;
        const capture = corrected(saved);
        const isOpen = alert.id === openId;
        return (
          <li key={alert.id} class="alert-item">
            <button
              type="button"
              class={isOpen ? 'alert-row alert-row--open' : 'alert-row'}
              {...(isBeside
                ? { 'aria-current': entry.id === openedEntry, onClick: () => onOpenEntry(entry.id) }
                : {
                    'aria-expanded': isOpen,
                    'aria-controls': isOpen ? `${id}-${alert.id}` : undefined,
                    onClick: () => setChosen(isOpen ? null : alert.id),
                  })}
            >
              <span>
                <StatusTitle title={capture.title} standing={alert.kind} />
              </span>
              <span class="small text-muted">
                <span class={alert.state === 'unseen' ? 'alert-card-new' : undefined}>
                  {alertHeadline(alert, texts)}
                </span>
                {capture.containerTitle !== undefined && (
                  <>
                    {' · '}
                    <bdi>{capture.containerTitle}</bdi>
                  </>
                )}
              </span>
            </button>
            {isOpen && (
              <div id={`${id}-${alert.id}`} class="alert-open">
                {card(view)}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Focuses the next row in a direction, as far as there is one. */
function moveFocus(list: HTMLElement, step: 1 | -1, event: Event): void {
  const rows: Element[] = [...list.querySelectorAll('.alert-row')];
  const { activeElement } = list.ownerDocument;
  const at = activeElement ? rows.indexOf(activeElement) : -1;
  const next = at < 0 ? undefined : rows[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
