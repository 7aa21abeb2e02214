import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { Reader } from '../support/reader';
import { t } from '../support/texts';

const { restricted, open, forthcoming, superseded } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
  await reader.saveSamples(restricted, open, superseded);
});
afterAll(() => reader?.browser.close());

describe('the popup', () => {
  it('shows what was read, and takes corrections before the entry is saved', async () => {
    const { page } = await reader.visit(forthcoming);
    const popup = await reader.popup(page);
    await popup.page.getByRole('heading', { name: forthcoming.title }).waitFor();
    await popup.page.getByText('Joaquín Abreu Salas').first().waitFor();
    await popup.page.getByText('No state can forecast its own weather').waitFor();
    await popup.page.getByText('expert communities').waitFor();
    await popup.correct('fields_title', 'Weather Services, Corrected');
    await popup.save();
    await popup.tab('common_tabSaved');
    await popup.lists(
      'Weather Services, Corrected',
      superseded.title,
      open.title,
      restricted.title,
    );
    await popup.page.close();
    await page.close();
  });

  it.each([
    ['a word of the title', 'LIGHTHOUSE', open.title],
    ['an author, accents left out', 'lindqvist halvard', restricted.title],
    ['a keyword', 'transboundary', superseded.title],
    ['a word of the summary', 'drafting clerks', restricted.title],
  ])('finds by %s', async (_, words, title) => {
    const popup = await reader.library();
    await popup.search(words);
    await popup.lists(title);
    await popup.page.close();
  });
});

it('the popup shows the library beside the page, and leaves', async () => {
  const { page } = await reader.visit(open);
  const popup = await reader.popup(page);
  const closed = popup.page.waitForEvent('close');
  await popup.press('popup_openSidePanel');
  await reader.seesSidePanel();
  await closed;
  await page.close();
});

describe('what is the reader’s own', () => {
  it('tags, a note and a collection stay, and are found', async () => {
    const library = await reader.library();
    const entry = await library.openEntry(open.title);
    await library.addTag('signals seminar');
    await library.writeNote('Compare with semaphore lines.');
    await library.fileUnder('Chapter two', entry);
    await library.page.reload();
    await library.search('signals seminar');
    await library.lists(open.title);
    await library.search('');
    await library.navItem('Chapter two').click();
    await library.lists(open.title);
    const again = await library.openEntry(open.title);
    await again.getByText('signals seminar').waitFor();
    await library.showsNote('Compare with semaphore lines.');
    await library.page.close();
  });

  it('an entry removed comes back by Undo, with all that was its own', async () => {
    const library = await reader.library();
    const entry = await library.openEntry(open.title);
    const before = await library.titles();
    await entry.getByRole('button', { name: t('common_remove'), exact: true }).click();
    await library.says('pageShell_removedToast', open.title);
    await library.row(open.title).waitFor({ state: 'detached' });
    await library.press('common_undo');
    await library.row(open.title).waitFor();
    await library.lists(...before);
    const back = await library.openEntry(open.title);
    await back.getByText('signals seminar').waitFor();
    await library.page.close();
  });
});

describe('exports', () => {
  it.each([
    ['BibLaTeX', '.bib', /@inreference\{/],
    ['BibTeX', '.bib', /@incollection\{/],
    ['CSL-JSON', '.json', /"entry-encyclopedia"/],
    ['CSV', '.csv', /"Key","Item Type"/],
    ['Markdown', '.md', /superseded/],
    ['RIS', '.ris', /TY {2}- ENCYC/],
  ])('everything as %s', async (format, extension, shape) => {
    const library = await reader.library();
    await library.row(open.title).waitFor();
    const file = await library.export(format);
    expect(file.name.endsWith(extension)).toBe(true);
    expect(file.text).toMatch(shape);
    for (const { title } of [restricted, open, superseded]) {
      expect(file.text.replace(/[{}]/g, '')).toContain(title);
    }
    // A version that was replaced says so, and by what.
    expect(file.text).toContain('2024-05-14');
    expect(file.text.replaceAll('\\', '')).toContain(address(samples.successor));
    await library.page.close();
  });

  it('one entry alone', async () => {
    const library = await reader.library();
    const file = await library.export('RIS', await library.openEntry(open.title));
    expect(file.text.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(file.text).toContain(`TI  - ${open.title}`);
    await library.page.close();
  });

  it('a backup, restored into an empty library, brings everything back, and twice changes nothing', async () => {
    const library = await reader.library();
    await library.row(open.title).waitFor();
    const titles = await library.titles();
    const backup = await library.download(() => library.chooseInMenu('common_backUp'));
    const other = await Reader.start();
    const empty = await other.library();
    await empty.says('empty_savedTitle');
    for (const [added, unchanged] of [
      [titles.length, 0],
      [0, titles.length],
    ] as const) {
      await empty.restore(backup.text, { added, updated: 0, unchanged });
      await empty.lists(...titles);
    }
    const entry = await empty.openEntry(open.title);
    await entry.getByText('signals seminar').waitFor();
    await entry.getByRole('checkbox', { name: 'Chapter two', checked: true }).waitFor();
    await other.seesBadge('1');
    await other.browser.close();
    await library.page.close();
  });
});
