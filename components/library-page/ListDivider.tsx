import { useLayoutEffect } from 'preact/hooks';
import { listWidth } from '../../utils/platform/storage/stored-settings';
import { useTexts } from '../ui/i18n';
import { PaneDivider } from '../ui/PaneDivider';

/** The narrowest list and the narrowest entry, in CSS pixels; as the page's grid has them. */
const narrowest = { list: 340, entry: 420 };

/** The line between list and entry; where the reader puts it is remembered on this machine. */
export function ListDivider() {
  const { t } = useTexts();
  useLayoutEffect(() => apply(listWidth.get()), []);
  return (
    <PaneDivider
      label={t('libraryPage_listWidth')}
      pane={() => document.querySelector<HTMLElement>('.library-list')}
      least={narrowest.list}
      most={() => Math.max(narrowest.list, roomOfBoth() - narrowest.entry)}
      onWidth={(width) => {
        if (width === undefined) listWidth.remove();
        else listWidth.set(width);
        apply(width);
      }}
    />
  );
}

/** How wide list and entry are together. */
function roomOfBoth(): number {
  const navigation = document.querySelector('.library-nav')?.getBoundingClientRect().width ?? 0;
  return document.documentElement.clientWidth - navigation;
}

function apply(width: number | undefined): void {
  const { style } = document.documentElement;
  if (width === undefined) style.removeProperty('--list-width');
  else style.setProperty('--list-width', `${width}px`);
}
