import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './pane-divider.css';

interface PaneDividerProps {
  /** What it changes: 'Width of the list'. */
  label: string;
  /** The pane before it, which it makes wider or narrower. */
  pane(): HTMLElement | null;
  /** Bounds of its width, in CSS pixels. */
  least: number;
  most(): number;
  /** Hears the chosen width; undefined for the width that it has by itself. */
  onWidth(width: number | undefined): void;
}

/** Pixels by which an arrow key moves it. */
const step = 24;

/** The line between two panes: dragged, moved by arrow keys, Home and End, set back by Enter. */
export function PaneDivider({ label, pane, least, most, onWidth }: PaneDividerProps) {
  // Measured when it is moved or about to be: to ask at every drawing would lay the page out each time.
  const [told, setTold] = useState({ width: least, most: least });
  const grip = useRef<number | undefined>(undefined);
  const measure = () => Math.round(pane()?.getBoundingClientRect().width ?? least);
  const look = () => setTold({ width: measure(), most: most() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once; after that when it is moved.
  useEffect(look, []);

  const set = (asked: number | undefined) => {
    onWidth(asked === undefined ? undefined : Math.min(Math.max(asked, least), most()));
    look();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const forward = isRtl(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number | undefined> = {
      [forward]: measure() + step,
      [back]: measure() - step,
      Home: least,
      End: most(),
      Enter: undefined,
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    event.stopPropagation();
    set(targets[event.key]);
  };
  const onPointerMove = ({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) => {
    if (grip.current === undefined) return;
    set(grip.current + (isRtl(currentTarget) ? -clientX : clientX));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      class="pane-divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={told.width}
      aria-valuemin={least}
      aria-valuemax={told.most}
      onFocus={look}
      onKeyDown={onKeyDown}
      onDblClick={() => set(undefined)}
      onPointerDown={(event) => {
        const { currentTarget, clientX, pointerId } = event;
        currentTarget.setPointerCapture(pointerId);
        grip.current = measure() - (isRtl(currentTarget) ? -clientX : clientX);
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        grip.current = undefined;
      }}
    />
  );
}

function isRtl(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
