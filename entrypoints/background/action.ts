import { browser } from 'wxt/browser';
import type { ToldStanding } from '../../utils/library/standing';

/** Alert ink of `components/tokens.css`, light. */
const badgeInk = '#a3341c';

const sizes = [16, 32] as const;

/** Which drawing of the mark stands for a page's standing. */
function drawing(standing: ToldStanding): 'icon' | 'saved' | 'superseded' {
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
  icon: 'actionTitle',
  saved: 'actionTitleSaved',
  superseded: 'actionTitleSuperseded',
} as const;

/** Shows on the toolbar, for one tab, how the library stands to the page in it. */
export async function showStanding(tabId: number, standing: ToldStanding): Promise<void> {
  const name = drawing(standing);
  const path = Object.fromEntries(
    sizes.map((size) => [
      size,
      name === 'icon' ? `/icon/${size}.png` : `/icon/${name}-${size}.png`,
    ]),
  );
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage(titles[name]) }),
  ]);
}

/** Shows on the toolbar how many alerts wait to be seen. */
export async function showUnseen(unseen: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: badgeInk });
  await browser.action.setBadgeText({
    text: unseen === 0 ? '' : unseen > 999 ? '999+' : String(unseen),
  });
}
