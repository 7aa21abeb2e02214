import { useCallback, useEffect, useState } from 'preact/hooks';
import { isTyping, isUnderDialog } from '../ui/keyboard/keymap';
import { type AddSource, sourceInAddress } from './list-source';

/**
 * What the reader wants to add, while the dialog is open for it: by the button or the key, by pasting
 * onto the page, and by what opened the page (the popup, the address bar).
 */
export function useAddSource(): {
  source: AddSource | undefined;
  open(): void;
  close(): void;
} {
  const [source, setSource] = useState(() => sourceInAddress(location.search));

  // Reloading the page shall not ask again.
  useEffect(() => {
    if (!sourceInAddress(location.search)) return;
    const plain = new URL(location.href);
    plain.search = '';
    history.replaceState(history.state, '', plain);
  }, []);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isUnderDialog()) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      setSource({ kind: 'text', text });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  return {
    source,
    open: useCallback(() => setSource({ kind: 'text', text: '' }), []),
    close: useCallback(() => setSource(undefined), []),
  };
}
