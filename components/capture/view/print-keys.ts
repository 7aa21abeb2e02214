import type { PrintDetails } from '../../../utils/model/print-details';
import type { LabelKey } from '../../../utils/text/message-catalogue';

/** What the fields are called that tell where a work stands in print. */
export const printKeys: Record<keyof PrintDetails, LabelKey> = {
  volume: 'fields_volume',
  issue: 'fields_issue',
  pages: 'fields_pages',
  edition: 'fields_edition',
  series: 'fields_series',
  seriesNumber: 'fields_seriesNumber',
  place: 'fields_place',
  translators: 'fields_translators',
  seriesEditors: 'fields_seriesEditors',
};
