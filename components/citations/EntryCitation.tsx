import { useState } from 'preact/hooks';
import { formatById } from '../../utils/export/all-formats';
import { latexCitation, pandocCitation } from '../../utils/export/citekey';
import { writeExport } from '../../utils/export/write-export';
import { LibraryError } from '../../utils/model/library-error';
import type { Entry, Version } from '../../utils/model/records';
import { copyText } from '../../utils/platform/clipboard';
import { today } from '../../utils/platform/download-file';
import { noteExportedKeys } from '../../utils/platform/exported-keys';
import { proposedStyle } from '../../utils/platform/proposed-citation-style';
import { lastStyle } from '../../utils/platform/storage/stored-settings';
import { useTexts } from '../ui/i18n';
import { itemOf } from './cite-in-last-style';
import { allCitationStyles, cite, copy } from './format-citation';
import { CitationMenu } from './view/CitationMenu';

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
      styles={async () => ({ styles: await allCitationStyles(), last: await proposedStyle() })}
      cite={async (styleId) => cite(await itemOf(entry, version), styleId)}
      onStyle={(styleId) => void lastStyle.set(styleId)}
      onCopy={async (citing) => {
        await copy(Promise.resolve(citing));
      }}
      others={[
        { label: t('fields_key'), onCopy: () => copyKey(entry, entry.key) },
        // What LaTeX and pandoc read is no word of any language.
        { label: '\\cite{…}', onCopy: () => copyKey(entry, latexCitation(entry.key)) },
        { label: '[@…]', onCopy: () => copyKey(entry, pandocCitation(entry.key)) },
        { label: 'BibTeX', onCopy: () => copyKey(entry, bibtexOf(entry, version)) },
        ...(address === ''
          ? []
          : [{ label: t('citations_copyLink'), onCopy: () => copyText(Promise.resolve(address)) }]),
      ]}
    />
  );
}

/** Copies a text that has the entry's key, by which documents may cite it from then on. */
async function copyKey({ id, key }: Entry, text: string | Promise<string>): Promise<void> {
  await copyText(Promise.resolve(text));
  await noteExportedKeys([[id, key]]);
}

async function bibtexOf(entry: Entry, version: Version): Promise<string> {
  const format = formatById('bibtex');
  if (!format) throw new LibraryError('unavailable');
  let text = '';
  const pieces = writeExport(format, [await itemOf(entry, version)], { today: today() });
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
  }
  return text;
}
