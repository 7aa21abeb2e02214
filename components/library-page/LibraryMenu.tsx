import { useState } from 'preact/hooks';
import { Icon, type IconName } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import { Popover } from '../ui/Popover';

interface LibraryMenuProps {
  hasEntries: boolean;
  /** Whether a collection is shown, which is then checked instead of everything. */
  inCollection: boolean;
  /** Whether the library stands beside another page: then links lead out of it. */
  isPanel: boolean;
  onCheck(): void;
  /** Sends what is chosen, or all that is listed; called within the click. */
  onZotero(): void;
  onPrint(): void;
  onBackUp(): void;
  onRestore(): void;
  onKeyboard(): void;
}

/** What is done with the whole library, seldom enough to stand behind one button. */
export function LibraryMenu(props: LibraryMenuProps) {
  const { hasEntries, inCollection, isPanel } = props;
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const choice = (icon: IconName, label: string, act: () => void) => (
    <button
      class="floating-choice"
      type="button"
      onClick={() => {
        setOpen(false);
        act();
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <Popover
      label={t('libraryPage_menu')}
      icon="menu"
      iconOnly
      align="end"
      isOpen={isOpen}
      onOpen={setOpen}
    >
      {hasEntries &&
        choice(
          'check-again',
          t(inCollection ? 'libraryPage_checkCollectionNow' : 'libraryPage_checkAllNow'),
          props.onCheck,
        )}
      {hasEntries && choice('send', t('common_sendToZotero'), props.onZotero)}
      {hasEntries && choice('print', t('libraryPage_printList'), props.onPrint)}
      {choice('download', t('common_backUp'), props.onBackUp)}
      {choice('restore', t('common_restoreBackup'), props.onRestore)}
      <hr />
      {choice('keyboard', t('common_keyboardSheet'), props.onKeyboard)}
      {isPanel && (
        <a
          class="floating-choice"
          href={`library.html${location.hash}`}
          target="_blank"
          rel="noopener"
        >
          <Icon name="open" />
          {t('libraryPage_openInTab')}
        </a>
      )}
      <a class="floating-choice" href="options.html" target={isPanel ? '_blank' : undefined}>
        <Icon name="settings" />
        {t('common_settings')}
      </a>
    </Popover>
  );
}
