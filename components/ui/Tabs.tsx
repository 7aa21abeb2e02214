import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import './tabs.css';

/** One tab; `count` is shown beside its label when above zero and read as `countLabel`. */
export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  countLabel?: string;
}

interface TabsProps<Id extends string> {
  /** What the tabs choose between, for assistive technology. */
  label: string;
  tabs: readonly TabItem<Id>[];
  selected: Id;
  onSelect(id: Id): void;
  /** The selected tab's panel. */
  children: ComponentChildren;
}

/** Where a key moves the focus to, in steps along the row; undefined for keys that do not. */
function step(key: string, rtl: boolean): number | undefined {
  if (key === 'ArrowRight') return rtl ? -1 : 1;
  if (key === 'ArrowLeft') return rtl ? 1 : -1;
  return undefined;
}

/** A row of tabs over one panel, moved through with arrow keys, Home and End. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, children } = props;
  const base = useId();
  const row = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = tabs.findIndex((tab) => tab.id === selected);
    const move = step(event.key, rtl);
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : move !== undefined && (at + move + tabs.length) % tabs.length;
    const next = target === false ? undefined : tabs[target];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <>
      <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            class="tab"
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && (
              <>
                <span class="tab-count tabular-nums" aria-hidden="true">
                  {tab.count}
                </span>
                <span class="visually-hidden">{tab.countLabel}</span>
              </>
            )}
          </button>
        ))}
      </div>
      <div
        id={`${base}-panel`}
        class="tab-panel"
        role="tabpanel"
        aria-labelledby={`${base}-${selected}`}
      >
        {children}
      </div>
    </>
  );
}
