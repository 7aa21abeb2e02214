/** How Stet's own pages look, as the reader chose: a theme, and the size of their text. */

import type { StoredValue } from './storage/define-item';
import { pageAppearance } from './storage/stored-settings';

export type PageAppearance = StoredValue<typeof pageAppearance>;

/** Shows this page as the reader chose, now and whenever that is changed on another page. */
export function followPageAppearance(): void {
  show(pageAppearance.get());
  addEventListener('storage', ({ key }) => {
    if (key === pageAppearance.key || key === null) show(pageAppearance.get());
  });
}

/** Keeps what the reader chose, and shows this page so; the others follow. */
export function choosePageAppearance(appearance: PageAppearance): void {
  pageAppearance.set(appearance);
  show(appearance);
}

/** The styles of every page go by these (`components/ui/base.css`). */
function show({ theme, textSize }: PageAppearance): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.textSize = textSize;
}
