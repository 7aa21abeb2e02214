/**
 * npm run -s capture:chromium -- PAGE.html URL [PAGE.html URL …]
 *
 * As `npm run -s capture`, off a snapshot that the extension's script takes in a real Chromium: prints
 * what Stet reads off each page as one line of JSON, or `null`. Pages are served at their own addresses; their
 * scripts do not run and nothing else is served.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import * as v from 'valibot';
import { captureSnapshot } from '../../utils/capture/capture-page';
import type { CaptureResult } from '../../utils/model/capture';
import { snapshotSchema } from '../../utils/snapshot/snapshot-schema';
import { builtExtension } from './build';
import { ensureChromium } from './chromium';
import { withLanguage } from './detect-language';

const pages = process.argv.slice(2);
if (pages.length === 0 || pages.length % 2 === 1) {
  console.error('usage: npm run -s capture:chromium -- PAGE.html URL [PAGE.html URL …]');
  process.exit(2);
}

const script = readFileSync(join(builtExtension(), 'snapshot.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: ensureChromium((line) => console.error(line)),
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
for (let index = 0; index < pages.length; index += 2) {
  const [file = '', url = ''] = pages.slice(index, index + 2);
  const page = await browser.newPage();
  const reading = await readPage(page, readFileSync(file), url);
  if (reading.kind === 'nothing') console.error(`${file}: ${reading.reason}`);
  console.log(JSON.stringify(reading.kind === 'capture' ? withLanguage(reading.capture) : null));
  await page.close();
}
await browser.close();

/** Serves a page at its address and reads it in a world of its own, as the extension does. */
async function readPage(page: Page, body: Buffer, url: string): Promise<CaptureResult> {
  let served = false;
  await page.route('**/*', async (route) => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return route.fulfill({
      body,
      headers: { ...headers, 'content-security-policy': "script-src 'none'" },
    });
  });
  await page.goto(url);
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const world = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: script,
    contextId: world.executionContextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return captureSnapshot({ ...v.parse(snapshotSchema, result.value), url });
}
