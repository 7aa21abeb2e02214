import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { html } from '../demo/encyclopedia';
import { projectDir } from '../tools/build';
import { Reader } from './support/reader';
import { t } from './support/texts';

const corpus = join(projectDir, '../shared/corpus');
const present = existsSync(corpus);
if (!present) console.log(`Skipped: the corpus of real pages is not at ${corpus}.`);

const caseSchema = v.object({
  url: v.string(),
  expected: v.object({
    title: v.string(),
    summary: v.string(),
    keywords: v.array(v.string()),
    notices: v.array(v.object({ text: v.string() })),
  }),
});

function load(name: string) {
  const folder = join(corpus, name);
  const { url, expected } = v.parse(
    caseSchema,
    JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')),
  );
  return { url, expected, page: readFileSync(join(folder, 'page.html'), 'utf8') };
}

let reader: Reader | undefined;
afterEach(() => reader?.browser.close());

describe.skipIf(!present)('the pair of real pages that Stet began with', () => {
  it.each(['metas', 'bare'])('is saved, alerted of and chained (%s)', async (skin) => {
    const old = load(`oxford-2019-superseded-${skin}`);
    const current = load(`oxford-2019-current-${skin}`);
    reader = await Reader.start((url) => {
      const at = `https://${url.host}${url.pathname.replace(/;[^/]*/g, '')}`;
      const found = [old, current].find((page) => page.url === at);
      return found && html(found.page);
    });
    const first = await reader.visit(old.url);
    await first.button.waitFor(t('page_save'));
    // Unstyled, the page's text fills the window, and the button's card stays out of its way.
    await reader.saveByShortcut(first.page);
    await first.button.waitFor(t('page_savedReplaced'));
    await reader.seesBadge('1');
    const popup = await reader.popup(first.page);
    await popup.tab('common_tabAlerts');
    const alert = popup.entry(old.expected.title);
    await alert.getByText(old.expected.notices[0]?.text ?? expect.fail()).waitFor();
    const newer = alert.locator('.alert-versions a').last();

    const second = await reader.visit((await newer.getAttribute('href')) ?? '');
    await second.button.waitFor(t('page_newer'));
    await reader.saveByShortcut(second.page);
    await second.button.waitFor(t('page_saved'));
    await reader.seesBadge('');

    const library = await reader.library();
    await library.lists(current.expected.title);
    const { text } = await library.export('CSL-JSON');
    const [item]: { abstract: string; keyword: string }[] = JSON.parse(text);
    expect(item?.abstract).toBe(current.expected.summary);
    expect(item?.keyword).toBe(current.expected.keywords.join(', '));
  });
});
