import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../ui/i18n';

interface EnterTextProps {
  text: string;
  onText(text: string): void;
  /** Files that were chosen or dropped, to be read as text. */
  onFile(file: File): void;
  /** Looks up what the text names: Enter with Ctrl, from within the field. */
  onSubmit(): void;
  /** What is recognised in it. */
  children: ComponentChildren;
}

/** The field for identifiers of all kinds, which takes a dropped file too. */
export function EnterText({ text, onText, onFile, onSubmit, children }: EnterTextProps) {
  const { t } = useTexts();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const rows = Math.min(10, Math.max(3, text.split('\n').length + 1));
  return (
    <div class="add-enter">
      <label class="label" for={id}>
        {t('add_field')}
      </label>
      <textarea
        id={id}
        class={isOver ? 'input add-field add-field--over' : 'input add-field'}
        rows={rows}
        value={text}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        autofocus
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // One identifier needs no second line: Enter asks, as in any field of one line.
          const isOne = !/\n/.test(event.currentTarget.value.trim());
          const asks = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
          if (!asks || !(isOne || event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSubmit();
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          const [file] = event.dataTransfer?.files ?? [];
          if (!file) return;
          event.preventDefault();
          onFile(file);
        }}
      />
      <p class="small text-muted" id={`${id}-hint`}>
        {t('add_hint')} {t('add_dropHint')} {t('add_keyHint')}
      </p>
      {children}
    </div>
  );
}

/** A button that has a text file chosen. */
export function TextFileButton({ onFile }: { onFile(file: File): void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="button" type="button" onClick={() => input.current?.click()}>
        {t('add_readFile')}
      </button>
      <input
        ref={input}
        type="file"
        class="add-file"
        accept=".txt,.md,.html,.htm,.csv,.tsv,.bib,.json"
        aria-label={t('add_readFile')}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
