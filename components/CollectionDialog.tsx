import { useId, useState } from 'preact/hooks';
import { type CollectionItem, collectionTree, placesFor } from './collection-tree';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import { NewCollection } from './NewCollection';
import './shelf-dialog.css';

interface CollectionDialogProps {
  collection: CollectionItem;
  collections: readonly CollectionItem[];
  onRename(name: string): void;
  /** Puts it into another, or into none. */
  onMove(parent?: string): void;
  /** Makes one within it. */
  onNest(name: string): void;
  onRemove(): void;
  onClose(): void;
}

/** What can be changed of a collection: its name, where it stands, and whether it is there. */
export function CollectionDialog(props: CollectionDialogProps) {
  const { collection, collections, onRename, onMove, onNest, onRemove, onClose } = props;
  const { t, locale } = useTexts();
  const id = useId();
  const [name, setName] = useState(collection.name);
  const [parent, setParent] = useState(collection.parent ?? '');
  const places = placesFor(collectionTree(collections, locale), collection.id);
  return (
    <Dialog title={t('changeCollection')} onClose={onClose}>
      <form
        id={id}
        class="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== collection.name) onRename(name.trim());
          if (parent !== (collection.parent ?? '')) onMove(parent === '' ? undefined : parent);
          onClose();
        }}
      >
        <label>
          <span class="label">{t('collectionName')}</span>
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
        <label>
          <span class="label">{t('standsIn')}</span>
          <select
            class="input"
            value={parent}
            onChange={(event) => setParent(event.currentTarget.value)}
          >
            <option value="">{t('standsInNone')}</option>
            {places.map(({ collection: { id, name }, depth }) => (
              <option key={id} value={id}>
                {'\u2003'.repeat(depth)}
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <NewCollection label={t('newCollectionWithin')} onCreate={onNest} />
      <div class="shelf-form-actions">
        <button
          class="button button--plain button--flush alert-ink"
          type="button"
          onClick={onRemove}
        >
          <Icon name="remove" />
          {t('removeCollection')}
        </button>
        <button
          class="button button--primary"
          type="submit"
          form={id}
          disabled={name.trim() === ''}
        >
          {t('save')}
        </button>
      </div>
    </Dialog>
  );
}
