/** `npm run size`: what a publisher's page loads of Stet before the reader acts, against its limit. */
import { contentScriptBytes, contentScriptLimit } from './tools/build';

const bytes = contentScriptBytes();
console.log(`${bytes} bytes gzipped, ${contentScriptLimit} allowed`);
process.exitCode = bytes > contentScriptLimit ? 1 : 0;
