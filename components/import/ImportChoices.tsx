import { useId, useState } from 'preact/hooks';
import type { UnkeptCount } from '../../utils/import/unkept';
import type { ImportPlan } from '../../utils/library/transfer/import-plan';
import { type ImportOptions, importWorks } from '../../utils/library/transfer/import-works';
import { readerBounds } from '../../utils/model/records';
import { useTexts } from '../ui/i18n';
import { type ImportFinish, ImportFooter, useImporting } from './ImportFooter';
import type { FileImportResult } from './use-file-import';
import { ImportPreview, isUnwatched, type LeftOut, type Taken } from './view/ImportPreview';
import { UnkeptFields } from './view/UnkeptFields';

interface ImportChoicesProps extends ImportFinish {
  /** The file's name without its ending; '' for pasted text. */
  name: string;
  plan: ImportPlan;
  leftOut: readonly LeftOut[];
  /** What of the records is not kept. */
  unkept: readonly UnkeptCount[];
  /** A file that was read in another encoding than UTF-8. */
  encoding?: FileImportResult;
}

/** What would come of a file, what of it the reader takes, and where it is put. */
export function ImportChoices(props: ImportChoicesProps) {
  const { name, plan, leftOut, unkept, encoding, ...finish } = props;
  const { t, plural } = useTexts();
  const hasCollections = plan.works.some(({ incoming }) => incoming.collections.length > 0);
  const [filing, setFiling] = useState<ImportOptions['kind']>(hasCollections ? 'file' : 'none');
  const [collection, setCollection] = useState(name);
  const [taken, setTaken] = useState<Taken>(new Map());
  const { isBusy, run } = useImporting(finish);
  const fresh = plan.works.filter(({ kind }) => kind === 'new' || kind === 'version').length;
  const unwatched = plan.works.filter(isUnwatched).length;
  const isNamed = filing !== 'one' || collection.trim() !== '';
  const read = encoding?.read;
  return (
    <form
      class="import-dialog"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen: ImportOptions =
          filing === 'one' ? { kind: 'one', name: collection } : { kind: filing };
        void run((lib) =>
          importWorks(lib, plan, {
            filing: chosen,
            theirs: (work) => taken.get(work) ?? new Set(),
          }),
        );
      }}
    >
      {read?.kind === 'records' && (
        <p class="import-problem">
          {t('import_fileEncoding', encoding?.file ?? t('common_pastedText'), read.encoding)}
        </p>
      )}
      {plan.works.length > 0 && (
        <FilingChoice
          hasCollections={hasCollections}
          filing={filing}
          onFiling={setFiling}
          collection={collection}
          onCollection={setCollection}
        />
      )}
      {unwatched > 0 && <p class="small import-words">{plural('import_unwatched', unwatched)}</p>}
      {unkept.length > 0 && <UnkeptFields unkept={unkept} />}
      <ImportPreview
        works={plan.works}
        repeated={plan.repeated}
        leftOut={leftOut}
        taken={taken}
        onTake={setTaken}
      />
      <ImportFooter
        isBusy={isBusy}
        isReady={plan.works.length > 0 && isNamed}
        label={fresh > 0 ? plural('import_count', fresh) : t('import_update')}
        onAgain={finish.onAgain}
      />
    </form>
  );
}

interface FilingChoiceProps {
  hasCollections: boolean;
  filing: ImportOptions['kind'];
  onFiling(filing: ImportOptions['kind']): void;
  collection: string;
  onCollection(name: string): void;
}

/** The collections that what comes in is filed under. */
function FilingChoice(props: FilingChoiceProps) {
  const { hasCollections, filing, onFiling, collection, onCollection } = props;
  const { t } = useTexts();
  const id = useId();
  const radio = (kind: ImportOptions['kind'], label: string) => (
    <label class="check">
      <input type="radio" name={id} checked={filing === kind} onChange={() => onFiling(kind)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="import-filing">
      <legend class="label">{t('import_filing')}</legend>
      {radio('none', t('import_filingNone'))}
      {hasCollections && radio('file', t('import_filingFile'))}
      <div class="row">
        {radio('one', t('import_filingTogether'))}
        <input
          class="input import-collection"
          aria-label={t('import_filingTogether')}
          maxLength={readerBounds.collection}
          value={collection}
          onInput={(event) => {
            onCollection(event.currentTarget.value);
            onFiling('one');
          }}
        />
      </div>
    </fieldset>
  );
}
