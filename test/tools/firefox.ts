/** Finds, or installs, the Firefox that Stet is tried in. */
import { canInstallByApt, installByApt } from './apt';
import { findProgram, runs } from './find-program';

/** Names under which Firefox stands on the PATH: the long-lived release first. */
const commands = ['firefox-esr', 'firefox'];

/** Where macOS keeps it; it is on no PATH there. */
const applications = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The path of a Firefox, installed first by apt where there is none and this process may. What
 * `STET_FIREFOX` names wins.
 *
 * @param say told, in a sentence, what is being installed, or why there is no Firefox.
 * @returns undefined where there is none to be had.
 */
export function ensureFirefox(say: (line: string) => void = console.log): string | undefined {
  const named = process.env.STET_FIREFOX;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`STET_FIREFOX names ${named}, which cannot be run.`);
  }
  const found = findFirefox();
  if (found) return found;
  if (canInstallByApt()) {
    say('No Firefox on this machine: installing it by apt …');
    const installed = installByApt('firefox-esr', 'fonts-liberation') ? findFirefox() : undefined;
    if (installed) return installed;
  }
  say(
    'Stet is not tried in Firefox, which is not on this machine. Install it (on Debian: apt-get ' +
      'install firefox-esr), or set STET_FIREFOX to the path of one.',
  );
  return undefined;
}

function findFirefox(): string | undefined {
  return findProgram(commands, applications);
}
