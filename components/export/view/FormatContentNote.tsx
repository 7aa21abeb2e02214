import { type Detail, formatContent } from '../../../utils/export/entry-parts';
import type { Format } from '../../../utils/export/format';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';

/** Each detail as it is called within the sentence. */
const names: Readonly<Record<Detail, LabelKey>> = {
  title: 'export_detailTitle',
  authors: 'export_detailAuthors',
  editors: 'export_detailEditors',
  container: 'export_detailContainer',
  kind: 'export_detailKind',
  edition: 'export_detailEdition',
  publisher: 'export_detailPublisher',
  place: 'export_detailPlace',
  print: 'export_detailPrint',
  isbn: 'export_detailIsbn',
  issn: 'export_detailIssn',
  doi: 'export_detailDoi',
  url: 'export_detailUrl',
  language: 'export_detailLanguage',
  date: 'export_detailDate',
  firstDate: 'export_detailFirstDate',
  version: 'export_detailVersion',
  archive: 'export_detailArchive',
  standing: 'export_detailStanding',
  abstract: 'export_detailAbstract',
  keywords: 'export_detailKeywords',
  note: 'export_detailNote',
  quotes: 'export_detailQuotes',
  collections: 'export_detailCollections',
  citationKey: 'export_detailCitationKey',
  accessed: 'export_detailAccessed',
  volume: 'export_detailVolume',
  issue: 'export_detailIssue',
  pages: 'export_detailPages',
  series: 'export_detailSeries',
  seriesNumber: 'export_detailSeriesNumber',
  translators: 'export_detailTranslators',
  seriesEditors: 'export_detailSeriesEditors',
  day: 'export_detailDay',
  bodies: 'export_detailBodies',
  paragraphs: 'export_detailParagraphs',
  noteParagraphs: 'export_detailNoteParagraphs',
  keywordCommas: 'export_detailKeywordCommas',
  tags: 'export_detailTags',
};

/** What a file of the format cannot carry, in a sentence; nothing where it carries all. */
export function FormatContentNote({ lacks }: Pick<Format, 'lacks'>) {
  const { t, locale } = useTexts();
  const content = formatContent(lacks);
  if (!content) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const listed = list.format(content.details.map((detail) => t(names[detail])));
  return (
    <p class="small text-muted export-content">
      {t(content.kind === 'lacks' ? 'export_lacks' : 'export_holdsOnly', listed)}
    </p>
  );
}
