import type { Block } from '../snapshot/blocks';
import type { Snapshot } from '../snapshot/snapshot';
import { collapseWhitespace } from '../text/whitespace';

export type { Block, Link } from '../snapshot/blocks';

/** A JSON-LD node: nothing is known of its members until they are looked at. */
export type JsonNode = { readonly [key: string]: unknown };

/** A page, read once: everything that readers and adapters may ask of it. */
export interface Page {
  readonly url: URL;
  readonly title: string;
  readonly lang: string;
  /**
   * Contents by name in lower case, in the order of the page; 'dc:', 'dct:', 'dcterms:' and
   * 'prism:' are written 'dc.', 'dcterms.' and 'prism.'.
   */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Absolute addresses of the head's links by their relation in lower case. */
  readonly relations: ReadonlyMap<string, readonly string[]>;
  /** All JSON-LD nodes of the top level, of graphs and of main entities. */
  readonly jsonLd: readonly JsonNode[];
  /** What the page shows, in its order. */
  readonly blocks: readonly Block[];
  readonly challenge: boolean;
  readonly password: boolean;
  /** The first content among the named metas, tried in the order of the names. */
  meta(...names: readonly string[]): string | undefined;
}

const maxContents = 500;
const maxJsonNodes = 200;

/**
 * Opens a snapshot for reading.
 * @throws TypeError where its address is no absolute one
 */
export function openPage({
  metas,
  relations,
  jsonLd,
  url,
  title,
  blocks,
  ...shared
}: Snapshot): Page {
  const contents = new Map<string, string[]>();
  for (const [name, content] of metas) {
    add(contents, standardName(name), stripInlineTags(content).normalize('NFC'));
  }
  const links = new Map<string, string[]>();
  for (const [relation, href] of relations) add(links, relation, href);
  return {
    ...shared,
    url: new URL(url),
    title: title.normalize('NFC'),
    blocks: blocks.map(composed),
    metas: contents,
    relations: links,
    jsonLd: jsonLd.flatMap(nodesOf).slice(0, maxJsonNodes),
    meta(...names) {
      for (const name of names) {
        const content = contents.get(name)?.[0];
        if (content) return content;
      }
      return undefined;
    },
  };
}

/** A block with its letters and their marks as one sign each, which some pages write apart; places move along. */
function composed(block: Block): Block {
  const text = block.text.normalize('NFC');
  if (text === block.text) return block;
  const moved = (at: number) => block.text.slice(0, at).normalize('NFC').length;
  const links = block.links.map((link) => ({
    ...link,
    start: moved(link.start),
    text: link.text.normalize('NFC'),
  }));
  return { ...block, text, links, joints: block.joints.map(moved) };
}

/** A meta's name with the prefix of its vocabulary as most pages write it. */
function standardName(name: string): string {
  return name.replace(/^dct(?:erms)?[.:_]/, 'dcterms.').replace(/^(dc|prism)[:_]/, '$1.');
}

/**
 * Whether a block stands in an element of that id ('#abstract') or class ('.contributors'), as far
 * up as its marks reach.
 */
export function isWithin(block: Block, mark: string): boolean {
  return ` ${block.marks} `.includes(` ${mark} `);
}

function add(map: Map<string, string[]>, name: string, value: string): void {
  const values = map.get(name);
  if (!values) map.set(name, [value]);
  else if (values.length < maxContents) values.push(value);
}

const inlineTag =
  /<\/?(?:i|b|em|strong|sub|sup|span|small|u|br|p|sc|italic|bold|jats:\w+|mml:\w+)(?:\s[^<>]*)?>/gi;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** A meta's content as one would type it: publishers leave tags and twice-escaped entities in there. */
export function stripInlineTags(content: string): string {
  const decoded = content.replace(/&(?:#(\d{2,6})|(amp|lt|gt|quot|nbsp));/g, (whole, code, name) =>
    code ? codePoint(Number(code), whole) : (entities[name] ?? whole),
  );
  return collapseWhitespace(decoded.replace(inlineTag, ''));
}

function codePoint(code: number, otherwise: string): string {
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** The nodes of one script, breadth first; none where it is no JSON, as publishers' is at times. */
function nodesOf(json: string): JsonNode[] {
  const nodes: JsonNode[] = [];
  const queue: unknown[] = [];
  try {
    queue.push(JSON.parse(json));
  } catch {
    return nodes;
  }
  for (const next of queue) {
    if (nodes.length === maxJsonNodes) break;
    if (Array.isArray(next)) queue.push(...next.slice(0, maxJsonNodes));
    else if (isNode(next)) {
      nodes.push(next);
      queue.push(next['@graph'], next.mainEntity);
    }
  }
  return nodes;
}

/** Whether a JSON value is an object whose members can be asked for. */
export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
