import { readFileSync } from 'node:fs';
import { captureSnapshot } from '../../utils/capture/capture-page';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { withLanguage } from './detect-language';
import { openDocument } from './document';
import { shownIn } from './visible-elements';

/**
 * npm run -s capture -- PAGE.html URL [PAGE.html URL …]
 *
 * Prints what Stet reads off each page as one line of JSON, or `null` where it reads nothing: for
 * trying a site before and after its adapter is written.
 */
const pages = process.argv.slice(2);
if (pages.length === 0 || pages.length % 2 === 1) {
  console.error('usage: npm run -s capture -- PAGE.html URL [PAGE.html URL …]');
  process.exit(2);
}

function captureFile(file: string, url: string): unknown {
  const { document, close } = openDocument(readFileSync(file, 'utf8'), url);
  try {
    const reading = captureSnapshot(takeSnapshot(document, url, shownIn(document)));
    if (reading.kind === 'capture') return withLanguage(reading.capture);
    console.error(`${file}: ${reading.reason}`);
    return null;
  } finally {
    close();
  }
}

for (let index = 0; index < pages.length; index += 2) {
  const [file = '', url = ''] = pages.slice(index, index + 2);
  console.log(JSON.stringify(captureFile(file, url)));
}
