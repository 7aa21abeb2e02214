import { useCallback, useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import { commandOf, isTyping, isUnderDialog } from './keyboard/keymap';
import './states/states.css';

/** A sentence on what just happened, with a way back where there is one. */
export interface ToastMessage {
  text: string;
  undo?: () => void;
  /** Stays until another takes its place: what it tells of goes on. */
  lasting?: boolean;
  /** How far that has come, from 0 to 1; left out where nothing can be told. */
  done?: number;
}

/** How long a sentence stays, in milliseconds; one that can be undone stays longer. */
const STAY = { plain: 5_000, undo: 12_000 };

/** The toast of a page: the message in force, and how to show another or none. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage>();
  const show = useCallback((next: ToastMessage | undefined) => setMessage(next), []);
  return { message, show };
}

interface ToastProps {
  message: ToastMessage | undefined;
  onClose(): void;
}

/**
 * The region where sentences appear and are read out. It is always there, since a screen reader
 * hears only what changes in a region that it knows; a pointer or the focus on it stops the clock.
 * While it offers a way back, Ctrl+Z takes it too, but not from a field in which the reader types.
 */
export function Toast({ message, onClose }: ToastProps) {
  const { t } = useTexts();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!message || message.lasting || held) return;
    const timer = setTimeout(onClose, message.undo ? STAY.undo : STAY.plain);
    return () => clearTimeout(timer);
  }, [message, held, onClose]);

  const undo = message?.undo;
  const takeBack = useCallback(() => {
    undo?.();
    setHeld(false);
    onClose();
  }, [undo, onClose]);

  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isUnderDialog()) return;
      if (commandOf(event, 'page') !== 'undo') return;
      // The browser would bring back what was typed into a field before.
      event.preventDefault();
      takeBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, takeBack]);

  return (
    <div
      class="toast-region"
      role="status"
      aria-live="polite"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {message && (
        <div class="toast">
          <span class="toast-text">{message.text}</span>
          {message.done !== undefined && (
            <progress
              class="toast-progress"
              value={message.done}
              max={1}
              aria-label={message.text}
            />
          )}
          {undo && (
            <button class="button button--plain" type="button" onClick={takeBack}>
              {t('common_undo')}
            </button>
          )}
          <button
            class="button button--plain button--icon"
            type="button"
            aria-label={t('common_close')}
            onClick={() => {
              setHeld(false);
              onClose();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
