import type { BookmarkFolder } from '../../utils/platform/addresses/bookmarks';
import { useTexts } from '../ui/i18n';
import { ShowMoreList } from '../ui/list/ShowMoreList';

interface AddFoldersProps {
  folders: readonly BookmarkFolder[];
  onChoose(folder: BookmarkFolder): void;
  onBack(): void;
}

/** The folders of the reader's bookmarks, one of which is chosen. */
export function AddFolders({ folders, onChoose, onBack }: AddFoldersProps) {
  const { t, number } = useTexts();
  return (
    <>
      <h3>{t('add_folders')}</h3>
      <ShowMoreList
        class="add-list"
        items={folders}
        row={(folder) => (
          <li key={folder.id} style={{ paddingInlineStart: `${Math.min(6, folder.level) * 16}px` }}>
            <button
              class="button button--plain button--flush add-named"
              type="button"
              onClick={() => onChoose(folder)}
            >
              {t('add_folderChoice', folder.title, number(folder.addresses.length))}
            </button>
          </li>
        )}
      />
      <footer class="add-foot">
        <button class="button" type="button" onClick={onBack}>
          {t('common_back')}
        </button>
      </footer>
    </>
  );
}
