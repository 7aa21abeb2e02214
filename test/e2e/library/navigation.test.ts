import { afterAll, beforeAll, expect, it } from 'vitest';
import { places, samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { Reader } from '../support/reader';
import { t } from '../support/texts';

const { restricted, superseded, open } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
  const { page, button } = await reader.visit(restricted);
  await button.press(t('page_save'));
  await button.waitFor(t('page_saved'));
  await page.close();
});
afterAll(() => reader?.browser.close());

/** Shows another page in the same document as single-page sites do: the address first, then the text. */
async function goWithin(url: string): Promise<void> {
  history.pushState(null, '', url);
  const fetched = await (await fetch(url)).text();
  const next = new DOMParser().parseFromString(fetched, 'text/html');
  document.head.replaceWith(next.head);
  document.body.replaceChildren(...next.body.childNodes);
}

it('follows a site that changes its page without loading one', async () => {
  const { page, button } = await reader.visit(open);
  await button.waitFor(t('page_save'));
  await page.evaluate(goWithin, address(restricted));
  await button.waitFor(t('page_saved'));
  await page.evaluate(goWithin, places.home);
  await button.isGone();
});

it('speaks of the page that is shown after going back and forth', async () => {
  const { page, button } = await reader.visit(restricted);
  await button.waitFor(t('page_saved'));
  await page.goto(address(open));
  await button.waitFor(t('page_save'));
  await page.goBack();
  await button.waitFor(t('page_saved'));
});

it('hears a notice that the page’s script sets late', async () => {
  const { page, button } = await reader.visit(open);
  await button.waitFor(t('page_save'));
  await page.evaluate((successor) => {
    const banner = document.createElement('p');
    banner.append('A newer version of this entry is available ');
    const link = Object.assign(document.createElement('a'), { href: successor, innerText: 'here' });
    banner.append(link, '.');
    document.querySelector('h1')?.before(banner);
  }, address(open));
  const said = 'A newer version of this entry is available here.';
  await eventually('the notice in the card', async () => {
    if ((await button.text()).includes(said)) return true;
    await button.press(t('page_more'));
    return undefined;
  });
});

it('says so where the extension was updated under the page', async () => {
  const { button } = await reader.visit(superseded);
  await button.waitFor(t('page_save'));
  await reader.reloadExtension();
  await button.press(t('page_save'));
  await button.waitFor(t('page_reload'));
  expect(await button.text()).toContain(t('page_orphaned'));
});
