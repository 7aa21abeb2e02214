import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Capture, CaptureFailure, CaptureResult } from '../../utils/model/capture';
import { flattened } from '../tools/document';

/** What must be read off a page: a reading without the places that its fields were read from. */
export type ExpectedReading =
  | { kind: 'capture'; capture: Capture }
  | { kind: 'nothing'; reason: CaptureFailure };

/** A page of invented prose in a real page's shape, and what must be read off it. */
export interface PageFile {
  /** Site and case: 'oxfordre/2019-03-superseded'. */
  name: string;
  site: string;
  url: string;
  html: string;
  reading: ExpectedReading;
}

const folder = import.meta.dirname;

/** The folders of pages: one a site, and `generic` for publishers that have no file; `addresses` has tests. */
export const siteFolders: string[] = folders(folder).filter((name) => name !== 'addresses');

/**
 * All pages, in order.
 * @throws where a page has no expectation, or an expectation no page
 */
export function pageFiles(): PageFile[] {
  return siteFolders.flatMap((site) =>
    folders(join(folder, site)).map((name) => pageFile(`${site}/${name}`)),
  );
}

/** The page of that site and case: 'oxfordre/2019-03-superseded'. */
export function pageFile(name: string): PageFile {
  const files = join(folder, name);
  for (const file of ['page.html', 'expected.json']) {
    if (!existsSync(join(files, file))) throw new Error(`${name} has no ${file}`);
  }
  const expected = JSON.parse(readFileSync(join(files, 'expected.json'), 'utf8'));
  const html = readFileSync(join(files, 'page.html'), 'utf8');
  const [site = ''] = name.split('/');
  return { name, site, html, url: expected.url, reading: expected.reading };
}

/** A reading less what no expectation writes down. */
export function withoutOrigins(reading: CaptureResult): ExpectedReading {
  return reading.kind === 'capture' ? { kind: 'capture', capture: reading.capture } : reading;
}

/** A document as a parser makes it of a page's text: without a window. */
export function parse(html: string): Document {
  const { window } = new JSDOM('');
  return new window.DOMParser().parseFromString(flattened(html), 'text/html');
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();
}
