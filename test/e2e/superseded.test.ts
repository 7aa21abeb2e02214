import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../demo/encyclopedia';
import { address } from '../demo/sample';
import { Reader } from './support/reader';
import { t } from './support/texts';

const { superseded, successor, open } = samples;
const { title } = superseded;
const replacedOn = '14 May 2024';

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start();
});
afterEach(() => reader?.browser.close());

describe('a version that was replaced', () => {
  it('says so in the words of its publisher, before and after it is saved', async () => {
    const { button } = await reader.visit(superseded);
    await button.press(t('page_more'));
    await button.waitFor(t('page_saveThis'));
    const before = await button.text();
    expect(before).toContain(t('page_stateReplacedOn', replacedOn));
    expect(before).toContain('this version was replaced on 14 May 2024');
    expect(await button.href(t('common_openNewer'))).toBe(address(successor));

    await button.press(t('page_saveThis'));
    await button.waitFor(t('page_savedReplaced'));
    const after = await button.text();
    expect(after).toContain('this version was replaced on 14 May 2024');
    expect(await button.href(t('common_openNewer'))).toBe(address(successor));
  });

  it('raises an alert when it is saved, which the popup tells in full', async () => {
    const { page, button } = await reader.visit(superseded);
    await button.press(t('page_save'));
    await reader.seesBadge('1');
    expect(await reader.iconTitle(page)).toBe(t('toolbar_superseded'));

    const popup = await reader.popup(page);
    await popup.tab('common_tabAlerts');
    const alert = popup.entry(title);
    await alert.getByText(t('alerts_replacedOn', replacedOn)).waitFor();
    await alert.getByText('this version was replaced on 14 May 2024').waitFor();
    await alert.getByText(t('alerts_gradeStated')).waitFor();
    expect(await alert.locator('.alert-versions a').last().getAttribute('href')).toBe(
      address(successor),
    );
    await alert.getByRole('button', { name: t('alerts_markSeen') }).click();
    await reader.seesBadge('');
  });

  it('can be kept on purpose, and is quiet from then on', async () => {
    const { page, button } = await reader.visit(superseded);
    await button.press(t('page_save'));
    await reader.seesBadge('1');
    const popup = await reader.popup(page);
    await popup.tab('common_tabAlerts');
    await popup
      .entry(title)
      .getByRole('button', { name: t('alerts_keepMine') })
      .click();
    await popup.says('common_answerKept');
    await reader.seesBadge('');

    await reader.visit(successor);
    await reader.visit(superseded);
    expect(await reader.badge()).toBe('');
  });
});

describe('the version that replaced it', () => {
  it('is offered where a reader holds the older one, and stands beside it once added', async () => {
    const old = await reader.visit(superseded);
    await old.button.press(t('page_save'));
    await old.button.waitFor(t('page_savedReplaced'));
    const popup = await reader.popup(old.page);
    await popup.tab('common_tabSaved');
    await popup.openEntry(title);
    await popup.addTag('chapter two');
    await popup.writeNote('Quoted in the introduction.');
    await popup.press('common_back');
    await popup.openEntry(title);
    await popup.showsNote('Quoted in the introduction.');
    await popup.page.close();

    const { button } = await reader.visit(successor);
    await button.press(t('page_newer'));
    await button.waitFor(t('page_addThis'));
    expect(await button.text()).toContain('Added a section on satellite gauging');
    await button.press(t('page_addThis'));
    await button.waitFor(t('page_saved'));
    await reader.seesBadge('');

    const library = await reader.library();
    await library.lists(title);
    const added = await library.openEntry(title);
    await added.getByRole('heading', { name: t('fields_versions') }).waitFor();
    await added.getByText(t('entries_standingReplaced')).first().waitFor();
    await added.getByText('chapter two').waitFor();
    await library.showsNote('Quoted in the introduction.');

    const back = await reader.visit(superseded);
    await back.button.waitFor(t('page_savedReplaced'));
  });

  it('is learnt of by visiting it, and added from the alert', async () => {
    const old = await reader.visit(superseded);
    await old.button.press(t('page_save'));
    await old.button.waitFor(t('page_savedReplaced'));
    const newer = await reader.visit(successor);
    await newer.button.waitFor(t('page_newer'));

    const popup = await reader.popup(newer.page);
    await popup.tab('common_tabAlerts');
    await popup
      .entry(title)
      .getByRole('button', { name: t('alerts_addNewer') })
      .click();
    await popup.says('pageShell_adoptedToast');
    await reader.seesBadge('');
    await newer.button.waitFor(t('page_saved'));
  });

  it('alone, which says that it was revised, raises no alert', async () => {
    const { button } = await reader.visit(successor);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    expect(await reader.badge()).toBe('');
    expect(await button.text()).not.toContain(t('page_stateReplaced'));
  });

  it('of another entry changes nothing for this one', async () => {
    const { button } = await reader.visit(open);
    await button.press(t('page_save'));
    await reader.visit(superseded);
    const again = await reader.visit(open);
    await again.button.waitFor(t('page_saved'));
    expect(await reader.badge()).toBe('');
  });
});
