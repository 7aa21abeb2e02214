import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import './edit-name-dialog.css';

interface ShelfDialogProps {
  title: string;
  /** What the name is called, and the name as it is. */
  field: string;
  name: string;
  /** What the button says that removes it. */
  remove: string;
  /** Hears the name where it was changed. */
  onRename(name: string): void;
  /** Hears that the rest is to be kept as well. */
  onSave?(): void;
  onRemove(): void;
  onClose(): void;
  /** What else is changed or told of it. */
  children: ComponentChildren;
  /** What is done at once, with a form of its own. */
  after?: ComponentChildren;
}

/** What can be changed of what a reader named: its name first, and whether it is there. */
export function EditNameDialog(props: ShelfDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const [name, setName] = useState(props.name);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        id={id}
        class="edit-name-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== props.name) props.onRename(name.trim());
          props.onSave?.();
          props.onClose();
        }}
      >
        <label>
          <span class="label">{props.field}</span>
          <input
            autoFocus
            class="input"
            required
            maxLength={200}
            value={name}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        {props.children}
      </form>
      {props.after}
      <div class="edit-name-form-actions">
        <button
          class="button button--plain button--flush text-alert"
          type="button"
          onClick={props.onRemove}
        >
          <Icon name="remove" />
          {props.remove}
        </button>
        <button
          class="button button--primary"
          type="submit"
          form={id}
          disabled={name.trim() === ''}
        >
          {t('common_save')}
        </button>
      </div>
    </Dialog>
  );
}
