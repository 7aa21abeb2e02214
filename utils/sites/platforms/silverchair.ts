import { isWithin, type Page } from '../../extract/page';
import type { Access, Capture } from '../../model/capture';
import { setDefined } from '../../model/set-defined';

/** The icon beside the title, by its class: what this reader may see. */
const icons: readonly [mark: string, access: Access][] = [
  ['.icon-availability_open', 'open'],
  ['.icon-availability_free', 'open'],
  ['.icon-availability_unlocked', 'open'],
  ['.icon-availability_locked', 'restricted'],
  ['.icon-availability_cart', 'restricted'],
];
/** What a shop's code of an article says where all may read it: 'OPEN_ACCESS', 'FREE_NEW'. */
const freeProduct = /^(?:OPEN|FREE)(?:_|$)/i;

/**
 * What pages of Silverchair, the platform of Oxford Academic and of many societies, tell of access.
 * Words do not tell it there: each page holds the dialogs of all cases ("… available to subscribers
 * only", "Purchase"), to be shown where they are wanted.
 */
export function readSilverchair({ blocks, metas }: Page): Partial<Capture> {
  const own: Partial<Capture> = {};
  const title = blocks.find((block) => isWithin(block, '.wi-article-title'));
  const icon = icons.find(([mark]) => title && isWithin(title, mark))?.[1];
  const isFree = metas.get('product_code')?.some((code) => freeProduct.test(code));
  setDefined(own, 'access', isFree ? 'open' : icon);
  return own;
}
