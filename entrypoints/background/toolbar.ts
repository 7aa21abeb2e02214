import type { PublicPageStatus } from '../../utils/library/commands/inspect-page';
import type { Capture } from '../../utils/model/capture';
import { optional } from '../../utils/platform/optional-apis';
import { translate } from '../../utils/platform/translate';
import { isCopy } from '../../utils/versions/work-ids';

/** Alert ink of `components/ui/tokens.css`, light. */
const badgeInk = '#a3341c';

const sizes = [16, 32] as const;

/** Which drawing of the mark stands for a page's standing. */
function drawing(standing: PublicPageStatus): 'icon' | 'saved' | 'superseded' {
  switch (standing.kind) {
    case 'unsaved':
      return 'icon';
    case 'newer':
      return 'superseded';
    case 'saved':
      return standing.alert ? 'superseded' : 'saved';
    case 'older':
    case 'changed':
      return 'saved';
  }
}

const titles = {
  icon: 'toolbar_title',
  saved: 'toolbar_saved',
  superseded: 'toolbar_superseded',
} as const;

/**
 * Shows on the toolbar, for one tab, how the library stands to the page in it, and of a page that is
 * not saved whether it only names another publisher's work.
 */
export async function showStanding(
  tabId: number,
  standing: PublicPageStatus,
  capture: Capture,
): Promise<void> {
  const name = drawing(standing);
  const title = name === 'icon' && isCopy(capture) ? 'toolbar_copy' : titles[name];
  const path = Object.fromEntries(
    sizes.map((size) => [
      size,
      name === 'icon' ? `/icon/${size}.png` : `/icon/${name}-${size}.png`,
    ]),
  );
  await Promise.allSettled([
    optional.action?.setIcon?.({ tabId, path }),
    optional.action?.setTitle?.({ tabId, title: translate(title) }),
  ]);
}

/** Shows on the toolbar that the browser has lost the library. */
export async function showLoss(): Promise<void> {
  await optional.action?.setBadgeBackgroundColor?.({ color: badgeInk });
  await optional.action?.setBadgeText?.({ text: '!' });
  await optional.action?.setTitle?.({ title: translate('toolbar_lost') });
}

/** Shows on the toolbar how many alerts wait to be seen. */
export async function showUnseen(unseen: number): Promise<void> {
  await optional.action?.setTitle?.({ title: translate('extension_name') });
  await optional.action?.setBadgeBackgroundColor?.({ color: badgeInk });
  await optional.action?.setBadgeText?.({
    text: unseen === 0 ? '' : unseen > 999 ? '999+' : String(unseen),
  });
}
