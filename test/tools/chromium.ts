/**
 * Finds, or installs, a Chromium that loads unpacked extensions. Google's branded Chrome ignores
 * `--load-extension` since version 137 and Edge follows it, so neither is looked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallByApt, installByApt, isRoot } from './apt';
import { findProgram, runs } from './find-program';

/** Names under which Chromium and Chrome for Testing stand on the PATH. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'chrome-for-testing',
];

/** Where macOS keeps the two; they are on no PATH there. */
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** No browser could be found or installed; the message tells the reader what to do. */
class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/**
 * The path of a Chromium already on this machine, or undefined. `STET_CHROMIUM` wins, then the
 * PATH, then macOS's applications, then the browser that Playwright has downloaded.
 *
 * @throws NoBrowserError where `STET_CHROMIUM` names a file that cannot be run.
 */
function findChromium(): string | undefined {
  const named = process.env.STET_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new NoBrowserError(`STET_CHROMIUM names ${named}, which cannot be run.`);
  }
  const found = findProgram(commands, applications);
  return found ?? [chromium.executablePath()].find(existsSync);
}

/**
 * The path of a Chromium, installed first where there is none: by apt for root on Debian,
 * else by Playwright's own installer.
 *
 * @param say told, in a sentence, what is being installed.
 * @throws NoBrowserError where neither way gives a browser.
 */
export function ensureChromium(say: (line: string) => void = console.log): string {
  const found = findChromium();
  if (found) return found;
  const byApt = canInstallByApt();
  say(`No Chromium on this machine: ${byApt ? 'installing it by apt' : "fetching Playwright's"} …`);
  const done = byApt ? installByApt('chromium', 'fonts-liberation') : installByPlaywright();
  const installed = done ? findChromium() : undefined;
  if (installed) return installed;
  throw new NoBrowserError(
    'Stet needs Chromium to show itself, and could not install it. Install Chromium (on Debian: ' +
      'apt-get install chromium), or set STET_CHROMIUM to the path of one.',
  );
}

function installByPlaywright(): boolean {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  const args = [join(manifest, '..', 'cli.js'), 'install', ...withLibraries, 'chromium'];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}
