/** An extension in one file, as browsers install it for good. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** All files of a folder as a zip archive, in base 64. */
export async function packed(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(dir.length + 1)] = await readFile(path);
  }
  return Buffer.from(zipSync(files, { level: 1 })).toString('base64');
}
