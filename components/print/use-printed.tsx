import { type ComponentChild, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TextsProvider, useTexts } from '../ui/i18n';

/** What can be printed by itself. */
export type PrintedPart = 'entry' | 'list';

/** The part that the reader asked for; none where the browser's own command prints the page. */
let asked: PrintedPart | undefined;

/** Prints one part of the page, whatever else is seen of it. */
export function printPart(part: PrintedPart): void {
  asked = part;
  print();
}

/**
 * Draws a plain document in the page's place while it is printed, by whatever command: a window
 * shows a part of a list, and buttons that paper has no use for.
 * @param draw the document; undefined where another part is printed. It may not wait for anything:
 * the browser takes the page as it is when the event has been heard.
 */
export function usePrinted(draw: (asked: PrintedPart | undefined) => ComponentChild): void {
  const texts = useTexts();
  const latest = useRef({ draw, texts });
  latest.current = { draw, texts };
  useEffect(() => {
    const sheet = document.createElement('div');
    sheet.className = 'printed';
    const begin = () => {
      const printed = latest.current.draw(asked);
      if (!printed) return;
      document.body.append(sheet);
      render(<TextsProvider value={latest.current.texts}>{printed}</TextsProvider>, sheet);
    };
    const end = () => {
      asked = undefined;
      render(null, sheet);
      sheet.remove();
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      end();
    };
  }, []);
}
