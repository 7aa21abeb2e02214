import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../i18n';

interface PartListProps<Item> {
  items: readonly Item[];
  class: string;
  row(item: Item, at: number): ComponentChildren;
}

/** As many rows as are drawn at once. */
const portion = 100;

/** A list that may be long and is mostly looked at from its top: the rest is drawn when asked for. */
export function ShowMoreList<Item>({ items, class: name, row }: PartListProps<Item>) {
  const { t, number } = useTexts();
  const [shown, setShown] = useState(portion);
  const left = items.length - shown;
  if (items.length === 0) return null;
  return (
    <>
      <ul class={name}>{items.slice(0, shown).map(row)}</ul>
      {left > 0 && (
        <p>
          <button
            class="button button--plain button--flush"
            type="button"
            onClick={() => setShown(shown + portion)}
          >
            {t('common_showMoreOf', number(left))}
          </button>
        </p>
      )}
    </>
  );
}
