import { withoutEnd } from '../../text/whitespace';
import type { Correct, CorrectedField, FileChange } from './correction';

const tags: Readonly<Partial<Record<CorrectedField, string>>> = { doi: 'DO', url: 'UR' };

/** Sets the first line of a tag, or puts one before the record's end. */
export const correctRis: Correct = (record, { doi, url, version, note, obsolete }) => {
  const feed = /\r\n|\n|\r/.exec(record)?.[0] ?? '\r\n';
  let text = record;
  for (const sentence of obsolete) text = text.replace(`N1  - ${sentence}${feed}`, '');
  const changes: FileChange[] = [];
  const set = (field: CorrectedField, value: string) => {
    const line = new RegExp(`^([^\\S\\r\\n]{0,3}${tags[field]} {0,2}- ?)(.*)$`, 'im');
    const from = line.exec(text)?.[2]?.trim() ?? '';
    if (from === '') text = inserted(text, `${tags[field]}  - ${value}`, feed);
    else text = text.replace(line, (_, tag: string) => tag + value);
    changes.push({ field, from, to: value });
  };
  if (doi !== undefined) set('doi', doi);
  if (url !== undefined) set('url', url);
  const counted = /^(N1 {2}- Version )(\d+)\s*$/m.exec(text);
  if (version !== undefined && counted?.[2]) {
    text = text.replace(counted[0], () => `${counted[1]}${version}`);
    changes.push({ field: 'version', from: counted[2], to: String(version) });
  }
  text = inserted(text, `N1  - ${note}`, feed);
  changes.push({ field: 'note', from: '', to: note });
  return { text, changes };
};

function inserted(record: string, line: string, feed: string): string {
  const end = /^[^\S\r\n]{0,3}ER {0,2}-/im.exec(record);
  if (end) return `${record.slice(0, end.index)}${line}${feed}${record.slice(end.index)}`;
  const body = withoutEnd(record, '\r\n');
  return `${body}${feed}${line}${record.slice(body.length)}`;
}
