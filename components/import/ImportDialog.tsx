import { useEffect, useState } from 'preact/hooks';
import type { FileWork } from '../../utils/import/to-capture';
import { countUnkept, type UnkeptCount } from '../../utils/import/unkept';
import {
  type ImportPlan,
  type Incoming,
  planImport,
} from '../../utils/library/transfer/import-plan';
import { previewBackup } from '../../utils/library/transfer/import-works';
import type { Backup } from '../../utils/model/backup-schema';
import { AddDialog } from '../add/AddDialog';
import type { Actions } from '../page-shell/use-actions';
import { Dialog } from '../ui/Dialog';
import { FileDropZone } from '../ui/FileDropZone';
import { useTexts } from '../ui/i18n';
import { WorkProgress } from '../ui/states/WorkProgress';
import type { ToastMessage } from '../ui/Toast';
import { BackupPreview } from './BackupPreview';
import { FileProblem, listedIn, problemOf } from './FileProblem';
import { ImportChoices } from './ImportChoices';
import { type FileImportResult, useFileImport } from './use-file-import';
import type { LeftOut } from './view/ImportPreview';
import { ListedOnly } from './view/ListedOnly';
import './import-dialog.css';

interface ImportDialogProps {
  /** What was read already: its preview is shown at once. */
  given?: readonly FileImportResult[];
  /** Whether the library stands beside another page. */
  isPanel?: boolean;
  actions: Actions;
  show(message: ToastMessage): void;
  onClose(): void;
}

/** Works that are named and not described, and the text that names them. */
type ListedWorks = NonNullable<ReturnType<typeof listedIn>>;

/** What is shown once a file was read. */
type Stage =
  | { kind: 'choose'; problem?: FileImportResult; listed?: ListedWorks }
  | { kind: 'add'; text: string }
  | { kind: 'planning'; done: number }
  | {
      kind: 'plan';
      name: string;
      plan: ImportPlan;
      leftOut: LeftOut[];
      unkept: UnkeptCount[];
      encoding?: FileImportResult;
    }
  | { kind: 'backup'; backup: Backup; counts: { added: number; here: number } };

/** Endings that the browser's dialog offers first; what a file is, it shows itself. */
export const endings = '.bib,.bibtex,.biblatex,.ris,.json,.rdf,.xml,.csv,.tsv,.nbib,.mods,.txt';

/** Takes files or pasted text into the library: read whole, shown, and then taken in at once. */
export function ImportDialog(props: ImportDialogProps) {
  const { given, isPanel = false, actions, show, onClose } = props;
  const { t } = useTexts();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });

  const prepare = async (all: readonly FileImportResult[]) => {
    const listed = listedIn(all);
    if (listed) return setStage({ kind: 'choose', listed });
    const problem = problemOf(all);
    if (problem) return setStage({ kind: 'choose', problem });
    const [first] = all;
    if (first?.read.kind === 'backup') {
      const { backup } = first.read;
      await actions.attempt(async (lib) => {
        setStage({ kind: 'backup', backup, counts: await previewBackup(lib, backup) });
      });
      return;
    }
    const works = all.flatMap(({ read }) => (read.kind === 'records' ? read.works : []));
    const leftOut = [
      ...all.flatMap(({ read }) => (read.kind === 'records' ? read.unreadable : [])),
      ...works.filter(({ refusal, record }) => refusal || record.problems),
    ];
    const incoming = works.flatMap(incomingOf);
    setStage({ kind: 'planning', done: 0 });
    const isDone = await actions.attempt(async (lib) => {
      const plan = await planImport(lib, incoming, (done) =>
        setStage({ kind: 'planning', done: done / Math.max(1, incoming.length) }),
      );
      const encoding = all.find(
        ({ read }) => read.kind === 'records' && read.encoding.toLowerCase() !== 'utf-8',
      );
      const name = first?.name ?? '';
      const unkept = countUnkept(works.map(({ record }) => record));
      setStage({ kind: 'plan', name, plan, leftOut, unkept, ...(encoding && { encoding }) });
    });
    if (!isDone) setStage({ kind: 'choose' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was given is read once.
  useEffect(() => {
    if (given) void prepare(given);
  }, [given]);

  const reading = useFileImport((all) => void prepare(all));
  const again = () => setStage({ kind: 'choose' });
  const finish = { actions, show, onClose, onAgain: again };
  if (stage.kind === 'add') {
    const given = { kind: 'text', text: stage.text } as const;
    return <AddDialog given={given} isPanel={isPanel} {...{ actions, show, onClose }} />;
  }
  return (
    <Dialog title={t('common_import')} wide onClose={onClose}>
      {reading.current ? (
        <WorkProgress
          words={t('common_readingFile', reading.current.file ?? t('common_pastedText'))}
          done={reading.current.done}
          onStop={reading.stop}
        />
      ) : stage.kind === 'planning' ? (
        <WorkProgress words={t('import_comparing')} done={stage.done} />
      ) : stage.kind === 'plan' ? (
        <ImportChoices {...stage} {...finish} />
      ) : stage.kind === 'backup' ? (
        <BackupPreview {...stage} {...finish} />
      ) : (
        <FileDropZone
          words={t('import_words')}
          accept={endings}
          pasteLabel={t('import_pasteText')}
          onFiles={reading.begin}
          onText={reading.begin}
        >
          {stage.problem && <FileProblem {...stage.problem} />}
          {stage.listed && (
            <ListedOnly
              count={stage.listed.count}
              onAdd={() => stage.listed && setStage({ kind: 'add', text: stage.listed.text })}
            />
          )}
        </FileDropZone>
      )}
    </Dialog>
  );
}

/** A file's work as the library takes it in; none where it cannot. */
function incomingOf({ record, capture, details, refusal }: FileWork): Incoming[] {
  if (!capture || refusal) return [];
  const { key, tags, collections, note, accessed, place } = record;
  return [
    {
      line: place.line,
      capture,
      details,
      tags,
      collections,
      note,
      ...(key !== undefined && { key }),
      ...(accessed !== undefined && { accessed }),
    },
  ];
}
