import { readTitle, type ShownTitle } from '../../extract/heading';
import { type Metadata, readMetadata } from '../../extract/metadata/metadata';
import { type MetadataTable, readMetadataTable } from '../../extract/metadata/metadata-table';
import { type OwnCitation, readOwnCitation } from '../../extract/metadata/own-citation';
import type { Page } from '../../extract/page';
import { type PublicationDates, readPublicationDates } from '../../extract/publication-dates';
import { type Section, splitIntoSections } from '../../extract/summary/sections';
import type { Access, Capture, CaptureType, Name } from '../../model/capture';
import { classifyLink, lastingAddresses } from '../../sites/generic';
import type { EntryAddress, Site } from '../../sites/site';
import { type Notices, readNotices } from '../../versions/notices/page-notices';
import { type FieldSource, type FoundField, lazy, resolve } from './field-source';
import * as sources from './source-order';

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
  readonly entry: EntryAddress;
  /** What the publisher's file read off the page. */
  readonly own: Partial<Capture>;
  metadata(): Metadata;
  /** The title as the page shows it. */
  shown(): ShownTitle | undefined;
  sections(): readonly Section[];
  /** The page's own word on how to cite its work. */
  citation(): OwnCitation | undefined;
  /** The record of a document, where the page shows one. */
  record(): MetadataTable | undefined;
  history(): PublicationDates;
  notices(): Notices;
  title(): FoundField<string> | undefined;
  containerTitle(): FoundField<string> | undefined;
  type(): FoundField<CaptureType> | undefined;
  doi(): FoundField<string> | undefined;
  authors(): FoundField<Name[]> | undefined;
  publisher(): FoundField<string> | undefined;
  language(): FoundField<string> | undefined;
  summary(): FoundField<string | null> | undefined;
  keywords(): FoundField<string[]> | undefined;
  published(): FoundField<string> | undefined;
  revised(): FoundField<string> | undefined;
  access(): FoundField<Access> | undefined;
}

/** Gathers what a page gives; nothing is read before it is asked for. */
export function gather(
  page: Page,
  site: Site | undefined,
  entry: EntryAddress,
  own: Partial<Capture>,
): Evidence {
  const field = <T>(from: readonly FieldSource<T>[]) => lazy(() => resolve(from, evidence));
  const evidence: Evidence = {
    page,
    site,
    entry,
    own,
    metadata: lazy(() => readMetadata(page)),
    shown: lazy(() => readTitle(page)),
    sections: lazy(() => splitIntoSections(page.blocks, evidence.title()?.value)),
    citation: lazy(() => readOwnCitation(page.blocks, evidence.title()?.value ?? '')),
    record: lazy(() => (site ? undefined : readMetadataTable(page.blocks))),
    history: lazy(() =>
      site?.history === false ? { dois: [] } : readPublicationDates(evidence.sections()),
    ),
    notices: lazy(() => {
      const known = own.entryId ? { ...entry, entryId: own.entryId } : entry;
      const lead = classifyLink(site, known, evidence.doi()?.value, lastingAddresses(page));
      return readNotices(page.blocks, evidence.sections(), lead, evidence.record()?.rows);
    }),
    title: field(sources.title),
    containerTitle: field(sources.containerTitle),
    type: field(sources.type),
    doi: field(sources.doi),
    authors: field(sources.authors),
    publisher: field(sources.publisherSources),
    language: field(sources.language),
    summary: field(sources.summary),
    keywords: field(sources.keywordSources),
    published: field(sources.published),
    revised: field(sources.revisedSources),
    access: field(sources.access),
  };
  return evidence;
}
