import { useState } from 'preact/hooks';
import { EditNameDialog } from '../../ui/EditNameDialog';
import { useTexts } from '../../ui/i18n';
import { type CollectionItem, collectionTree, moveTargets } from './collection-tree';
import { NewCollection } from './NewCollection';

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
  const { collection, collections, onMove, onNest, onRename, onRemove, onClose } = props;
  const { t, locale } = useTexts();
  const [parent, setParent] = useState(collection.parent ?? '');
  const places = moveTargets(collectionTree(collections, locale), collection.id);
  return (
    <EditNameDialog
      title={t('collections_changeCollection')}
      field={t('collections_name')}
      name={collection.name}
      remove={t('collections_removeCollection')}
      onRename={onRename}
      onSave={() => {
        if (parent !== (collection.parent ?? '')) onMove(parent === '' ? undefined : parent);
      }}
      onRemove={onRemove}
      onClose={onClose}
      after={<NewCollection label={t('collections_newCollectionWithin')} onCreate={onNest} />}
    >
      <label>
        <span class="label">{t('collections_standsIn')}</span>
        <select
          class="input"
          value={parent}
          onChange={(event) => setParent(event.currentTarget.value)}
        >
          <option value="">{t('collections_standsInNone')}</option>
          {places.map(({ collection: { id, name }, depth }) => (
            <option key={id} value={id}>
              {'\u2003'.repeat(depth)}
              {name}
            </option>
          ))}
        </select>
      </label>
    </EditNameDialog>
  );
}
