import type { RecordFormat } from '../../utils/import/detect-format';
import { download, today } from '../../utils/platform/download-file';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import type { Checked } from './use-bibliography-check';
import { formatReport } from './view/format-verdict';

interface BibliographyFilesProps {
  checked: Checked;
  /** Takes the bibliography into the library, by the import. */
  onSave(): void;
}

/** The ending and type of a corrected file where it has no name of its own. */
const kinds: Record<RecordFormat, { ending: string; mime: string }> = {
  bibtex: { ending: 'bib', mime: 'application/x-bibtex' },
  csl: { ending: 'json', mime: 'application/json' },
  csv: { ending: 'csv', mime: 'text/csv' },
  dois: { ending: 'txt', mime: 'text/plain' },
  'endnote-xml': { ending: 'xml', mime: 'application/xml' },
  mods: { ending: 'xml', mime: 'application/mods+xml' },
  nbib: { ending: 'nbib', mime: 'text/plain' },
  ris: { ending: 'ris', mime: 'application/x-research-info-systems' },
  'zotero-json': { ending: 'json', mime: 'application/json' },
  'zotero-rdf': { ending: 'rdf', mime: 'application/rdf+xml' },
};

/** What is made of a checked bibliography: its report, its file put right, and entries. */
export function BibliographyFiles({ checked, onSave }: BibliographyFilesProps) {
  const texts = useTexts();
  const { t } = texts;
  const { source, records, works, corrected } = checked;
  const base = source.name ?? 'bibliography';

  const report = async (kind: 'markdown' | 'csv') => {
    const { csvReport, markdownReport } = await import('../../utils/bibliography/report');
    const given = {
      works,
      corrected: corrected.corrected,
      words: formatReport(texts),
      today: today(),
    };
    const isCsv = kind === 'csv';
    const text = isCsv ? csvReport(given) : markdownReport(given);
    const type = `text/${kind};charset=utf-8`;
    download(`${base}-checked.${isCsv ? 'csv' : 'md'}`, new Blob([text], { type }));
  };
  const saveCorrected = () => {
    const { ending, mime } = kinds[records.format];
    const own = source.file?.match(/\.[^.]+$/)?.[0] ?? `.${ending}`;
    download(`${base}-corrected${own}`, new Blob([corrected.bytes], { type: mime }));
  };
  const hasCorrections = corrected.corrected.length > 0;
  const { misfits, isOtherwiseEncoded } = corrected;

  return (
    <>
      {misfits.length > 0 && (
        <p class="text-muted bibliography-words">
          {t(
            isOtherwiseEncoded ? 'bibliography_encodingChanged' : 'bibliography_signsSpelled',
            misfits.slice(0, 20).join(' '),
            records.encoding,
          )}
        </p>
      )}
      <div class="row bibliography-files">
        <button class="button" type="button" onClick={() => void report('markdown')}>
          <Icon name="download" />
          {t('bibliography_reportMarkdown')}
        </button>
        <button class="button" type="button" onClick={() => void report('csv')}>
          <Icon name="download" />
          {t('bibliography_reportCsv')}
        </button>
        <button
          class="button"
          type="button"
          disabled={!hasCorrections}
          title={hasCorrections ? undefined : t('bibliography_correctedNothing')}
          onClick={saveCorrected}
        >
          <Icon name="download" />
          {t('bibliography_correctedFile')}
        </button>
        <button class="button" type="button" onClick={onSave}>
          <Icon name="import" />
          {t('bibliography_saveThese')}
        </button>
      </div>
    </>
  );
}
