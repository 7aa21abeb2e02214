import { useId } from 'preact/hooks';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import type { ExportFormat } from './ExportMenu';

interface ExportFormatsProps {
  formats: readonly ExportFormat[];
  /** Id of the format chosen. */
  chosen: string;
  onChoose(id: string): void;
}

/** Who reads a format, by its id. */
const readers: Readonly<Record<string, LabelKey>> = {
  backup: 'export_formatForBackup',
  biblatex: 'export_formatForBiblatex',
  bibtex: 'export_formatForBibtex',
  bookmarks: 'export_formatForBookmarks',
  csl: 'export_formatForCsl',
  csv: 'export_formatForCsv',
  endnote: 'export_formatForEndnote',
  html: 'export_formatForHtml',
  markdown: 'export_formatForMarkdown',
  obsidian: 'export_formatForObsidian',
  ris: 'export_formatForRis',
  'web-annotation': 'export_formatForWebAnnotation',
  wikipedia: 'export_formatForWikipedia',
  'zotero-rdf': 'export_formatForZoteroRdf',
};

/** The formats to choose from, each with who reads it. */
export function ExportFormats({ formats, chosen, onChoose }: ExportFormatsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <fieldset class="export-group">
      <legend class="label">{t('export_as')}</legend>
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
