import type { Side } from '../../utils/platform/storage/button-corner';

/** Pixels that a press may wander and still be a press. */
const slack = 6;

/**
 * Lets the reader drag the button along the lower edge; let go, it settles in the nearer corner.
 * A drag ends without a click.
 */
export function makeDraggable(
  handle: HTMLElement,
  moved: HTMLElement,
  settled: (side: Side) => void,
): void {
  handle.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button !== 0) return;
    let dragged = false;
    const move = (event: PointerEvent) => {
      const by = event.clientX - down.clientX;
      if (!dragged && Math.abs(by) < slack) return;
      dragged = true;
      handle.setPointerCapture(down.pointerId);
      moved.style.setProperty('--dragged', `${by}px`);
    };
    const end = (event: PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      moved.style.removeProperty('--dragged');
      if (!dragged) return;
      handle.addEventListener('click', (click) => click.stopPropagation(), {
        capture: true,
        once: true,
      });
      const window = handle.ownerDocument.defaultView;
      const leftHalf = event.clientX < (window?.innerWidth ?? 0) / 2;
      const rightToLeft = window?.getComputedStyle(moved).direction === 'rtl';
      settled(leftHalf !== rightToLeft ? 'start' : 'end');
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  });
}
