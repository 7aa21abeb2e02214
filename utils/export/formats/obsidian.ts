import { toLine } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { createZipWriter } from '../zip';
import { note } from './markdown';

/**
 * A zip of notes for Obsidian, one an entry, each with its properties at the head. An entry may be
 * in several collections and a file only in one folder, so collections are a property too.
 */
export const obsidian: Format = {
  id: 'obsidian',
  name: 'Obsidian notes',
  extension: 'zip',
  mime: 'application/zip',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: ['bodies'],
  async open({ today }) {
    const { deflateSync } = await import('fflate');
    const zip = createZipWriter(deflateSync, today);
    const taken = new Set<string>();
    return {
      head: '',
      item: (item) => zip.add(`${freeName(item, taken)}.md`, note(item)),
      between: '',
      tail: () => [zip.end()],
    };
  },
};

/** Characters, at the most, of a title and of a key: within 255 bytes together in any script. */
const longest = { title: 50, key: { ascii: 40, other: 10 } };

/** Names that Windows gives to devices, whatever follows them behind a full stop. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * 'Title (key)', which every system takes for a file's name and Obsidian for a note's: the same at
 * every export, so that notes written anew replace the former ones.
 */
function freeName(item: ExportItem, taken: Set<string>): string {
  const key = safe(item.key);
  const ofKey = /^[\x20-\x7e]*$/.test(key) ? longest.key.ascii : longest.key.other;
  const stem = `${cut(safe(item.capture.title), longest.title)} (${cut(key, ofKey)})`
    .trim()
    .replace(devices, '_$&');
  let name = stem;
  // Neither Windows nor macOS tells upper from lower case, nor one spelling of an accent from another.
  for (let at = 2; taken.has(folded(name)); at++) name = `${stem} ${at}`;
  taken.add(folded(name));
  return name;
}

/** The beginning of a text, no character in two. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim();

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Without signs that Windows, macOS or links in Obsidian do not take, and with no dot in front. */
function safe(text: string): string {
  return toLine(
    toLine(text).replace(/[\\/:*?"<>|#^[\]%\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' '),
  )
    .normalize('NFC')
    .replace(/^\.+/, '');
}
