import { useId } from 'preact/hooks';
import type { MessageKey } from '../../../utils/text/i18n';
import { useTexts } from '../../ui/i18n';
import type { ExportFormat } from './ExportMenu';

interface ExportFormatsProps {
  formats: readonly ExportFormat[];
  /** Id of the format chosen. */
  chosen: string;
  onChoose(id: string): void;
}

/** Who reads a format, by its id. */
const readers: Readonly<Record<string, MessageKey>> = {
  backup: 'formatForBackup',
  biblatex: 'formatForBiblatex',
  bibtex: 'formatForBibtex',
  bookmarks: 'formatForBookmarks',
  csl: 'formatForCsl',
  csv: 'formatForCsv',
  endnote: 'formatForEndnote',
  html: 'formatForHtml',
  markdown: 'formatForMarkdown',
  obsidian: 'formatForObsidian',
  ris: 'formatForRis',
  wikipedia: 'formatForWikipedia',
  'zotero-rdf': 'formatForZoteroRdf',
};

/** The formats to choose from, each with who reads it. */
export function ExportFormats({ formats, chosen, onChoose }: ExportFormatsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <fieldset class="export-group">
      <legend class="label">{t('exportAs')}</legend>
      <div class="export-formats">
        {formats.map((format) => {
          const reader = readers[format.id];
          return (
            <label key={format.id} class="check export-format-choice">
              <input
                type="radio"
                name={id}
                checked={format.id === chosen}
                onChange={() => onChoose(format.id)}
              />
              <span>
                {format.name}
                {reader && <span class="small text-muted export-format-reader">{t(reader)}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
