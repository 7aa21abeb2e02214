import { useEffect, useState } from 'preact/hooks';
import type { BookmarkFolder } from '../../utils/platform/addresses/bookmarks';
import type { Actions } from '../page-shell/use-actions';
import { Dialog } from '../ui/Dialog';
import { useTexts } from '../ui/i18n';
import { WorkProgress } from '../ui/states/WorkProgress';
import type { ToastMessage } from '../ui/Toast';
import { AddFolders } from './AddFolders';
import { AddList } from './AddList';
import { AddText } from './AddText';
import { type AddItem, addressItems, withSaved } from './add-item';
import { FoundWorks } from './FoundWorks';
import { type AddSource, listSource } from './list-source';
import { type LookedUpWorks, useLookUp } from './use-look-up';
import './view/add.css';

interface AddDialogProps {
  /** What is shown first: a text that was pasted, or a page's links. */
  given?: AddSource | undefined;
  /** Id of the collection that the reader looks at, which is offered first. */
  collection?: string | undefined;
  /** Whether the library stands beside another page. */
  isPanel: boolean;
  actions: Actions;
  show(message: ToastMessage): void;
  onClose(): void;
}

type Stage =
  | { kind: 'text' }
  | { kind: 'folders'; folders: readonly BookmarkFolder[] }
  | { kind: 'list'; title: string; items: readonly AddItem[] }
  | { kind: 'found'; looked: LookedUpWorks };

/** Adds works by what names them: pasted, or chosen from tabs, bookmarks and the links of a page. */
export function AddDialog({ given, collection, isPanel, actions, show, onClose }: AddDialogProps) {
  const { t, number } = useTexts();
  const [stage, setStage] = useState<Stage>({ kind: 'text' });
  const [text, setText] = useState(given?.kind === 'text' ? given.text : '');
  const [problem, setProblem] = useState<string>();
  const { progress, lookUpAll, stop } = useLookUp(actions);

  const showList = async (title: string, found: readonly AddItem[]) => {
    await actions.attempt(async (lib) => {
      setStage({ kind: 'list', title, items: await withSaved(lib, found) });
    });
  };

  const choose = async (from: AddSource) => {
    if (from.kind === 'text') return;
    setProblem(undefined);
    const listed = await listSource(from);
    if (listed.kind === 'problem') return setProblem(t(listed.text));
    if (listed.kind === 'folders') return setStage(listed);
    await showList(t(listed.title), addressItems(listed.addresses));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page was opened for is done once.
  useEffect(() => {
    if (given) void choose(given);
  }, [given]);

  const ask = async (
    items: readonly AddItem[],
    toAsk: readonly string[],
    before?: LookedUpWorks,
  ) => {
    const looked = await lookUpAll(items, toAsk);
    if (!looked) return;
    const again = new Set(items.map(({ key }) => key));
    const kept = before?.missing.filter(({ item }) => !again.has(item.key)) ?? [];
    setStage({
      kind: 'found',
      looked: {
        found: [...(before?.found ?? []), ...looked.found],
        missing: [...looked.missing, ...kept],
      },
    });
  };

  return (
    <Dialog title={t('add_title')} wide onClose={onClose}>
      <div class="add-dialog">
        {progress ? (
          <>
            <WorkProgress
              words={t('add_asking', number(progress.done), number(progress.total))}
              done={progress.total === 0 ? 0 : progress.done / progress.total}
              onStop={stop}
            />
            {progress.isSlow && <p class="small text-muted">{t('add_askingSlow')}</p>}
          </>
        ) : stage.kind === 'text' ? (
          <AddText
            text={text}
            onText={setText}
            isPanel={isPanel}
            problem={problem}
            onProblem={setProblem}
            onLookUp={(items, toAsk) => void ask(items, toAsk)}
            onChoose={(from) => void choose(from)}
          />
        ) : stage.kind === 'folders' ? (
          <AddFolders
            folders={stage.folders}
            onBack={() => setStage({ kind: 'text' })}
            onChoose={({ title, addresses }) =>
              void showList(t('add_listOfBookmarks', title), addressItems(addresses))
            }
          />
        ) : stage.kind === 'list' ? (
          <AddList
            key={stage.title}
            title={stage.title}
            items={stage.items}
            onBack={() => setStage({ kind: 'text' })}
            onLookUp={(items, toAsk) => void ask(items, toAsk)}
          />
        ) : (
          <FoundWorks
            looked={stage.looked}
            text={text}
            collection={collection}
            actions={actions}
            show={show}
            onAgain={() => {
              setText('');
              setStage({ kind: 'text' });
            }}
            onLookUp={(items, toAsk) => void ask(items, toAsk, stage.looked)}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
