import { useState } from 'preact/hooks';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import './shelf-dialog.css';

/** A saved search as the interface needs it. */
export interface SearchItem {
  id: string;
  name: string;
  query: string;
}

interface SearchDialogProps {
  search: SearchItem;
  onRename(name: string): void;
  onRemove(): void;
  onClose(): void;
}

/** What can be changed of a saved search. */
export function SearchDialog({ search, onRename, onRemove, onClose }: SearchDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(search.name);
  return (
    <Dialog title={t('changeSearch')} onClose={onClose}>
      <form
        class="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== search.name) onRename(name.trim());
          onClose();
        }}
      >
        <label>
          <span class="label">{t('searchName')}</span>
          <input
            autoFocus
            class="input"
            required
            maxLength={200}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p>
          <code>{search.query}</code>
        </p>
        <div class="shelf-form-actions">
          <button
            class="button button--plain button--flush alert-ink"
            type="button"
            onClick={onRemove}
          >
            <Icon name="remove" />
            {t('removeSearch')}
          </button>
          <button class="button button--primary" type="submit" disabled={name.trim() === ''}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
