import type { ReadProblem } from '../../../utils/import/imported-record';
import type { UiTexts } from '../../ui/i18n';

/** What of a file could not be read, in the reader's language. */
export function formatProblem(
  { t, number }: Pick<UiTexts, 't' | 'number'>,
  problem: ReadProblem,
): string {
  switch (problem.kind) {
    case 'value':
      return problem.readAs === undefined
        ? t('import_problemValue', problem.field, problem.value)
        : t('import_problemValuePart', problem.field, problem.value, problem.readAs);
    case 'cut':
      return t('import_problemCut', problem.field, number(problem.most));
    case 'command':
      return t('import_problemCommand', `\\${problem.name}`);
    case 'no-end':
      return t('import_problemNoEnd', problem.what);
    case 'no-field':
      return t('import_problemNoField', problem.what);
    case 'empty':
      return t('import_problemEmpty');
    case 'syntax':
      return t('import_problemSyntax', problem.format);
    case 'document-type':
      return t('import_problemDocumentType');
  }
}

/** Where a record stands in its file: by its key, if it has one, and its line. */
export function formatPlace(
  { t, number }: Pick<UiTexts, 't' | 'number'>,
  line: number,
  key: string | undefined,
): string {
  return key === undefined
    ? t('import_line', number(line))
    : t('import_keyAndLine', key, number(line));
}
