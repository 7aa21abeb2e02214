import type { Sort, SortKey } from '../../../utils/library/search/list-request';
import type { LabelKey } from '../../../utils/text/message-catalogue';

/** What lists are sorted by, in words. */
export const sortNames: Readonly<Record<SortKey, LabelKey>> = {
  saved: 'entries_sortSaved',
  title: 'fields_title',
  author: 'entries_sortAuthor',
  encyclopedia: 'fields_container',
  year: 'entries_sortYear',
  checked: 'entries_sortChecked',
};

/** Whether a list is first sorted from its end: the newest days first, names from A. */
const endFirst: ReadonlySet<SortKey> = new Set(['saved', 'year', 'checked']);

/** How a list is sorted that was sorted by something else before. */
export function nextSort(by: SortKey): Sort {
  return { by, descending: endFirst.has(by) };
}
