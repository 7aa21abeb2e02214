/** Damage to the files in which Chromium keeps an extension's database. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a database's files come to harm while no browser uses them. */
export type Damage = 'flipped' | 'cut' | 'zeroed' | 'removed';

/** Harms the database's files in a profile; the other files of the profile stay as they are. */
export function harm(profile: string, damage: Damage): void {
  const files = databaseFiles(profile);
  if (files.length === 0) throw new Error('There is no database in the profile.');
  for (const file of files) {
    const bytes = readFileSync(file);
    switch (damage) {
      case 'flipped':
        // The log and the manifest: every seventh byte.
        if (!/\.log$|MANIFEST/.test(file)) break;
        for (let at = 0; at < bytes.length; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        writeFileSync(file, bytes);
        break;
      case 'cut':
        if (file.endsWith('.log')) writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
        break;
      case 'zeroed':
        writeFileSync(file, Buffer.alloc(bytes.length));
        break;
      case 'removed':
        rmSync(file);
    }
  }
}

function databaseFiles(profile: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^chrome-extension_.*\.leveldb[/\\][^/\\]+$/.test(name))
    .map((name) => join(folder, name));
}
