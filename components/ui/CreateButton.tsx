import { useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';

interface NewNamedProps {
  /** What is made, and where: 'New collection'. */
  label: string;
  icon?: IconName;
  /** What is asked for: 'Name of the collection'. */
  field: string;
  /** What makes it: 'Create'. */
  submit: string;
  onCreate(name: string): void;
}

/** A button that turns into the name of something new. */
export function CreateButton({ label, icon = 'add', field, submit, onCreate }: NewNamedProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');

  if (!open) {
    return (
      <button class="button button--plain" type="button" onClick={() => setOpen(true)}>
        <Icon name={icon} />
        {label}
      </button>
    );
  }
  const close = () => {
    setOpen(false);
    setName('');
  };
  return (
    <form
      class="new-named"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onCreate(name.trim());
        close();
      }}
    >
      <input
        // The field stands where its button was: the reader asked for it.
        ref={(input) => input?.focus()}
        class="input"
        type="text"
        aria-label={field}
        placeholder={field}
        maxLength={200}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      />
      <button class="button" type="submit" disabled={name.trim() === ''}>
        {submit}
      </button>
    </form>
  );
}
