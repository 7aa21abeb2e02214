import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../utils/model/records';
import { useTexts } from '../../ui/i18n';
import { EntryRow } from './EntryRow';
import '../../ui/list/entry-row.css';

interface EntryListProps {
  label: string;
  entries: readonly Entry[];
  /** Id of the entry shown beside the list. */
  current?: string;
  onOpen(entry: Entry): void;
  onRemove(entry: Entry): void;
  /** What stands under an entry's row. */
  below?: ((entry: Entry) => ComponentChildren) | undefined;
  /** Asks for the next rows; left out once all are there. */
  onMore?: (() => void) | undefined;
}

/** Which row a key leads to; undefined for keys that lead nowhere. */
function destination(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

/**
 * A list of entries with one stop of the Tab key: arrows move, Enter opens, Delete removes. Rows
 * come in chunks as the reader nears the end, and rows out of sight cost no layout, so that ten
 * thousand entries scroll like fifty.
 */
export function EntryList(props: EntryListProps) {
  const { label, entries, current, onOpen, onRemove, below, onMore } = props;
  const { t } = useTexts();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  const at = Math.min(active, Math.max(entries.length - 1, 0));

  const focusRow = (index: number) => {
    list.current?.querySelectorAll<HTMLElement>('.entry-row')[index]?.focus();
  };

  // A removed row takes the focus with it: the one that moved into its place gets it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came or went are the occasion; which has the focus is told by its place.
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    focusRow(at);
  }, [entries, at]);

  useEffect(() => {
    const button = more.current;
    if (!button || !onMore || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && onMore(),
      { rootMargin: '400px' },
    );
    observer.observe(button);
    return () => observer.disconnect();
  }, [onMore]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>) => {
    // What stands under a row has its own keys.
    if (!(event.target instanceof Element) || !event.target.closest('.entry-row')) return;
    const entry = entries[at];
    if (event.key === 'Delete' && entry) {
      event.preventDefault();
      refocus.current = true;
      onRemove(entry);
      return;
    }
    const next = destination(event.key, at, entries.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next === at && event.key === 'ArrowDown') onMore?.();
    focusRow(next);
  };

  return (
    <>
      <ul ref={list} class="entry-list" aria-label={label} onKeyDown={onKeyDown}>
        {entries.map((entry, index) => (
          <li key={entry.id} class="entry-list-item">
            <EntryRow
              entry={entry}
              reachable={index === at}
              current={entry.id === current}
              onOpen={() => onOpen(entry)}
              onFocus={() => setActive(index)}
            />
            {below?.(entry)}
          </li>
        ))}
      </ul>
      {onMore && (
        <p class="entry-list-more">
          <button ref={more} class="button button--plain" type="button" onClick={onMore}>
            {t('common_showMore')}
          </button>
        </p>
      )}
    </>
  );
}
