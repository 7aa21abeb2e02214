import { useEffect, useRef, useState } from 'preact/hooks';
import { answerersOf } from '../../utils/add/look-up';
import {
  formatIdentifier,
  type Identifier,
  readIdentifiers,
} from '../../utils/add/pasted-identifiers';
import { listCollections } from '../../utils/library/commands/collections';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import type { LabelKey } from '../../utils/text/message-catalogue';
import { registryHosts, registryIds } from '../../utils/watch/watch-settings';
import { sourceKeys } from '../checks/view/format-check';
import type { Actions } from '../page-shell/use-actions';
import { type UiTexts, useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import type { AddItem } from './add-item';
import { useAskedHosts } from './use-asked-hosts';
import type { FoundStatus, LookedUpWorks, MissingWork } from './use-look-up';
import { FoundList, type MissingRow } from './view/FoundList';
import { formatMissing, isPassing } from './view/format-missing';

interface FoundWorksProps {
  looked: LookedUpWorks;
  /** What the reader wrote: its lines that name nothing are told too. */
  text: string;
  collection: string | undefined;
  actions: Actions;
  show(message: ToastMessage): void;
  onAgain(): void;
  onLookUp(items: readonly AddItem[], toAsk: readonly string[]): void;
  onClose(): void;
}

const statusKeys: Record<FoundStatus, LabelKey | undefined> = {
  new: undefined,
  saved: 'add_inLibrary',
  newer: 'add_inLibraryNewer',
  'other-version': 'import_otherVersion',
};

/** What was found, of which the reader saves what is wanted; and what was not, and why. */
export function FoundWorks(props: FoundWorksProps) {
  const { looked, text, actions, show, onAgain, onLookUp, onClose } = props;
  const texts = useTexts();
  const { t, plural, locale } = texts;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [collection, setCollection] = useState(props.collection ?? '');
  const [isBusy, setBusy] = useState(false);
  const [live] = useLibraryQuery(listCollections, []);
  const collections = queryValue(live) ?? [];
  const wanted = looked.found.filter(
    ({ item, status }) => status !== 'saved' && !left.has(item.key),
  );
  const again = looked.missing.filter(({ why }) => isPassing(why)).map(({ item }) => item);
  const { toAsk } = useAskedHosts(again);

  // What had the focus is gone: the keys go on where the answer is.
  const foot = useRef<HTMLElement>(null);
  useEffect(() => {
    [...(foot.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])]
      .at(-1)
      ?.focus();
  }, []);

  const save = async () => {
    setBusy(true);
    const isDone = await actions.attempt(async (lib) => {
      const { saveWorks } = await import('../../utils/add/save-works');
      const works = wanted.map(({ work }) => work);
      const saved = await saveWorks(lib, works, collection === '' ? undefined : collection);
      const { added, updated, unchanged } = saved;
      const told = [
        added > 0 && plural('add_addedToast', added),
        updated > 0 && plural('add_updatedToast', updated),
        unchanged > 0 && plural('add_unchangedToast', unchanged),
      ];
      const takeBack = async () => show({ text: plural('add_undone', await saved.undo()) });
      show({
        text: new Intl.ListFormat(locale, { type: 'unit' }).format(
          told.filter((each) => each !== false),
        ),
        ...(added + updated > 0 && { undo: () => void actions.attempt(takeBack) }),
      });
    });
    setBusy(false);
    if (isDone) onClose();
  };

  return (
    <>
      <FoundList
        found={looked.found.map(({ item: { key }, work: { capture, registry }, status }) => {
          const label = statusKeys[status];
          return {
            key,
            capture,
            isSaved: status === 'saved',
            ...(registry && { registry: t(sourceKeys[registry]) }),
            ...(label && { status: label }),
          };
        })}
        chosen={new Set(wanted.map(({ item }) => item.key))}
        onChoose={(key, on) => {
          const next = new Set(left);
          if (on) next.delete(key);
          else next.add(key);
          setLeft(next);
        }}
        missing={[
          ...looked.missing.map((one) => missingRow(one, texts)),
          ...misreadRows(text, texts),
        ]}
        onAllow={(host) => {
          const items = looked.missing.flatMap(({ item, host: asked, why }) =>
            asked === host && why === 'no-permission' ? [item] : [],
          );
          onLookUp(items, [host]);
        }}
      />
      <footer class="add-foot" ref={foot}>
        {wanted.length > 0 && collections.length > 0 && (
          <label class="add-filing">
            <span class="label">{t('add_file')}</span>
            <select
              class="input"
              value={collection}
              onChange={(event) => setCollection(event.currentTarget.value)}
            >
              <option value="">{t('import_filingNone')}</option>
              {collections.map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
            </select>
          </label>
        )}
        {again.length > 0 && (
          <button class="button" type="button" onClick={() => onLookUp(again, toAsk)}>
            {t('add_tryAgain')}
          </button>
        )}
        <button class="button" type="button" disabled={isBusy} onClick={onAgain}>
          {t('add_again')}
        </button>
        {looked.found.length > 0 && (
          <button
            class="button button--primary"
            type="button"
            disabled={isBusy || wanted.length === 0}
            onClick={() => void save()}
          >
            {isBusy ? t('common_saving') : plural('add_save', wanted.length)}
          </button>
        )}
      </footer>
    </>
  );
}

function missingRow({ item, why, host }: MissingWork, texts: UiTexts): MissingRow {
  const { t, number } = texts;
  const { key, identifier, label, line } = item;
  const asked = answerersOf(identifier).filter(({ kind }) => kind === 'registry');
  const registry = registryIds.find((id) => registryHosts[id] === host);
  const named = registry ? t(sourceKeys[registry]) : (host ?? '').replace(/^www\./, '');
  const url = addressOf(identifier);
  return {
    key,
    named: line === undefined ? label : t('add_lineOf', number(line), label),
    why: formatMissing(
      why,
      { kind: identifier.kind, host: named, isBoth: asked.length > 1 },
      texts,
    ),
    ...(url !== undefined && { url }),
    ...(why === 'no-permission' && host !== undefined && { host }),
  };
}

/** Where a work's page is opened by hand. */
function addressOf(identifier: Identifier): string | undefined {
  if (identifier.kind === 'address') return identifier.url;
  if (identifier.kind === 'doi') return `https://doi.org/${encodeURI(identifier.doi)}`;
  if (identifier.kind === 'arxiv') {
    return `https://arxiv.org/abs/${formatIdentifier(identifier).replace('arXiv:', '')}`;
  }
  return undefined;
}

function misreadRows(text: string, { t, number }: UiTexts): MissingRow[] {
  return readIdentifiers(text).misread.map(({ line, text: words, reason }) => ({
    key: `line ${line}`,
    named: t('add_lineOf', number(line), words),
    why: t(reason === 'isbn-check' ? 'add_isbnCheck' : 'add_noIdentifier'),
  }));
}
