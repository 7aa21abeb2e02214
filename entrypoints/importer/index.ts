import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Given, readFile } from '../../utils/import/read-file';

/** What the worker hears and says; the page that started it trusts it, and it the page. */
export default defineUnlistedScript(() => {
  addEventListener('message', async ({ data }: MessageEvent<Given>) => {
    for await (const found of readFile(data)) postMessage(found);
    postMessage({ kind: 'end' });
  });
});
