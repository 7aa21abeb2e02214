import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useTexts } from '../i18n';
import './editable.css';

interface EditableProps {
  /** The field's name, as 'Title'. */
  label: string;
  /** What the input starts with. */
  value: string;
  /** Said under the input where its form needs saying. */
  hint?: string;
  multiline?: boolean;
  /** Whether the field's name stands beside it, so that an empty field need not say it again. */
  named?: boolean;
  /** Whether the value has buttons of its own, so that the pencil alone opens the input. */
  apart?: boolean;
  /** Takes the new value; a returned sentence says why it cannot be taken, and the input stays. */
  onCommit(value: string): string | undefined;
  /** The value as it is read; nothing where the field is empty. */
  children?: ComponentChildren;
}

/**
 * A field edited where it stands: a click or Enter turns it into an input; Enter (with Ctrl or
 * Command where lines break) or leaving it commits, Escape cancels.
 */
export function Editable(props: EditableProps) {
  const { label, value, named = false, apart = false, children } = props;
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);

  useEffect(() => {
    if (editing || !refocus.current) return;
    refocus.current = false;
    button.current?.focus();
  }, [editing]);

  if (editing) {
    const leave = (byKeyboard: boolean) => {
      refocus.current = byKeyboard;
      setEditing(false);
    };
    return <EditableForm {...props} onLeave={leave} />;
  }
  const empty = value === '';
  if (apart && !empty) {
    return (
      <span class="editable-apart">
        {children}
        <button ref={button} class="label-edit" type="button" onClick={() => setEditing(true)}>
          <Icon name="edit" />
          <span class="visually-hidden">{t('common_editField', label)}</span>
        </button>
      </span>
    );
  }
  return (
    <button
      ref={button}
      class={empty ? 'editable editable--empty' : 'editable'}
      type="button"
      onClick={() => setEditing(true)}
    >
      {empty ? t('common_add') : children}
      <span class={empty && !named ? undefined : 'visually-hidden'}>
        {' '}
        {empty ? label : t('common_editField', label)}
      </span>
      <Icon name={empty ? 'add' : 'edit'} />
    </button>
  );
}

interface EditableFormProps extends EditableProps {
  onLeave(byKeyboard: boolean): void;
}

/** The input that stands in the field's place while it is edited. */
export function EditableForm({
  label,
  value,
  hint,
  multiline,
  onCommit,
  onLeave,
}: EditableFormProps) {
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  const id = useId();

  // Before the next key: an effect after the paint would select what was typed since.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const commit = (byKeyboard: boolean) => {
    // Taking the input away blurs it: what was settled once is not settled again.
    if (done.current) return;
    const typed = input.current?.value.trim() ?? value;
    const refused = typed === value ? undefined : onCommit(typed);
    setProblem(refused);
    if (refused !== undefined) return;
    done.current = true;
    onLeave(byKeyboard);
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      // Unhandled, Escape would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      done.current = true;
      onLeave(true);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit(true);
    }
  };

  const shared = {
    ref: input,
    id,
    class: 'input',
    defaultValue: value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint`,
    onKeyDown,
    onBlur: () => commit(false),
  };
  return (
    <span class="editable-form">
      <label class="label" htmlFor={id}>
        {label}
      </label>
      {multiline ? <textarea {...shared} rows={3} /> : <input {...shared} type="text" />}
      <span
        id={`${id}-hint`}
        class={problem === undefined ? 'small text-muted' : 'small text-alert'}
        role={problem === undefined ? undefined : 'alert'}
      >
        {problem ?? hint}
      </span>
    </span>
  );
}
