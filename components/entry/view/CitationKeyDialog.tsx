import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type KeyFault, keyFault } from '../../../utils/export/citekey';
import type { KeyChoice } from '../../../utils/library/commands/citation-keys';
import { readerBounds } from '../../../utils/model/records';
import { Dialog } from '../../ui/Dialog';
import { useTexts } from '../../ui/i18n';
import './citation-key-dialog.css';

interface CitationKeyDialogProps {
  /** The key as it is, and whether it is pinned. */
  current: KeyChoice;
  /** The key under which the entry was exported or copied last, as far as that is known. */
  exported: string | undefined;
  /** The key that Stet would give it now. */
  suggest(): Promise<string>;
  /** Resolves to the title of the other entry that has the key; to nothing where it was set. */
  onSave(choice: KeyChoice): Promise<{ takenBy: string } | undefined>;
  onClose(): void;
}

const faultKeys = {
  empty: 'entry_keyEmpty',
  'too-long': 'entry_keyTooLong',
  'bad-sign': 'entry_keyBadSign',
  'bad-start': 'entry_keyBadStart',
} as const satisfies Record<KeyFault, string>;

/** An entry's citation key, to be changed or pinned. */
export function CitationKeyDialog(props: CitationKeyDialogProps) {
  const { current, exported, suggest, onSave, onClose } = props;
  const { t, number } = useTexts();
  const id = useId();
  const [{ key, isPinned }, setChoice] = useState(current);
  const [takenBy, setTakenBy] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  const isChanged = key !== current.key;
  const fault = isChanged ? keyFault(key) : undefined;
  const problem = takenBy
    ? t('entry_keyTaken', takenBy)
    : fault && t(faultKeys[fault], number(readerBounds.key));

  // A key that the reader chose is meant to stay.
  const write = (written: string) => {
    setTakenBy(undefined);
    setChoice({ key: written, isPinned: written === current.key ? current.isPinned : true });
  };
  const save = async () => {
    setSaving(true);
    const refused = await onSave({ key, isPinned });
    setSaving(false);
    if (!refused) return onClose();
    setTakenBy(refused.takenBy);
    input.current?.focus();
  };

  return (
    <Dialog title={t('fields_key')} onClose={onClose}>
      <form
        class="citation-key-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === undefined && !isSaving) void save();
        }}
      >
        <div class="citation-key-field">
          <label class="label" htmlFor={id}>
            {t('fields_key')}
          </label>
          <input
            ref={input}
            id={id}
            autoFocus
            class="input"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            value={key}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-hint ${id}-warning`}
            onInput={({ currentTarget }) => write(currentTarget.value.trim())}
          />
          <p id={`${id}-hint`} class="small">
            {problem === undefined ? (
              <span class="text-muted">{t('entry_keyHint')}</span>
            ) : (
              <span class="text-alert" role="alert">
                {problem}
              </span>
            )}
          </p>
          <button
            class="button button--plain button--flush citation-key-suggest"
            type="button"
            onClick={() => void suggest().then(write, () => undefined)}
          >
            {t('entry_keySuggest')}
          </button>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={isPinned}
            onChange={({ currentTarget }) => setChoice({ key, isPinned: currentTarget.checked })}
          />
          <span>{t('entry_keyPin')}</span>
        </label>
        <p id={`${id}-warning`} class="citation-key-warning" role="status">
          {exported !== undefined && exported !== key && t('entry_keyExported', exported)}
        </p>
        <div class="citation-key-actions">
          <button
            class="button button--primary"
            type="submit"
            aria-disabled={problem !== undefined || isSaving}
          >
            {t('common_save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
