/** Citations of the version of an entry that the reader reads. */
import type { RichText } from '../../utils/citation/rich-text';
import type { ExportItem } from '../../utils/export/format';
import { openExportItems } from '../../utils/library/transfer/export-items';
import { LibraryError } from '../../utils/model/library-error';
import type { Entry, Version } from '../../utils/model/records';
import { getLibrary } from '../../utils/platform/library/page-library';
import { lastStyle } from '../../utils/platform/storage/stored-settings';
import { allCitationStyles, cite } from './format-citation';

/**
 * The version as it is cited in the style that the reader used last, else in the first.
 * @throws LibraryError where the library cannot be read, Error where the style does not work.
 */
export async function citeInLastStyle(entry: Entry, version: Version): Promise<RichText> {
  const [styles, last] = await Promise.all([allCitationStyles(), lastStyle.get()]);
  const style = styles.find(({ id }) => id === last) ?? styles[0];
  if (!style) throw new LibraryError('unavailable');
  return (await cite(await itemOf(entry, version), style.id)).nodes;
}

/** The version as an export has it. */
export async function itemOf(entry: Entry, version: Version): Promise<ExportItem> {
  const items = await openExportItems(
    await getLibrary(),
    { kind: 'entries', ids: [entry.id] },
    'both',
  );
  for await (const item of items) {
    if (item.versionId === version.id) return item;
  }
  throw new LibraryError('not-found');
}
