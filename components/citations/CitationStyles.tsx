import { useEffect, useRef, useState } from 'preact/hooks';
import type { RichText } from '../../utils/citation/rich-text';
import type { StyleFacts } from '../../utils/citation/style-list';
import { forgetStyle, keepStyle } from '../../utils/platform/custom-styles';
import { ownStyleList, ownStyleTexts } from '../../utils/platform/storage/stored-settings';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { SafeLink } from '../ui/text/SafeLink';
import { addStyle, type StyleRefusal } from './add-style';
import { RefusedStyle } from './RefusedStyle';
import { CitationText } from './view/CitationText';

/** What came of the file that the reader chose. */
type Outcome =
  | { kind: 'none' | 'trying' }
  | { kind: 'added'; name: string; replaced: boolean; sample: RichText }
  | { kind: 'refused'; file: string; refusal: StyleRefusal };

/** The styles that the reader added for citations: to add one, and to remove it. */
export function CitationStyles({ show }: { show(message: ToastMessage): void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [styles, setStyles] = useState<readonly StyleFacts[]>([]);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });

  useEffect(() => {
    const refresh = () => void ownStyleList.get().then(setStyles);
    refresh();
    return ownStyleList.onChange(refresh);
  }, []);

  const add = async (file: File) => {
    setOutcome({ kind: 'trying' });
    setOutcome(await addStyle(file));
  };

  const remove = async (style: StyleFacts) => {
    const file = await ownStyleTexts.get(style.id);
    await forgetStyle(style.id);
    setOutcome({ kind: 'none' });
    show({
      text: t('citations_styleRemovedToast', style.name),
      ...(file !== undefined && { undo: () => void keepStyle(style, file) }),
    });
  };

  return (
    <>
      <p>
        {t('citations_optionsCitationsWords')}{' '}
        <SafeLink href="https://www.zotero.org/styles">{t('citations_styleRepository')}</SafeLink>.
      </p>
      {styles.length > 0 && (
        <ul>
          {styles.map((style) => (
            <li key={style.id} class="options-site">
              <span>{style.name}</span>
              <button
                class="button"
                type="button"
                aria-label={t('citations_styleRemove', style.name)}
                onClick={() => void remove(style)}
              >
                {t('common_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept=".csl,application/vnd.citationstyles.style+xml"
        aria-label={t('citations_styleAdd')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void add(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button
        class="button"
        type="button"
        disabled={outcome.kind === 'trying'}
        onClick={() => input.current?.click()}
      >
        <Icon name="add" />
        {t(outcome.kind === 'trying' ? 'citations_styleAdding' : 'citations_styleAdd')}
      </button>
      <div class="options-outcome" role="status">
        {outcome.kind === 'added' && (
          <>
            <p>
              {t(
                outcome.replaced ? 'citations_styleReplaced' : 'citations_styleAdded',
                outcome.name,
              )}
            </p>
            <CitationText text={outcome.sample} />
          </>
        )}
        {outcome.kind === 'refused' && <RefusedStyle {...outcome} />}
      </div>
    </>
  );
}
