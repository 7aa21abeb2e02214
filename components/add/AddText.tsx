import { useEffect, useMemo, useState } from 'preact/hooks';
import { longestText, readIdentifiers } from '../../utils/add/pasted-identifiers';
import { getLibrary } from '../../utils/platform/library/page-library';
import { useDebouncedValue } from '../ui/hooks/use-debounced-value';
import { useTexts } from '../ui/i18n';
import { type AddItem, textItems, withSaved } from './add-item';
import type { AddSource } from './list-source';
import { useAskedHosts } from './use-asked-hosts';
import { AskedHosts } from './view/AskedHosts';
import { EnterText, TextFileButton } from './view/EnterText';
import { ItemChecks } from './view/ItemChecks';

interface AddTextProps {
  text: string;
  onText(text: string): void;
  isPanel: boolean;
  /** What went wrong with the last source. */
  problem: string | undefined;
  onProblem(problem: string | undefined): void;
  onLookUp(items: readonly AddItem[], toAsk: readonly string[]): void;
  onChoose(source: AddSource): void;
}

/** Works that a text names, as it is written; and the other places that works can be chosen from. */
export function AddText(props: AddTextProps) {
  const { text, onText, isPanel, problem, onProblem, onLookUp, onChoose } = props;
  const { t, plural, number } = useTexts();
  const settled = useDebouncedValue(text);
  const read = useMemo(() => readIdentifiers(settled), [settled]);
  const [items, setItems] = useState<readonly AddItem[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let isPast = false;
    const plain = textItems(read.found);
    setItems(plain);
    const mark = async () => {
      const marked = await withSaved(await getLibrary(), plain);
      if (!isPast) setItems(marked);
    };
    // Nothing is marked where the library does not open, which is told where something is saved.
    void mark().catch(() => undefined);
    return () => {
      isPast = true;
    };
  }, [read]);

  const free = items.filter(({ entryId }) => entryId === undefined);
  const chosen = free.filter(({ key }) => !left.has(key));
  const { toAsk, hosts, unallowed } = useAskedHosts(chosen);
  const saved = items.length - free.length;
  const isEmpty = settled.trim() !== '' && read.found.length === 0;
  const submit = () => chosen.length > 0 && settled === text && onLookUp(chosen, toAsk);

  const readFile = async (file: File) => {
    onProblem(undefined);
    try {
      onText(await file.slice(0, longestText).text());
    } catch {
      onProblem(t('add_fileFailed', file.name));
    }
  };

  return (
    <>
      <EnterText
        text={text}
        onText={(next) => {
          onProblem(undefined);
          onText(next);
        }}
        onFile={(file) => void readFile(file)}
        onSubmit={submit}
      >
        <div aria-live="polite">
          {problem !== undefined && <p class="text-alert">{problem}</p>}
          {isEmpty && read.misread.length === 0 && (
            <p class="text-alert">{t('add_nothingRecognised')}</p>
          )}
          {read.found.length > 0 && (
            <p class="small text-muted">
              {[
                plural('add_recognised', read.found.length),
                saved > 0 && plural('add_alreadySaved', saved),
                read.repeated > 0 && plural('add_repeated', read.repeated),
                read.beyond > 0 && plural('add_beyond', read.beyond),
                read.prose > 0 && plural('add_prose', read.prose),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
          {read.misread.slice(0, 20).map(({ line, text: words, reason }) => (
            <div key={line} class="small add-misread">
              <p class="add-named">{t('add_lineOf', number(line), words)}</p>
              <p class="text-alert">
                {t(reason === 'isbn-check' ? 'add_isbnCheck' : 'add_noIdentifier')}
              </p>
            </div>
          ))}
        </div>
      </EnterText>
      {items.length > 1 || saved > 0 ? (
        <ItemChecks
          items={items.map(({ key, label, entryId }) => ({
            key,
            label,
            named: label,
            isSaved: entryId !== undefined,
          }))}
          chosen={new Set(chosen.map(({ key }) => key))}
          onChoose={(next) =>
            setLeft(new Set(free.flatMap(({ key }) => (next.has(key) ? [] : [key]))))
          }
        />
      ) : null}
      {settled.trim() === '' && (
        <div class="add-elsewhere">
          <p class="label">{t('add_fromElsewhere')}</p>
          <div class="row">
            {isPanel && (
              <button class="button" type="button" onClick={() => onChoose({ kind: 'links' })}>
                {t('add_fromPage')}
              </button>
            )}
            <button class="button" type="button" onClick={() => onChoose({ kind: 'tabs' })}>
              {t('add_fromTabs')}
            </button>
            <button class="button" type="button" onClick={() => onChoose({ kind: 'bookmarks' })}>
              {t('add_fromBookmarks')}
            </button>
            <TextFileButton onFile={(file) => void readFile(file)} />
          </div>
        </div>
      )}
      {chosen.length > 0 && <AskedHosts hosts={hosts} unallowed={unallowed} />}
      <footer class="add-foot">
        <button
          class="button button--primary"
          type="button"
          disabled={chosen.length === 0}
          onClick={submit}
        >
          {chosen.length === 0 ? t('add_lookUpNone') : plural('add_lookUp', chosen.length)}
        </button>
      </footer>
    </>
  );
}
