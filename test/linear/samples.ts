/** What readers are handed that holds a text: a block, a page, an address, a capture. */

import type { VersionIssue } from '../../utils/export/format';
import { type Block, openPage, type Page } from '../../utils/extract/page';
import { type Capture, captureLimits, inputBounds } from '../../utils/model/capture';
import { clampCapture } from '../../utils/model/clamp-capture';
import type { Snapshot } from '../../utils/snapshot/snapshot';

export const address = 'https://reference.example/entries/7';

export function listOf(text: string): string[] {
  return [text, ...(text.match(/[^,;\s]+/g) ?? []).slice(0, 5_000)];
}

export function blockOf(text: string): Block {
  const cut = text.slice(0, inputBounds.block).replace(/\s+/g, ' ').trim();
  return {
    text: cut,
    level: 0,
    links: [{ text: cut.slice(0, 20), href: address, start: 0 }],
    region: 'main',
    continues: false,
    shown: true,
    term: false,
    listed: false,
    depth: 3,
    common: 2,
    marks: '#content .authors',
    joints: [],
  };
}

/** The text as a heading, a paragraph, a line and many lines. */
export function blocksOf(text: string): Block[] {
  const [half, line] = [text.length / 2, 300];
  const lines = Array.from({ length: Math.min(200, Math.ceil(half / line)) }, (_, at) =>
    blockOf(text.slice(at * line, (at + 1) * line)),
  );
  const heading = { ...blockOf(text.slice(0, 1_000)), level: 1 };
  const label = { ...blockOf('Summary and Keywords'), level: 2 };
  return [
    heading,
    ...lines,
    label,
    blockOf(text.slice(0, half)),
    blockOf(`Keywords: ${text.slice(0, half)}`),
  ].filter((block) => block.text !== '');
}

const metaNames = [
  ...['citation_title', 'citation_author', 'citation_keywords', 'citation_publication_date'],
  ...['citation_doi', 'dc.subject', 'dc.relation.ispartof', 'description', 'og:site_name'],
  ...['citation_abstract', 'citation_language', 'robots', 'generator', 'citation_journal_title'],
];

export function snapshotOf(text: string, url = address): Snapshot {
  const share = Math.floor(text.length / 4);
  return {
    url,
    title: text.slice(0, inputBounds.tab).replace(/\s+/g, ' ').trim(),
    lang: text.slice(0, inputBounds.word),
    metas: metaNames.map((name) => [name, text.slice(0, share).replace(/\s+/g, ' ').trim()]),
    relations: [['canonical', urlOf(text.slice(0, 500)).href]],
    jsonLd: [
      JSON.stringify({
        '@type': 'Article',
        name: text.slice(0, share),
        author: text.slice(0, share),
        keywords: listOf(text.slice(0, share)),
      }),
    ],
    blocks: blocksOf(text),
    challenge: false,
    password: false,
  };
}

export function chunkOf(text: string, url = address): Page {
  return openPage(snapshotOf(text, url));
}

export function urlOf(text: string, host = 'reference.example'): URL {
  const cut = encodeURIComponent(text.slice(0, captureLimits.url).toWellFormed());
  const path = cut.replace(/%(?:2F|3A|2C|20|28|29|40|3B)/g, decodeURIComponent);
  return new URL(`https://${host}/${path}?${cut.slice(0, 500)}`);
}

export function captureOf(text: string): Capture {
  return clampCapture({
    site: 'generic',
    type: 'webpage',
    url: address,
    title: text || 'T',
    authors: [{ literal: text || 'A' }, { family: text || 'A', given: text || 'A' }],
    containerTitle: text,
    publisher: text,
    language: text,
    summary: text,
    keywords: listOf(text).slice(0, 500),
    access: 'open',
    notices: [{ kind: 'superseded', text: text || 'S', changes: text }],
  });
}

export function lapseOf(text: string): VersionIssue {
  return { kind: 'superseded', text: text.slice(0, captureLimits.notice), source: address };
}
