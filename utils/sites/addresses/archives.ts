import { archiveAt, archivedAddress, archiveHosts } from '../../extract/page-kind/archives';
import { type Capture, type CaptureFailure, captureLimits } from '../../model/capture';
import type { Block } from '../../snapshot/blocks';
import type { Snapshot } from '../../snapshot/snapshot';
import { httpUrl } from '../../text/addresses';
import { datePrecision, parseDate } from '../../text/dates';

/** What an archive shows: a copy of a publisher's page, or a page of the archive's own. */
export type Copy =
  | {
      kind: 'copy';
      /** The page as its publisher served it: its address, its links, nothing of the archive's. */
      snapshot: Snapshot;
      archive: NonNullable<Capture['archive']>;
    }
  | { kind: 'none'; reason: CaptureFailure };

/** Elements of the common archives' programs around a copy, by the beginning of an id or class. */
const frames = /(?:^| )(?:[#.](?:wm-|_wb_)|#donato(?= |$))/;
/** Those of one archive. */
const ownFrames: Readonly<Record<string, RegExp>> = {
  'archive.today': /(?:^| )(?:#(?:HEADER|DIVSHARE|SHARE)|\.hdr)(?= |$)/,
  'Arquivo.pt': /(?:^| )[#.](?:replay[-_A-Z]|topBar(?= |$))/,
  'Perma.cc': /(?:^| )[#.](?:perma-|capture-(?:bar|header)|record-header)/,
  'UK Government Web Archive': /(?:^| )[#.]ukgwa-/,
  'UK Web Archive': /(?:^| )[#.]ukwa-/,
};

/** What archives say above a copy: their words on its age are none of the publisher's. */
const frameWords =
  /^(?:the wayback machine - https?:|you are viewing an? (?:archived|historical)|this is an? (?:archived|historical) (?:web ?page|page|website|snapshot|copy|capture)|(?:archived|historical) (?:web ?page|website|snapshot|capture)\b|webpage archived|this page is part of .{0,80}web archive|\d{1,6} captures?$)/i;
/** Their words stand at the top, and are short. */
const wordBlocks = 20;
const longestWords = 600;

/** What archives say in a copy's place. */
const noCopyTitle = /^(?:internet archive )?wayback machine$/i;
const noCopyWords =
  /^(?:hrm\.|(?:the )?wayback machine (?:has not|hasn't|doesn't have) |got an http \d{3} response at crawl time|sorry\.? this snapshot cannot be displayed|this snapshot cannot be displayed|(?:the )?(?:url|page|resource|snapshot) (?:was |is )?not (?:been )?(?:found|archived|in (?:the )?archive)|no (?:captures?|results?|snapshots?) (?:found|for|of)|not (?:found in|in) (?:the )?(?:web )?archive)/i;

/** A copy has more words than an archive's word that there is none. */
const fewWords = 3_000;
/** Blocks among which an archive's own are looked for where its address has a short name. */
const frameBlocks = 120;

/**
 * Opens what an archive serves; undefined where the address is on no archive's host. Only a listed
 * archive's word by https is believed: it says whose page it copied, and when.
 */
export function openCopy(snapshot: Snapshot): Copy | undefined {
  const served = new URL(snapshot.url);
  const address = served.protocol === 'https:' ? archivedAddress(served) : undefined;
  if (!address) return undefined;
  if (isNoCopy(snapshot)) return { kind: 'none', reason: 'error-page' };
  const own = framesIn(snapshot, address.archive);
  const original = address.original ?? originalOn(snapshot, own);
  const date = address.date ?? dateOn(snapshot, own);
  const url = copyAddress(served);
  if (!original || date === undefined || url.length > captureLimits.url) {
    return { kind: 'none', reason: 'not-an-entry' };
  }
  // An archive may keep another's copy: the page is of the day of the first.
  const within = innermost(original, date);
  const publisher = httpUrl(within.original.href);
  if (!publisher || archiveAt(publisher.hostname)) return { kind: 'none', reason: 'not-an-entry' };
  return {
    kind: 'copy',
    snapshot: unwrapped(snapshot, own, publisher, address.original ? served : undefined),
    archive: { url, date: within.date },
  };
}

/** The address of a copy as one cites it: without a mark that asks for it bare, and no place in it. */
function copyAddress(served: URL): string {
  const url = new URL(served);
  url.hash = url.username = url.password = '';
  return url.href.replace(/^([^?#]{0,200}?\/\d{4,14})(?:[a-z]{2}_)(?=\/)/, '$1');
}

function innermost(original: URL, date: string): { original: URL; date: string } {
  let found = { original, date };
  for (let left = 4; left > 0; left -= 1) {
    const within = archivedAddress(found.original);
    if (!within?.original) break;
    found = { original: within.original, date: within.date ?? found.date };
  }
  return found;
}

/** The blocks of a page that are its archive's. */
function framesIn({ blocks }: Snapshot, archive: string): ReadonlySet<Block> {
  const own = ownFrames[archive];
  return new Set(
    blocks.filter(
      ({ marks, text }, at) =>
        frames.test(marks) ||
        own?.test(marks) ||
        (at < wordBlocks && text.length <= longestWords && frameWords.test(text)),
    ),
  );
}

function isNoCopy({ title, blocks }: Snapshot): boolean {
  let length = 0;
  for (const { text } of blocks) length += text.length;
  if (length > fewWords) return false;
  return noCopyTitle.test(title) || blocks.some(({ text }) => noCopyWords.test(text));
}

/** The page that an archive names on a copy whose address does not: in its head, then in its frame. */
function originalOn({ relations, metas, blocks }: Snapshot, own: ReadonlySet<Block>) {
  const first = blocks.slice(0, frameBlocks);
  const named = relations.filter(([relation]) => relation === 'original').map(([, href]) => href);
  const inHead = [
    ...relations.map(([, href]) => href),
    ...metas.filter(([name]) => name === 'og:url').map(([, content]) => content),
  ];
  const links = (list: readonly Block[]) => list.flatMap((block) => block.links);
  const told = first.flatMap(({ text }) => {
    return (
      /^(?:saved from|source|original(?: url)?):? {0,3}(https?:\/\/\S{1,2000})/i.exec(text)?.[1] ??
      []
    );
  });
  const live = links(first).filter(({ text }) => {
    return /\b(?:live (?:page|site|version)|original (?:page|site|source|url))\b/i.test(text);
  });
  const canonical = relations.filter(([relation]) => relation === 'canonical');
  return (
    outside(named) ??
    outside([...inHead, ...links([...own]).map(({ href }) => href)].flatMap(wrapped)) ??
    outside(told) ??
    outside(live.map(({ href }) => href)) ??
    outside([...canonical.map(([, href]) => href), ...inHead.slice(relations.length)])
  );
}

/** The page that an archive's address names; nothing for any other address. */
function wrapped(href: string): string[] {
  const url = httpUrl(href);
  const original = url && archivedAddress(url)?.original;
  return original ? [original.href] : [];
}

/** The first address that is no archive's own. */
function outside(hrefs: readonly string[]): URL | undefined {
  for (const href of hrefs) {
    const url = httpUrl(href);
    if (url && !archiveAt(url.hostname)) return url;
  }
  return undefined;
}

/** The day that an archive tells of a copy whose address does not: in an address of it, else in words. */
function dateOn({ relations, blocks }: Snapshot, own: ReadonlySet<Block>): string | undefined {
  for (const [, href] of relations) {
    const url = httpUrl(href);
    const date = url && archivedAddress(url)?.date;
    if (date) return date;
  }
  const dated = blocks
    .slice(0, frameBlocks)
    .filter(({ text }) => text.length < 200 && /\b(?:captured|archived|saved)\b/i.test(text));
  return [...own, ...dated]
    .map(({ text }) => parseDate(text))
    .find((date) => datePrecision(date) === 3);
}

/**
 * A copy's snapshot as the publisher's page would have given it.
 * @param own the blocks that are the archive's
 * @param served the copy's address, where addresses that an archive did not rewrite are relative to it
 */
function unwrapped(
  snapshot: Snapshot,
  own: ReadonlySet<Block>,
  publisher: URL,
  served: URL | undefined,
): Snapshot {
  const lead = (href: string): string => {
    if (!namesArchive(href)) return href;
    const url = httpUrl(href);
    const original = url && archivedAddress(url)?.original;
    if (original) return innermost(original, '').original.href;
    if (!url || url.hostname !== served?.hostname) return href;
    return new URL(url.pathname + url.search + url.hash, publisher).href;
  };
  const isArchives = (content: string) =>
    archiveAt(content.toLowerCase()) !== undefined ||
    /^(?:wayback machine|perma\.cc)$/i.test(content);
  return {
    ...snapshot,
    url: publisher.href,
    title: snapshot.title.replace(/^Perma(?:\.cc)? \| /, ''),
    metas: snapshot.metas
      .filter(([, content]) => !isArchives(content))
      .map(([name, content]) => [name, /^https?:/i.test(content) ? lead(content) : content]),
    relations: snapshot.relations.map(([relation, href]) => [relation, lead(href)]),
    jsonLd: snapshot.jsonLd.map((text) => (namesArchive(text) ? leadWithin(text, lead) : text)),
    blocks: snapshot.blocks
      .filter((block) => !own.has(block))
      .map((block) => {
        if (block.links.length === 0) return block;
        return { ...block, links: block.links.map((link) => ({ ...link, href: lead(link.href) })) };
      }),
  };
}

function namesArchive(text: string): boolean {
  return archiveHosts.some((host) => text.includes(host));
}

/** JSON with each address led on; as it stands where it is none. */
function leadWithin(json: string, lead: (href: string) => string): string {
  try {
    const value: unknown = JSON.parse(json, (_, each: unknown) =>
      typeof each === 'string' && /^https?:/i.test(each) ? lead(each) : each,
    );
    return JSON.stringify(value);
  } catch {
    return json;
  }
}
