import { useId, useState } from 'preact/hooks';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import type { ListAppearance } from './list-appearance';

interface ListAppearanceMenuProps {
  appearance: ListAppearance;
  onChange(appearance: ListAppearance): void;
}

const layouts: readonly [ListAppearance['layout'], LabelKey][] = [
  ['lines', 'entries_layoutLines'],
  ['columns', 'entries_layoutColumns'],
];

/** How rows are set: in lines or columns, and how close together. */
export function ListAppearanceMenu({ appearance, onChange }: ListAppearanceMenuProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const name = useId();
  return (
    <Popover
      label={t('entries_appearance')}
      icon="appearance"
      iconOnly
      align="end"
      isOpen={isOpen}
      onOpen={setOpen}
    >
      {layouts.map(([layout, label]) => (
        <label key={layout} class="floating-choice">
          <input
            type="radio"
            name={name}
            checked={appearance.layout === layout}
            onChange={() => onChange({ ...appearance, layout })}
          />
          {t(label)}
        </label>
      ))}
      <hr />
      <label class="floating-choice">
        <input
          type="checkbox"
          checked={appearance.isCompact}
          onChange={({ currentTarget }) =>
            onChange({ ...appearance, isCompact: currentTarget.checked })
          }
        />
        {t('entries_compact')}
      </label>
    </Popover>
  );
}
