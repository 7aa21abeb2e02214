import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import './popover.css';

/** A point of the window, in CSS pixels from its upper left corner. */
export interface MenuPoint {
  x: number;
  y: number;
}

/** One of the things that a menu offers; 'line' parts two groups of them. */
export type MenuItem =
  | { label: string; icon: IconName /** The key that does the same. */; key?: string; act(): void }
  | 'line';

interface ContextMenuProps {
  /** What it is a menu of. */
  label: string;
  at: MenuPoint;
  items: readonly MenuItem[];
  onClose(): void;
}

/** Pixels between the menu and the window's edge. */
const gap = 8;

/**
 * A menu at a point of the window: arrows, Home, End and first letters move in it; Escape, Tab or a
 * press elsewhere closes it and gives the focus back.
 */
export function ContextMenu({ label, at, items, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const before = document.activeElement;
    place(element, at);
    itemsOf(element)[0]?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close.current();
    };
    const away = () => close.current();
    document.addEventListener('pointerdown', outside, true);
    addEventListener('blur', away);
    addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      removeEventListener('blur', away);
      removeEventListener('resize', away);
      const isHere = element.contains(document.activeElement);
      if (before instanceof HTMLElement && (isHere || document.activeElement === document.body)) {
        before.focus();
      }
    };
  }, [at]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const all = itemsOf(event.currentTarget);
    const index = all.indexOf(focusedItem());
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const next = destination(event.key, index, all);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  };

  return (
    <div
      ref={menu}
      class="floating-panel context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) =>
        item === 'line' ? (
          <hr key={index} />
        ) : (
          <button
            key={item.label}
            class="floating-choice"
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-keyshortcuts={item.key}
            onClick={() => {
              onClose();
              item.act();
            }}
          >
            <Icon name={item.icon} />
            {item.label}
            {item.key !== undefined && (
              <span class="context-menu-key" aria-hidden="true">
                {item.key}
              </span>
            )}
          </button>
        ),
      )}
    </div>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function focusedItem(): HTMLElement {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement : document.body;
}

/** Which item a key leads to; undefined for keys that lead nowhere. */
function destination(key: string, at: number, all: readonly HTMLElement[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % all.length;
    case 'ArrowUp':
      return (at + all.length - 1) % all.length;
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement | undefined) =>
    item?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) === true;
  const order = all.map((_, step) => (at + 1 + step) % all.length);
  return order.find((index) => begins(all[index]));
}

/** Puts a menu at a point, or as near to it as the window has room for all of it. */
function place(menu: HTMLElement, { x, y }: MenuPoint): void {
  const { width, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(gap, Math.min(x, clientWidth - width - gap));
  const top =
    y + height + gap <= clientHeight ? y : Math.max(gap, Math.min(y, clientHeight) - height - gap);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
