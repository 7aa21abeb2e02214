import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../tools/firefox';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { FirefoxReader } from './reader';

const firefox = ensureFirefox();
const id = 'stet@stet.example';

describe.skipIf(!firefox)('what a library sets in Firefox', { timeout: 120_000 }, () => {
  let server: LocalServer;
  let reader: FirefoxReader;
  let home: string;
  beforeAll(async () => {
    // An account of its own, so that nothing is left on this machine.
    home = await mkdtemp(join(tmpdir(), 'stet-home-'));
    const folder = join(home, '.mozilla/managed-storage');
    await mkdir(folder, { recursive: true });
    const data = {
      resolver: 'https://resolver.example.edu/openurl',
      proxy: 'ezproxy.example.edu',
      registries: ['crossref'],
      defaults: { rhythm: 'hourly', notify: false },
    };
    await writeFile(
      join(folder, `${id}.json`),
      JSON.stringify({ name: id, description: 'Settings of Stet', type: 'storage', data }),
    );
    server = await LocalServer.start(() => undefined);
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, port: server.port, home });
  });
  afterAll(async () => {
    await reader?.browser.close();
    await server?.close();
    await rm(home, { recursive: true, force: true });
  });

  it('stands in the settings as set, and what cannot be used is named', async () => {
    const settings = await reader.settings();
    await settings.shows(t('settings_setByLibrary'));
    await settings.shows(t('settings_policyIgnored', 'defaults.rhythm'));
    await settings.shows(t('settings_registriesForbidden'));
    const values = await settings.page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('#full-text input[readonly]')].map(
        ({ value }) => value,
      ),
    );
    expect(values).toEqual([
      'https://ezproxy.example.edu/login?url=$@',
      'https://resolver.example.edu/openurl',
    ]);
  });
});
