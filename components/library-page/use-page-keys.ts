import { useEffect, useRef } from 'preact/hooks';
import { type CommandId, commandOf, isTyping, isUnderDialog } from '../ui/keyboard/keymap';

/** The search and the toast hear their keys by themselves, on every page that has them. */
const heardElsewhere: ReadonlySet<CommandId> = new Set(['search', 'undo']);

/**
 * Hears the keys of the whole page, but not while the reader types, nor what a dialog or a control
 * has taken for itself.
 * @param isOn whether keys alone are heard; Escape always is
 */
export function usePageKeys(isOn: boolean, onCommand: (command: CommandId) => void): void {
  const latest = useRef(onCommand);
  latest.current = onCommand;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isUnderDialog()) return;
      const command = commandOf(event, 'page');
      if (!command || heardElsewhere.has(command) || (!isOn && command !== 'leave')) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}

/** What gets the focus in each pane, the best first. */
const stops = {
  navigation: ['.library-nav [aria-current]', '.library-nav button'],
  list: ['.long-list', '.library-list button, .library-list a'],
  entry: ['.library-entry button, .library-entry a'],
} as const;

/** Gives a pane the focus: at once, or where it is not seen yet, once what a key has changed is drawn. */
export function focusPane(pane: keyof typeof stops): void {
  if (!focusFirst(stops[pane])) requestAnimationFrame(() => focusFirst(stops[pane]));
}

/** Gives the focus to the first that is seen, and tells whether there was one. */
function focusFirst(selectors: readonly string[]): boolean {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    const seen = found.find((element) => element.offsetParent !== null);
    if (seen) {
      seen.focus();
      return true;
    }
  }
  return false;
}

/** Keeps the words that are marked in the open entry as a quote; where none are, offers its sentences. */
export function quoteMarked(): void {
  const offer = '.quote-marked, .quote-choose[aria-expanded="false"]';
  document.querySelector<HTMLElement>(offer)?.click();
}

/** Opens the citation of the entry that is open, if one is. */
export function openCitation(): void {
  document.querySelector<HTMLElement>('.citation-menu button[aria-expanded="false"]')?.click();
}

/** Prints the entry that is open, with what has to be made for that; the page where none is. */
export function printOpened(): void {
  const button = document.querySelector<HTMLElement>('.entry-print');
  if (button) button.click();
  else print();
}
