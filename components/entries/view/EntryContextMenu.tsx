import { ContextMenu, type MenuItem, type MenuPoint } from '../../ui/ContextMenu';
import type { IconName } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import type { CommandId } from '../../ui/keyboard/keymap';

/** The entries that a menu is about, and where it was asked for. */
export interface EntryMenu {
  ids: readonly string[];
  at: MenuPoint;
}

interface EntryContextMenuProps extends EntryMenu {
  /** Whether all of them are selected. */
  isChosen: boolean;
  onOpen(id: string): void;
  /** Selects them, or lets them go. */
  onToggle(): void;
  onCommand(command: CommandId, ids: readonly string[]): void;
  onClose(): void;
}

/** What can be done with an entry of a list, or with all that are selected. */
export function EntryContextMenu(props: EntryContextMenuProps) {
  const { ids, at, isChosen, onOpen, onToggle, onCommand, onClose } = props;
  const { t, plural } = useTexts();
  const [first] = ids;
  const isOne = ids.length === 1;
  const item = (command: CommandId, icon: IconName, label: string, key: string): MenuItem => ({
    label,
    icon,
    key,
    act: () => onCommand(command, ids),
  });
  const items: MenuItem[] = [
    ...(isOne && first !== undefined
      ? [
          {
            label: t('keyboard_open'),
            icon: 'library',
            key: 'Enter',
            act: () => onOpen(first),
          } as const,
        ]
      : []),
    item('open-page', 'open', t(isOne ? 'common_openPage' : 'bulk_openAll'), 'O'),
    {
      label: t(isChosen ? 'entries_deselect' : 'entries_select'),
      icon: 'check',
      ...(isOne && { key: t('entries_spaceKey') }),
      act: onToggle,
    },
    'line',
    item('file', 'file', t('bulk_fileIn'), 'F'),
    item('tag', 'tag', t('bulk_tagAs'), 'T'),
    item('export', 'download', t('common_export'), 'E'),
    item('check', 'check-again', t('common_checkNow'), 'U'),
    item('mute', 'mute', t('common_mute'), 'M'),
    'line',
    item('remove', 'remove', t('common_remove'), 'Delete'),
  ];
  return (
    <ContextMenu
      label={plural('bulk_selectedCount', ids.length)}
      at={at}
      items={items}
      onClose={onClose}
    />
  );
}
