import { readIdentifiers } from '../../utils/add/pasted-identifiers';
import type { UnreadFormat } from '../../utils/import/detect-format';
import { type UiTexts, useTexts } from '../ui/i18n';
import type { FileImportResult } from './use-file-import';

/** As many problems as tell what kind of file it is; a wrong file has thousands. */
const told = 8;

/** The file for which none of several is taken: it cannot be read, or is a backup among others. */
export function problemOf(all: readonly FileImportResult[]): FileImportResult | undefined {
  return all.find(
    ({ read }) => read.kind !== 'records' && (read.kind !== 'backup' || all.length > 1),
  );
}

/**
 * The text in which files name works by DOI, address, ISBN or arXiv number and say nothing else of them, and
 * how many it names; undefined where one of them is something else.
 */
export function listedIn(
  all: readonly FileImportResult[],
): { text: string; count: number } | undefined {
  const texts = all.flatMap(({ read }) => {
    const isList = read.kind === 'unknown' || (read.kind === 'records' && read.format === 'dois');
    return isList ? [read.text] : [];
  });
  const text = texts.join('\n');
  const { found, beyond } = readIdentifiers(text);
  return texts.length === all.length && found.length > 0
    ? { text, count: found.length + beyond }
    : undefined;
}

/** Why a file was not taken: what it is not, or what is wrong with it. */
export function FileProblem({ file, read }: FileImportResult) {
  const { t, plural, fullDay } = useTexts();
  const name = file ?? t('common_pastedText');
  if (read.kind === 'not-read') return <Sentence words={formatUnread(t, read.format, name)} />;
  if (read.kind === 'unknown') return <Sentence words={t('import_fileUnknown', name)} />;
  if (read.kind === 'backup') return <Sentence words={t('import_backupAlone', name)} />;
  if (read.kind === 'failed') return <Sentence words={t('import_fileFailed', name)} />;
  if (read.kind !== 'refused') return null;
  if (read.why.kind === 'newer') return <Sentence words={t('import_restoreNewer')} />;
  if (read.why.kind === 'ahead') {
    return <Sentence words={t('import_restoreAhead', fullDay(read.why.writtenAt))} />;
  }
  const { problems } = read.why;
  return (
    <div class="import-problem" role="alert">
      <p>{t('import_restoreBad')}</p>
      <details class="small">
        <summary>{t('import_restoreWhy')}</summary>
        <ul>
          {problems.slice(0, told).map(({ path, problem }) => (
            <li key={`${path} ${problem}`}>
              <code>{path}</code> {problem}
            </li>
          ))}
        </ul>
        {problems.length > told && (
          <p class="text-muted">{plural('import_moreProblems', problems.length - told)}</p>
        )}
      </details>
    </div>
  );
}

function Sentence({ words }: { words: string }) {
  return (
    <p class="import-problem" role="alert">
      {words}
    </p>
  );
}

/** What a file is that is known and not read, and how it becomes one that is. */
function formatUnread(t: UiTexts['t'], format: UnreadFormat, file: string): string {
  switch (format) {
    case 'refer':
      return t('import_unreadRefer', file);
    case 'web-of-science':
      return t('import_unreadWebOfScience', file);
    case 'pubmed-xml':
      return t('import_unreadPubmedXml', file);
    case 'marc-xml':
      return t('import_unreadMarcXml', file);
    case 'word-sources':
      return t('import_unreadWord', file);
    case 'yaml':
      return t('import_unreadYaml', file);
    case 'pdf':
      return t('import_unreadPdf', file);
    case 'zip':
      return t('import_unreadZip', file);
    case 'html':
      return t('import_unreadHtml', file);
  }
}
