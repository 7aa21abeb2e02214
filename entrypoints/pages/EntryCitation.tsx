import { useState } from 'preact/hooks';
import { CitationMenu } from '../../components/CitationMenu';
import { useTexts } from '../../components/i18n';
import type { ExportItem } from '../../utils/export/format';
import { formatById } from '../../utils/export/registry';
import { write } from '../../utils/export/write';
import { LibraryError } from '../../utils/library/errors';
import { openItems } from '../../utils/library/items';
import type { Entry, Version } from '../../utils/library/records';
import { lastStyle } from '../../utils/platform/storage/stored-items';
import { citationStyles, cite, copy } from './citations';
import { copyText } from './clipboard';
import { today } from './files';
import { library } from './library';

interface EntryCitationProps {
  entry: Entry;
  /** The version that the reader reads, which is the one to cite. */
  version: Version;
}

/** How an entry is cited, ready to be copied. */
export function EntryCitation({ entry, version }: EntryCitationProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const address = version.capture.doi
    ? `https://doi.org/${encodeURI(version.capture.doi)}`
    : version.capture.url;
  return (
    <CitationMenu
      // Another version, or one that was edited, is cited anew.
      key={`${version.id} ${entry.editedAt}`}
      isOpen={isOpen}
      onOpen={setOpen}
      styles={async () => ({ styles: await citationStyles(), last: await lastStyle.get() })}
      cite={async (styleId) => cite(await itemOf(entry, version), styleId)}
      onStyle={(styleId) => void lastStyle.set(styleId)}
      onCopy={async (citation) => {
        await copy(Promise.resolve(citation));
      }}
      others={[
        { label: t('fieldKey'), onCopy: () => copyText(Promise.resolve(entry.key)) },
        { label: 'BibTeX', onCopy: () => copyText(bibtexOf(entry, version)) },
        { label: t('copyLink'), onCopy: () => copyText(Promise.resolve(address)) },
      ]}
    />
  );
}

/** The version as an export has it. */
async function itemOf(entry: Entry, version: Version): Promise<ExportItem> {
  const items = await openItems(await library(), { kind: 'entries', ids: [entry.id] }, 'both');
  for await (const item of items) {
    if (item.versionId === version.id) return item;
  }
  throw new LibraryError('not-found');
}

async function bibtexOf(entry: Entry, version: Version): Promise<string> {
  const format = formatById('bibtex');
  if (!format) throw new LibraryError('unavailable');
  let text = '';
  const pieces = write(format, [await itemOf(entry, version)], { today: today() });
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
  }
  return text;
}
