/** XML as small trees, one record after the other, with the place of each in the file. */
import { SaxesParser } from '@rubensworks/saxes';
import type { FileRecord, Parse, RecordPlace, UnreadableRecord } from '../imported-record';
import { Lines } from '../line-counter';

/** Code units that are parsed at once. */
const chunk = 100_000;
/** Elements within each other; those of reference managers go down a tenth of this. */
const deepest = 100;

/** An element: names are without their prefix. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** All text within it, in its order. */
  text = '';

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** The elements of a path of names below this one. */
  all(...path: readonly string[]): XmlElement[] {
    const [name, ...rest] = path;
    const found = this.children.filter((child) => child.name === name);
    return rest.length === 0 ? found : found.flatMap((child) => child.all(...rest));
  }

  /** The text of the first element on the path that is not empty. */
  first(...path: readonly string[]): string | undefined {
    return this.texts(...path)[0];
  }

  /** The texts of the elements on the path, without those that are empty. */
  texts(...path: readonly string[]): string[] {
    return this.all(...path).flatMap(({ text }) => text.trim() || []);
  }
}

/**
 * A reader of XML's records.
 * @param name of the element that is a record
 * @param read makes a record of such an element
 */
export function parseXml(
  name: string,
  read: (element: XmlElement, place: RecordPlace) => FileRecord,
): Parse {
  return function* (text) {
    const lines = new Lines(text);
    let items: (FileRecord | UnreadableRecord)[] = [];
    const open: XmlElement[] = [];
    let from = 0;
    let isBroken = false;
    const parser = new SaxesParser({ xmlns: false });
    const fail = (problem: UnreadableRecord['problem']) => {
      if (isBroken) return;
      isBroken = true;
      items.push({ kind: 'unreadable', line: parser.line, problem });
    };
    parser.on('error', () => fail({ kind: 'syntax', format: 'XML' }));
    parser.on('doctype', (type) => {
      // The name of a definition elsewhere, as some servers give it, unfolds to nothing.
      if (type.includes('[')) fail({ kind: 'document-type' });
    });
    parser.on('opentag', (tag) => {
      if (isBroken) return;
      const local = tag.name.replace(/^.*:/, '');
      if (open.length === 0 && local !== name) return;
      if (open.length === 0) from = text.lastIndexOf('<', parser.position - 1);
      if (open.length > deepest) return;
      const element = new XmlElement(local, tag.attributes);
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on('text', (words) => {
      for (const element of open) element.text += words;
    });
    parser.on('cdata', (words) => {
      for (const element of open) element.text += words;
    });
    parser.on('closetag', (tag) => {
      if (isBroken) return;
      if (open.at(-1)?.name !== tag.name.replace(/^.*:/, '')) return;
      const element = open.pop();
      if (!element || open.length > 0) return;
      items.push(read(element, { line: lines.of(from), from, to: parser.position }));
    });
    for (let at = 0; at < text.length && !isBroken; at += chunk) {
      parser.write(text.slice(at, at + chunk));
      yield { done: Math.min(0.99, (at + chunk) / text.length), items };
      items = [];
    }
    if (!isBroken) parser.close();
    yield { done: 1, items };
  };
}
