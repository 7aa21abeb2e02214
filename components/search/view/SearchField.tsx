import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { commandOf, isTyping } from '../../ui/keyboard/keymap';
import './search-field.css';

interface SearchFieldProps {
  value: string;
  onInput(value: string): void;
  /** The reader turns to it, and is about to type. */
  onFocus?(): void;
  /** Arrow down: the reader goes on into the results. */
  onLeave?(): void;
  /** Whether `/` leads to it. */
  hasKey?: boolean;
  /** Stands at the field's end: what can be written in it. */
  help?: ComponentChildren;
}

/** The search over the library; `/` puts the cursor in it from anywhere on the page. */
export function SearchField(props: SearchFieldProps) {
  const { value, onInput, onFocus, onLeave, hasKey = true, help } = props;
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!hasKey) return;
    const page = input.current?.ownerDocument;
    const focus = (event: KeyboardEvent) => {
      if (commandOf(event, 'page') !== 'search' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    };
    page?.addEventListener('keydown', focus);
    return () => page?.removeEventListener('keydown', focus);
  }, [hasKey]);

  return (
    <div class={help === undefined ? 'search-field' : 'search-field search-field--helped'}>
      <label>
        <span class="visually-hidden">{t('search_label')}</span>
        <Icon name="search" />
        <input
          ref={input}
          class="input"
          type="search"
          placeholder={t('search_placeholder')}
          aria-keyshortcuts={hasKey ? '/' : undefined}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onFocus={onFocus}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && onLeave) {
              event.preventDefault();
              onLeave();
            } else if (event.key === 'Escape' && value !== '') {
              // The first Escape empties the search; only the next may close the popup.
              event.preventDefault();
              onInput('');
            }
          }}
        />
      </label>
      {help}
    </div>
  );
}
