import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useTexts } from './i18n';
import './file-drop-zone.css';

interface FilePickerProps {
  /** What can be read. */
  words: string;
  /** Endings of files that the browser's dialog offers first: '.bib,.ris'. */
  accept: string;
  /** The label of the field for pasted text. */
  pasteLabel: string;
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  /** Why the last file was not taken. */
  children?: ComponentChildren;
}

/** A place to drop a file on, to choose one, or to paste one's text. */
export function FileDropZone(props: FilePickerProps) {
  const { words, accept, pasteLabel, onFiles, onText, children } = props;
  const { t } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  return (
    <div class="file-picker">
      <section
        class={isOver ? 'file-drop file-drop--over' : 'file-drop'}
        aria-label={t('common_dropFile')}
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0) onFiles(files);
        }}
      >
        <p class="file-drop-title">{t('common_dropFile')}</p>
        <button class="button button--primary" type="button" onClick={() => input.current?.click()}>
          {t('common_chooseFile')}
        </button>
        <p class="small text-muted file-drop-words">{words}</p>
        <input
          ref={input}
          class="file-input"
          type="file"
          multiple
          accept={accept}
          aria-label={t('common_chooseFile')}
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </section>
      {children}
      <form
        class="file-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <label class="label" for={id}>
          {pasteLabel}
        </label>
        <textarea
          id={id}
          class="input"
          rows={3}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button class="button" type="submit" disabled={text.trim() === ''}>
          {t('common_readText')}
        </button>
      </form>
    </div>
  );
}
