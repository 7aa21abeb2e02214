import { readTitle, type ShownTitle } from '../../extract/heading';
import { type DocumentRecord, readDocumentRecord } from '../../extract/metadata/document-record';
import { type Metadata, readMetadata } from '../../extract/metadata/metadata';
import { type OwnCitation, readOwnCitation } from '../../extract/metadata/own-citation';
import type { Page } from '../../extract/page';
import { type History, readHistory } from '../../extract/publication-dates';
import { outline, type Section } from '../../extract/summary/sections';
import type { Access, Capture, CaptureType, Name } from '../../model/capture';
import { lastingAddresses, leadsFrom } from '../../sites/generic';
import type { Address, Site } from '../../sites/site';
import { type Notices, readNotices } from '../../versions/notices';
import { type Found, lazy, resolve, type Source } from './source';
import * as sources from './sources';

/**
 * Everything that a page gives to go by, and the fields that follow from it. Each is read when it is
 * first asked for, so that a field's sources may ask for another field: a DOI is believed by what
 * the work is a part of.
 */
export interface Evidence {
  readonly page: Page;
  /** The publisher's file; undefined where no file here knows the host. */
  readonly site: Site | undefined;
  /** What the address tells. */
  readonly entry: Address;
  /** What the publisher's file read off the page. */
  readonly own: Partial<Capture>;
  metadata(): Metadata;
  /** The title as the page shows it. */
  shown(): ShownTitle | undefined;
  sections(): readonly Section[];
  /** The page's own word on how to cite its work. */
  citation(): OwnCitation | undefined;
  /** The record of a document, where the page shows one. */
  record(): DocumentRecord | undefined;
  history(): History;
  notices(): Notices;
  title(): Found<string> | undefined;
  containerTitle(): Found<string> | undefined;
  type(): Found<CaptureType> | undefined;
  doi(): Found<string> | undefined;
  authors(): Found<Name[]> | undefined;
  publisher(): Found<string> | undefined;
  language(): Found<string> | undefined;
  summary(): Found<string | null> | undefined;
  keywords(): Found<string[]> | undefined;
  published(): Found<string> | undefined;
  revised(): Found<string> | undefined;
  access(): Found<Access> | undefined;
}

/** Gathers what a page gives; nothing is read before it is asked for. */
export function gather(
  page: Page,
  site: Site | undefined,
  entry: Address,
  own: Partial<Capture>,
): Evidence {
  const field = <T>(from: readonly Source<T>[]) => lazy(() => resolve(from, evidence));
  const evidence: Evidence = {
    page,
    site,
    entry,
    own,
    metadata: lazy(() => readMetadata(page)),
    shown: lazy(() => readTitle(page)),
    sections: lazy(() => outline(page.blocks, evidence.title()?.value)),
    citation: lazy(() => readOwnCitation(page.blocks, evidence.title()?.value ?? '')),
    record: lazy(() => (site ? undefined : readDocumentRecord(page.blocks))),
    history: lazy(() =>
      site?.history === false ? { dois: [] } : readHistory(evidence.sections()),
    ),
    notices: lazy(() => {
      const known = own.entryId ? { ...entry, entryId: own.entryId } : entry;
      const lead = leadsFrom(site, known, evidence.doi()?.value, lastingAddresses(page));
      return readNotices(page.blocks, evidence.sections(), lead, evidence.record()?.rows);
    }),
    title: field(sources.title),
    containerTitle: field(sources.containerTitle),
    type: field(sources.type),
    doi: field(sources.doi),
    authors: field(sources.authors),
    publisher: field(sources.publisher),
    language: field(sources.language),
    summary: field(sources.summary),
    keywords: field(sources.keywords),
    published: field(sources.published),
    revised: field(sources.revised),
    access: field(sources.access),
  };
  return evidence;
}
