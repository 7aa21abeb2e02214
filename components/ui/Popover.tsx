import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import './popover.css';

interface FloatingProps {
  /** Names the button and what it opens. */
  label: string;
  icon: IconName;
  /** Whether the label is heard only: anywhere, or where the bar it stands in has no room for it. */
  iconOnly?: boolean | 'narrow';
  isOpen: boolean;
  onOpen(open: boolean): void;
  /** Which edges of button and panel stand in line. */
  align?: 'start' | 'end';
  /** What it holds; the first control in it gets the focus. */
  children: ComponentChildren;
}

/** Pixels between a panel and the window's edge. */
const gap = 8;

/** A button and what floats beneath it: Escape, a click or the focus elsewhere closes it. */
export function Popover(props: FloatingProps) {
  const { label, icon, iconOnly = false, isOpen, onOpen, align = 'start', children } = props;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLFieldSetElement>(null);
  const tell = useRef(onOpen);
  tell.current = onOpen;
  const id = useId();

  useLayoutEffect(() => {
    const floating = panel.current;
    if (!isOpen || !floating) return;
    keepInWindow(floating);
    const before = document.activeElement;
    floating.querySelector<HTMLElement>('input, button, select, a[href]')?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) tell.current(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Nothing else closes by the same key.
      event.preventDefault();
      event.stopPropagation();
      tell.current(false);
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      // The focus goes back to where it was, unless the reader has taken it elsewhere.
      if (document.activeElement !== document.body && !floating.contains(document.activeElement)) {
        return;
      }
      const back = before instanceof HTMLElement && before !== document.body ? before : null;
      (back ?? button.current)?.focus();
    };
  }, [isOpen]);

  return (
    <div ref={root} class="floating">
      <button
        ref={button}
        class={iconOnly === true ? 'button button--plain button--icon' : 'button button--plain'}
        type="button"
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon name={icon} />
        {iconOnly !== true && <span class="button-word">{label}</span>}
      </button>
      {isOpen && (
        <fieldset
          ref={panel}
          id={id}
          class={`floating-panel floating-panel--${align}`}
          aria-label={label}
        >
          {children}
        </fieldset>
      )}
    </div>
  );
}

/** Moves a panel as far as it would stand out of the window. */
function keepInWindow(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const shift = left < gap ? gap - left : Math.min(room - gap - right, 0);
  if (shift !== 0) panel.style.translate = `${shift}px 0`;
}
