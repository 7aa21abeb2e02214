import { useId, useState } from 'preact/hooks';
import type { UnreadableRecord } from '../../../utils/import/imported-record';
import type { FileWork, Refusal } from '../../../utils/import/to-capture';
import type {
  ImportDifference,
  PlannedImport,
  RepeatedRecord,
} from '../../../utils/library/transfer/import-plan';
import type { Name } from '../../../utils/model/capture';
import { correctables } from '../../../utils/model/correctable-fields';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { leadsAnywhere } from '../../../utils/versions/work-ids';
import { printKeys } from '../../capture/view/print-keys';
import { fieldNames } from '../../checks/view/format-check';
import { useTexts } from '../../ui/i18n';
import { ShowMoreList } from '../../ui/list/ShowMoreList';
import { Tabs } from '../../ui/Tabs';
import { formatPlace, formatProblem } from './format-problem';
import './import-preview.css';

/** A record that cannot come in, and why, or of which something cannot. */
export type LeftOut = UnreadableRecord | FileWork;

/** The fields of each conflicting work in which the file's word is taken. */
export type Taken = ReadonlyMap<PlannedImport, ReadonlySet<ImportDifference['field']>>;

interface ImportPreviewProps {
  works: readonly PlannedImport[];
  repeated: readonly RepeatedRecord[];
  leftOut: readonly LeftOut[];
  taken: Taken;
  onTake(taken: Taken): void;
}

type TabId = 'new' | 'here' | 'conflict' | 'repeated' | 'left-out';

/** A work that differs from what is held. */
type Conflict = Extract<PlannedImport, { kind: 'conflict' }>;

const refusals: Record<Refusal, LabelKey> = {
  'no-title': 'import_refusedTitle',
  unfit: 'import_refusedUnfit',
};

const fields: Record<ImportDifference['field'], LabelKey> = {
  ...printKeys,
  title: 'fields_title',
  authors: 'fields_authors',
  editors: 'fields_editors',
  isbn: 'fields_isbn',
  issn: 'fields_issn',
  containerTitle: 'fields_container',
  publisher: 'fields_publisher',
  language: 'fields_language',
  summary: 'fields_summary',
  keywords: 'fields_keywords',
  published: 'fields_published',
  revised: 'fields_revised',
  type: 'fields_other',
  note: 'fields_note',
};

/** What would come of a file: new, different, here already, and left out, as far as there is any. */
export function ImportPreview({ works, repeated, leftOut, taken, onTake }: ImportPreviewProps) {
  const { t, number } = useTexts();
  const fresh = works.filter(({ kind }) => kind === 'new' || kind === 'version');
  const here = works.filter(({ kind }) => kind === 'here');
  const conflicts = works.filter((work) => work.kind === 'conflict');
  const tab = (id: TabId, key: LabelKey, { length }: readonly unknown[]) =>
    length === 0 ? [] : [{ id, label: t('common_countedOutcome', t(key), number(length)) }];
  const tabs = [
    ...tab('new', 'import_new', fresh),
    ...tab('conflict', 'import_conflicts', conflicts),
    ...tab('here', 'import_here', here),
    ...tab('repeated', 'import_repeated', repeated),
    ...tab('left-out', 'import_unreadable', leftOut),
  ];
  const [selected, setSelected] = useState(tabs[0]?.id);
  if (selected === undefined) return <p class="text-muted">{t('import_nothing')}</p>;
  return (
    <Tabs<TabId> label={t('import_tabs')} tabs={tabs} selected={selected} onSelect={setSelected}>
      <div class="import-tab">
        {(selected === 'new' || selected === 'here') && (
          <ShowMoreList
            key={selected}
            class="import-list"
            items={selected === 'new' ? fresh : here}
            row={(work, at) => <WorkRow key={at} work={work} />}
          />
        )}
        {selected === 'conflict' && <Conflicts works={conflicts} taken={taken} onTake={onTake} />}
        {selected === 'repeated' && (
          <>
            <p class="text-muted import-words">{t('import_repeatedWords')}</p>
            <ShowMoreList
              class="import-list"
              items={repeated}
              row={(record, at) => <RepeatedRow key={at} record={record} />}
            />
          </>
        )}
        {selected === 'left-out' && (
          <ShowMoreList
            key="left-out"
            class="import-list"
            items={leftOut}
            row={(one, at) => <LeftOutRow key={at} one={one} />}
          />
        )}
      </div>
    </Tabs>
  );
}

/** Whether nobody will be able to look how a new entry stands. */
export function isUnwatched({ kind, names }: PlannedImport): boolean {
  return kind === 'new' && !leadsAnywhere(names);
}

/** A record that names the same work as an earlier one. */
function RepeatedRow({ record: { incoming, earlier } }: { record: RepeatedRecord }) {
  const { t, number } = useTexts();
  const { capture, line } = incoming;
  return (
    <li>
      <p class="small text-muted tabular-nums">{t('import_line', number(line))}</p>
      <p class="import-title">
        <bdi>{capture.title}</bdi>
      </p>
      <Byline
        authors={capture.authors}
        container={capture.containerTitle}
        date={capture.revised ?? capture.published}
      />
      <p class="small">{t('import_sameAs', number(earlier.line), earlier.capture.title)}</p>
    </li>
  );
}

function WorkRow({ work }: { work: PlannedImport }) {
  const texts = useTexts();
  const { t } = texts;
  const { capture } = work.incoming;
  const added = correctables.filter((field) => 'added' in work && field in work.added);
  return (
    <li>
      <p class="import-title">
        <bdi>{capture.title}</bdi>
      </p>
      <Byline
        authors={capture.authors}
        container={capture.containerTitle}
        date={capture.revised ?? capture.published}
      />
      {isUnwatched(work) && <p class="small">{t('import_unwatchedRow')}</p>}
      {added.length > 0 && <p class="small">{t('import_adds', fieldNames(added, texts))}</p>}
      {work.kind === 'version' && <p class="small">{t('import_otherVersion')}</p>}
      {work.kind === 'here' && work.entry.trashedAt !== undefined && (
        <p class="small">{t('import_inTrash')}</p>
      )}
    </li>
  );
}

interface BylineProps {
  authors: readonly Name[];
  container: string | undefined;
  date: string | undefined;
}

function Byline({ authors, container, date }: BylineProps) {
  const { names } = useTexts();
  const parts = [authors.length > 0 && names(authors), container, date?.slice(0, 4)];
  const words = parts.filter(Boolean).join(' · ');
  return words === '' ? null : <p class="small text-muted">{words}</p>;
}

function LeftOutRow({ one }: { one: LeftOut }) {
  const texts = useTexts();
  const { t } = texts;
  const line = 'kind' in one ? one.line : one.record.place.line;
  const title = 'kind' in one ? '' : one.record.work.title;
  const key = 'kind' in one ? undefined : one.record.key;
  const problems = 'kind' in one ? [one.problem] : (one.record.problems ?? []);
  const refusal = 'kind' in one ? undefined : one.refusal;
  return (
    <li>
      <p class="small text-muted tabular-nums">{formatPlace(texts, line, key)}</p>
      {title !== '' && (
        <p class="import-title">
          <bdi>{title}</bdi>
        </p>
      )}
      {refusal && <p class="text-alert">{t(refusals[refusal])}</p>}
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} class={refusal ? 'small' : 'text-alert'}>
          {formatProblem(texts, problem)}
        </p>
      ))}
    </li>
  );
}

interface ConflictsProps {
  works: readonly Conflict[];
  taken: Taken;
  onTake(taken: Taken): void;
}

/** Works of which the file says something else, field by field. */
function Conflicts({ works, taken, onTake }: ConflictsProps) {
  const { t } = useTexts();
  const everything = (work: Conflict) => new Set(work.differences.map(({ field }) => field));
  return (
    <>
      <p class="text-muted import-words">{t('import_differentWords')}</p>
      <div class="row">
        <button
          class="button"
          type="button"
          onClick={() => onTake(new Map(works.map((work) => [work, everything(work)])))}
        >
          {t('import_allTheirs')}
        </button>
        <button class="button" type="button" onClick={() => onTake(new Map())}>
          {t('import_allMine')}
        </button>
      </div>
      <ShowMoreList
        class="import-list"
        items={works}
        row={(work, at) => (
          <li key={at}>
            <p class="import-title">
              <bdi>{work.entry.title}</bdi>
            </p>
            {work.differences.map((difference) => (
              <FieldChoice
                key={difference.field}
                difference={difference}
                isTheirs={taken.get(work)?.has(difference.field) ?? false}
                onChoose={(theirs) => onTake(withChoice(taken, work, difference.field, theirs))}
              />
            ))}
          </li>
        )}
      />
    </>
  );
}

function withChoice(
  taken: Taken,
  work: PlannedImport,
  field: ImportDifference['field'],
  theirs: boolean,
): Taken {
  const own = new Set(taken.get(work));
  if (theirs) own.add(field);
  else own.delete(field);
  return new Map(taken).set(work, own);
}

interface FieldChoiceProps {
  difference: ImportDifference;
  isTheirs: boolean;
  onChoose(theirs: boolean): void;
}

function FieldChoice({
  difference: { field, mine, theirs },
  isTheirs,
  onChoose,
}: FieldChoiceProps) {
  const { t } = useTexts();
  const id = useId();
  const sides = [
    { label: t('import_mine'), value: mine, own: false },
    { label: t('import_theirs'), value: theirs, own: true },
  ];
  return (
    <fieldset class="import-field">
      <legend class="label">{t(fields[field])}</legend>
      {sides.map(({ label, value, own }) => (
        <label key={label} class="check import-side">
          <input type="radio" name={id} checked={isTheirs === own} onChange={() => onChoose(own)} />
          <span>
            <span class="small text-muted">{label}</span>
            <bdi class="import-value">{value || '–'}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
