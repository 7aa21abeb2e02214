import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryHosts } from '../../../utils/watch/watch-settings';
import { samples } from '../../demo/encyclopedia';
import { faults } from '../support/faults';
import { dois, savedOtherwise, thesis } from '../support/import-samples';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';
import { WatchWorld } from '../support/watch-world';

const { restricted } = samples;

let world: WatchWorld;
beforeAll(async () => {
  world = await WatchWorld.start();
  await world.save(restricted);
});
afterAll(() => world?.end());

describe('an import', () => {
  it('shows what is new and what is left out, takes it in at once, and takes it back', async () => {
    const library = await world.reader.library();
    const dialog = await library.readIn('thesis.bib', thesis);
    await dialog.getByRole('tab', { name: `${t('import_new')} (5)`, selected: true }).waitFor();
    await dialog.getByText('Tolls at the Lübeck Gate').waitFor();
    expect(await faults(library.page)).toEqual([]);

    await dialog.getByRole('tab', { name: `${t('import_unreadable')} (1)` }).click();
    await dialog.getByText(t('import_line', '24')).waitFor();
    await dialog.getByText(t('import_problemNoEnd', 'title')).waitFor();

    await dialog.getByRole('radio', { name: t('import_filingTogether') }).check();
    await dialog.getByRole('button', { name: t('import_count_other', '5') }).click();
    await library.counts('import_added', 5);
    await library.navItem('thesis').waitFor();
    const entry = await library.openEntry('Weirs and NATO Rivers');
    await entry.getByText('Jean de la Tour').first().waitFor();

    await library.press('common_undo');
    await library.lists(restricted.title);
    await library.navItem('thesis').waitFor({ state: 'detached' });
    await library.page.close();
  });

  it('shows field by field what differs, and keeps the reader’s word where nothing is chosen', async () => {
    const library = await world.reader.library();
    const dialog = await library.readIn('one.ris', savedOtherwise);
    await dialog
      .getByRole('tab', { name: `${t('import_conflicts')} (1)`, selected: true })
      .waitFor();
    const title = dialog.getByRole('group', { name: t('fields_title'), exact: true });
    await title.getByRole('radio', { name: t('import_mine'), checked: true }).waitFor();
    expect(await faults(library.page)).toEqual([]);
    await title.getByRole('radio', { name: t('import_theirs') }).check();
    await dialog.getByRole('button', { name: t('import_update') }).click();
    await library.counts('import_updated', 1);
    await library.lists(`${restricted.title}: A Field`);
    await library.press('common_undo');
    await library.lists(restricted.title);
    await library.page.close();
  });

  it('tells of a backup what it changed, and how much of that was taken back', async () => {
    const library = await world.reader.library();
    const backup = (await library.download(() => library.chooseInMenu('common_backUp'))).text;
    const search = { id: 'theirs', name: 'Theirs', query: 'tolls', createdAt: 1, editedAt: 1 };
    const dialog = await library.readIn(
      'backup.json',
      JSON.stringify({ ...JSON.parse(backup), searches: [search] }),
    );
    await dialog.getByRole('button', { name: t('common_restoreBackup') }).click();
    await library.counts('import_unchanged', 1);
    await library.counts('import_searches', 1);
    await library.press('common_undo');
    await library.says('import_aroundUndone');
    await library.page.close();
  });

  it('is left by Escape though the button that had the focus is gone', async () => {
    const library = await world.reader.library();
    const entry = await library.openEntry(restricted.title);
    const dialog = await library.readIn('thesis.bib', thesis);
    await dialog.getByRole('tab').first().waitFor();
    await library.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await entry.isVisible()).toBe(true);
    await library.page.close();
  });

  it.each([
    ['a file of something else', 'Dear all, see you on Monday.', 'import_fileUnknown'],
    ['a spoilt backup', '{"format":"stet-backup","version":1,"entries":7}', 'import_restoreBad'],
    [
      'a later Stet’s backup',
      '{"format":"stet-backup","version":99,"entries":[]}',
      'import_restoreNewer',
    ],
  ] as const)('says why it does not take %s', async (_, text, words) => {
    const library = await world.reader.library();
    const dialog = await library.readIn('letter.txt', text);
    await dialog.getByRole('alert').getByText(t(words, 'letter.txt')).waitFor();
    await library.page.close();
  });
});

describe('a bibliography', () => {
  let library: StetPage;
  beforeAll(async () => {
    const authors = (...families: string[]) => families.map((family) => ({ given: 'A.', family }));
    world.registries.crossref(
      {
        doi: dois.older,
        title: 'Weirs and NATO Rivers',
        authors: authors('Osier', 'de la Tour'),
        issued: '2011-03-01',
        updatedBy: [{ doi: dois.newer, type: 'new_version', on: '2023-06-01' }],
      },
      {
        doi: dois.newer,
        title: 'Weirs and Rivers',
        authors: authors('Osier'),
        issued: '2023-06-01',
        updateTo: [{ doi: dois.older, type: 'new_version', on: '2023-06-01' }],
      },
      {
        doi: dois.retracted,
        title: 'Tolls at the Lübeck Gate',
        authors: authors('Quill'),
        issued: '2014-01-01',
        updatedBy: [{ doi: `${dois.retracted}.r`, type: 'retraction', on: '2020-02-02' }],
      },
      {
        doi: dois.standing,
        title: 'Ferries',
        authors: authors('Marrow'),
        issued: '2016-05-01',
      },
    );
    library = await world.reader.library();
    await library.navItem(t('bibliography_title')).click();
  });

  it('is checked once the reader lets the registries be asked, and not before', async () => {
    const [chooser] = await Promise.all([
      library.page.waitForEvent('filechooser'),
      library.press('common_chooseFile'),
    ]);
    await chooser.setFiles({
      name: 'thesis.bib',
      mimeType: 'text/plain',
      buffer: Buffer.from(thesis),
    });
    await library.says('bibliography_of_other', '5', 'thesis.bib');
    const toRegistries = () =>
      world.server.asked().filter(({ url }) => url.host === 'api.crossref.org').length;
    const before = toRegistries();
    expect(before).toBe(0);
    expect(await faults(library.page)).toEqual([]);
    for (const host of Object.values(registryHosts))
      await world.reader.browser.grant(`https://${host}/*`);
    await library.press('bibliography_askYes');
    await library.says('common_countedOutcome', t('bibliography_outcomeReplaced'), '1');
    await library.says('common_countedOutcome', t('common_standingRetracted'), '1');
    await library.says('common_countedOutcome', t('bibliography_outcomeNotOnRecord'), '1');
    await library.says('common_countedOutcome', t('bibliography_outcomeUnknownShort'), '2');
    await library.page
      .getByText(`updated-by: New version, ${dois.newer}, 2023-06-01, publisher`)
      .waitFor();
    // All DOIs in one request, and the newer version's in another.
    expect(toRegistries()).toBe(2);
    expect(await faults(library.page)).toEqual([]);
  });

  it('gives a report in Markdown and as CSV', async () => {
    const markdown = await library.download(() => library.press('bibliography_reportMarkdown'));
    expect(markdown.name).toBe('thesis-checked.md');
    expect(markdown.text).toContain(
      `## ${t('common_countedOutcome', t('bibliography_outcomeReplaced'), '1')}`,
    );
    expect(markdown.text).toContain(`<https://doi.org/${dois.newer}>`);
    const csv = await library.download(() => library.press('bibliography_reportCsv'));
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(6);
  });

  it('gives the file back with what was replaced put right, and nothing else changed', async () => {
    const { name, text } = await library.download(() =>
      library.press('bibliography_correctedFile'),
    );
    expect(name).toBe('thesis-corrected.bib');
    const was = thesis.split('\n');
    const changed = text.split('\n').filter((line) => !was.includes(line));
    expect(changed).toEqual([
      `  doi       = {${dois.newer}},`,
      `  note      = {cited on p. 12. Updated from https://doi.org/${dois.older}, which was replaced on 2023-06-01},`,
      `  year = {2014}, doi = {${dois.retracted}}, note = {Retracted on 2020-02-02}`,
    ]);
  });

  it('enters the library only when asked', async () => {
    const other = await world.reader.library();
    await other.lists(restricted.title);
    await library.press('bibliography_saveThese');
    const dialog = library.page.getByRole('dialog', { name: t('common_import') });
    await dialog.getByRole('button', { name: t('import_count_other', '5') }).click();
    await other.row('Ferries').waitFor();
    await other.page.close();
  });

  it('can be pasted as DOIs', async () => {
    await library.press('common_otherFile');
    const field = library.page.getByLabel(t('bibliography_paste'));
    await field.fill(`See https://doi.org/${dois.standing} and doi:${dois.older}.`);
    await library.press('common_readText');
    await library.says('bibliography_of_other', '2', t('common_pastedText'));
    await library.page
      .getByText(t('bibliography_openInLibrary'))
      .first()
      .waitFor({ state: 'attached' });
  });
});

it('reads Zotero RDF in its worker', async () => {
  const library = await world.reader.library();
  const { text } = await library.export('Zotero RDF');
  const dialog = await library.readIn('mine.rdf', text);
  await dialog.getByRole('tab', { name: new RegExp(`^${t('import_here')} \\([1-9]`) }).waitFor();
  await library.page.close();
});
