import type { ExportItem } from '../../utils/export/format';
import { openExportItems } from '../../utils/library/transfer/export-items';
import { getLibrary } from '../../utils/platform/library/page-library';
import { proposedStyle } from '../../utils/platform/proposed-citation-style';
import { lastStyle } from '../../utils/platform/storage/stored-settings';
import { allCitationStyles, bibliography, copy, longestBibliography } from './format-citation';
import { BibliographyDialog } from './view/BibliographyDialog';

interface CopyBibliographyProps {
  ids: readonly string[];
  onClose(): void;
}

/** How entries are copied as a reading list, each in the version saved last. */
export function CopyBibliography({ ids, onClose }: CopyBibliographyProps) {
  return (
    <BibliographyDialog
      count={ids.length}
      most={longestBibliography}
      onClose={onClose}
      styles={async () => ({
        styles: (await allCitationStyles()).filter(({ form }) => form === 'entry'),
        last: await proposedStyle(),
      })}
      onCopy={async (styleId) => {
        void lastStyle.set(styleId);
        const made = itemsOf(ids).then((items) => bibliography(items, styleId));
        return (await copy(made)).omitted;
      }}
    />
  );
}

async function itemsOf(ids: readonly string[]): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for await (const item of await openExportItems(await getLibrary(), { kind: 'entries', ids })) {
    items.push(item);
  }
  return items;
}
