import { EditNameDialog } from '../../ui/EditNameDialog';
import { useTexts } from '../../ui/i18n';

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
  return (
    <EditNameDialog
      title={t('search_changeSearch')}
      field={t('search_name')}
      name={search.name}
      remove={t('search_removeSearch')}
      onRename={onRename}
      onRemove={onRemove}
      onClose={onClose}
    >
      <p>
        <code>{search.query}</code>
      </p>
    </EditNameDialog>
  );
}
