import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import './dialog.css';

interface DialogProps {
  title: string;
  /** For a dialog that holds a list or a table. */
  wide?: boolean;
  onClose(): void;
  children: ComponentChildren;
}

/** A sheet over the page that keeps the keys to itself until it is closed, by Escape too. */
export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isGone = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Another may stand in its place by the time the browser tells that it was closed.
      isGone.current = true;
      element?.close();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by the browser itself.
    <dialog
      ref={dialog}
      class={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={id}
      onClose={() => !isGone.current && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="dialog-sheet">
        <header class="dialog-bar">
          <h2 id={id}>{title}</h2>
          <button
            class="button button--plain button--icon"
            type="button"
            aria-label={t('common_close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}
