import { escapeMarkup } from '../../export/markup';
import { doiMentions } from '../../import/doi-mentions';
import type { Correct, FileChange } from './correction';

/**
 * For formats that have no place for a note which every program keeps: the DOI and the address are
 * replaced wherever the record has them.
 * @param write writes an address as the format does
 */
function correctIdentifiers(write: (address: string) => string): Correct {
  return (record, { doi, url, former }) => {
    let text = record;
    const changes: FileChange[] = [];
    if (url !== undefined && former.url !== undefined) {
      const known = write(former.url);
      const parts = text.split(known);
      if (parts.length > 1) {
        text = parts.join(write(url));
        changes.push({ field: 'url', from: former.url, to: url });
      }
    }
    if (doi !== undefined && former.doi !== undefined) {
      const places = [...doiMentions(text)].filter((each) => each.doi === former.doi && !each.url);
      for (const { from, to } of places.reverse()) {
        text = text.slice(0, from) + write(doi) + text.slice(to);
      }
      if (places.length > 0) changes.push({ field: 'doi', from: former.doi, to: doi });
    }
    return { text, changes };
  };
}

/** CSV and MEDLINE, which have addresses as they stand. */
export const correctPlain: Correct = correctIdentifiers((address) => address);

/** EndNote XML and MODS. */
export const correctXml: Correct = correctIdentifiers(escapeMarkup);

/** Zotero's items in JSON, which some programs write with escaped slashes. */
export const correctJson: Correct = (record, correction) =>
  correctIdentifiers((address) => JSON.stringify(address).slice(1, -1))(record, correction);
