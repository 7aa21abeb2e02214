import type { LabelKey } from '../../../utils/text/message-catalogue';
import { Dialog } from '../Dialog';
import { useTexts } from '../i18n';
import { commands, type Key, type KeyScope } from './keymap';
import './keyboard-shortcuts-dialog.css';

const headings: readonly [KeyScope, LabelKey][] = [
  ['page', 'common_keysEverywhere'],
  ['list', 'common_keysInList'],
];

/** How keys are drawn on keyboards, where a name in full would be longer than its cap. */
const caps: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ' ': 'Space',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  ContextMenu: 'Menu',
  Escape: 'Esc',
};

/** The keys of a command, as they are pressed together. */
function capsOf({ key, ctrl = false, shift = false }: Key): string[] {
  const cap = caps[key] ?? (key.length === 1 && ctrl ? key.toUpperCase() : key);
  return [...(ctrl ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), cap];
}

interface KeySheetProps {
  /** Whether the keys of the whole page are heard. */
  isOn: boolean;
  onTurn(on: boolean): void;
  onClose(): void;
}

/** Every key of the library, and the switch of those that are heard everywhere. */
export function KeyboardShortcutsDialog({ isOn, onTurn, onClose }: KeySheetProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('common_keyboardSheet')} onClose={onClose}>
      <div class="key-sheet">
        {headings.map(([scope, heading]) => (
          <section key={scope}>
            <h3 class="label">{t(heading)}</h3>
            {scope === 'page' && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={(event) => onTurn(event.currentTarget.checked)}
                />
                <span>{t('common_keysOn')}</span>
              </label>
            )}
            <dl>
              {commands
                .filter((command) => command.scope === scope)
                .map(({ id, keys, text }) => (
                  <div key={id} class="key-sheet-row">
                    <dt>
                      {keys.map((key, index) => (
                        <span key={key.key}>
                          {index > 0 && ' '}
                          {capsOf(key).map((cap) => (
                            <kbd key={cap}>{cap}</kbd>
                          ))}
                        </span>
                      ))}
                    </dt>
                    <dd>{t(text)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
