import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Given, readFile } from '../../utils/import/read-file';

/** Reads what a page hands over, and tells it step by step. */
export default defineUnlistedScript(() => {
  addEventListener('message', async ({ data }: MessageEvent<Given>) => {
    try {
      for await (const found of readFile(data, Date.now())) postMessage(found);
      postMessage({ kind: 'end' });
    } catch (error) {
      // A rejection is not told to the page, an error is.
      reportError(error);
    }
  });
});
