import { escapeMarkup } from '../../export/markup';
import type { Correct, FileChange } from './correction';

/** Replaces the identifiers within an item's element, and describes what was done in Zotero's 'Extra'. */
export const correctZoteroRdf: Correct = (record, { doi, url, version, note, obsolete }) => {
  let text = record;
  for (const sentence of obsolete)
    text = text.replace(`${escapeMarkup(sentence)}\n`, '').replace(escapeMarkup(sentence), '');
  const changes: FileChange[] = [];
  const known = /(<dc:identifier>\s*DOI:? *)([^<\s]+)/i.exec(text);
  if (doi !== undefined) {
    const element = `<dc:identifier>DOI ${escapeMarkup(doi)}</dc:identifier>`;
    text = known
      ? text.replace(known[0], () => `${known[1]}${escapeMarkup(doi)}`)
      : within(text, element);
    changes.push({ field: 'doi', from: known?.[2] ?? '', to: doi });
  }
  // Not the item's own name, though that may be an address: others of the file go by it.
  const address = /(<dcterms:URI>\s*<rdf:value>)([^<]*)(?=<\/rdf:value>)/.exec(text);
  if (url !== undefined && address) {
    text = text.replace(address[0], () => `${address[1]}${escapeMarkup(url)}`);
    changes.push({ field: 'url', from: address[2] ?? '', to: url });
  }
  const counted = /(Version: )(\d+)/.exec(text);
  if (version !== undefined && counted?.[2]) {
    text = text.replace(counted[0], () => `${counted[1]}${version}`);
    changes.push({ field: 'version', from: counted[2], to: String(version) });
  }
  const extra = /<(z:extra|dc:description)>([^<]*)(?=<\/\1>)/.exec(text);
  text = extra
    ? text.replace(extra[0], () => `${extra[0].trimEnd()}\n${escapeMarkup(note)}`)
    : within(text, `<dc:description>${escapeMarkup(note)}</dc:description>`);
  changes.push({ field: 'note', from: '', to: note });
  return { text, changes };
};

/** As the last within an element, set in as the one before it is. */
function within(element: string, inner: string): string {
  const close = element.lastIndexOf('</');
  const before = element.slice(0, close).trimEnd();
  const [, indent = ''] = /\n([^\S\n]*)\S[^\n]*$/.exec(before) ?? [];
  return `${before}\n${indent}${inner}${element.slice(before.length)}`;
}
