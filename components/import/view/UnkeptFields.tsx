import type { UnkeptCount, UnkeptField, UnkeptKind } from '../../../utils/import/unkept';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import './import-preview.css';

const keys: Record<UnkeptKind, LabelKey> = {
  attachments: 'import_unkeptAttachments',
  shelfMarks: 'import_unkeptShelfMarks',
  archives: 'import_unkeptArchives',
  rights: 'import_unkeptRights',
  shortTitles: 'import_unkeptShortTitles',
  abbreviations: 'import_unkeptAbbreviations',
  numbersOfVolumes: 'import_unkeptNumbersOfVolumes',
  numbersOfPages: 'import_unkeptNumbersOfPages',
  otherPeople: 'import_unkeptOtherPeople',
  kindsOfWork: 'import_unkeptKindsOfWork',
  events: 'import_unkeptEvents',
  originals: 'import_unkeptOriginals',
  otherNumbers: 'import_unkeptOtherNumbers',
  reviews: 'import_unkeptReviews',
  ratings: 'import_unkeptRatings',
  sorting: 'import_unkeptSorting',
  parts: 'import_unkeptParts',
};

/** Kinds that are told at once; the rest are rare. */
const shown = 12;

/** What of the file's records is not kept, and how many have it, the most frequent first. */
export function UnkeptFields({ unkept }: { unkept: readonly UnkeptCount[] }) {
  const { t, plural, locale } = useTexts();
  const nameOf = (field: UnkeptField) =>
    'kind' in field ? t(keys[field.kind]) : t('import_unkeptNamed', field.name);
  const words = unkept
    .slice(0, shown)
    .map(({ field, count }) => plural('import_unkeptField', count, nameOf(field)));
  const rest = unkept.length - shown;
  if (rest > 0) words.push(plural('import_moreProblems', rest));
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words);
  return (
    <p class="small text-muted import-words">
      <bdi>{t('import_unkept', list)}</bdi>
    </p>
  );
}
