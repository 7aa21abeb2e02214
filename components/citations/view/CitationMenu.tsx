import { useEffect, useRef, useState } from 'preact/hooks';
import type { RichText } from '../../../utils/citation/rich-text';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import { CitationStyleSelect } from './CitationStyleSelect';
import { CitationText } from './CitationText';
import { CopiedMessage } from './CopiedMessage';
import { type AskForStyles, useCitationStyles } from './use-citation-styles';
import './citation-menu.css';

/** A text to cite by, in the forms that a clipboard takes and as it is drawn. */
interface CitingText {
  text: string;
  html: string;
  nodes: RichText;
}

/** One citation: in full, and as it stands in a text. */
export interface Citation extends CitingText {
  /** 'number' where the document numbers it; absent where the style cites in notes. */
  inText?: CitingText | 'number';
}

/** Something else of the entry that can be copied. */
interface CopyChoice {
  label: string;
  onCopy(): Promise<void>;
}

interface CitationMenuProps {
  isOpen: boolean;
  onOpen(open: boolean): void;
  /** The styles to choose from, and the one used last; asked for when the menu opens. */
  styles: AskForStyles;
  cite(styleId: string): Promise<Citation>;
  /** The reader chose a style, to be offered first the next time. */
  onStyle(styleId: string): void;
  onCopy(citation: CitingText): Promise<void>;
  /** What else can be copied. */
  others: readonly CopyChoice[];
}

/** A button that opens an entry's citation, to be read before it is copied. */
export function CitationMenu(props: CitationMenuProps) {
  const { t } = useTexts();
  return (
    <div class="citation-menu">
      <Popover
        label={t('citations_copyCitation')}
        icon="cite"
        isOpen={props.isOpen}
        onOpen={props.onOpen}
        align="end"
      >
        <Choice {...props} />
      </Popover>
    </div>
  );
}

type Shown = { kind: 'loading' } | { kind: 'ready'; citation: Citation } | { kind: 'failed' };
type Copied = { what: string; done: boolean };

function Choice({ styles, cite, onStyle, onCopy, others }: CitationMenuProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [copied, setCopied] = useState<Copied>();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(cite);
  latest.current = cite;
  const { offered, style, choose } = useCitationStyles(styles, () => setShown({ kind: 'failed' }));

  // Who opens it by a key copies by the next one, in the style used last.
  useEffect(() => button.current?.focus(), []);

  useEffect(() => {
    if (style === undefined) return;
    let isGone = false;
    latest.current(style).then(
      (citation) => {
        if (!isGone) setShown({ kind: 'ready', citation });
      },
      () => {
        if (!isGone) setShown({ kind: 'failed' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [style]);

  const copy = async (what: string, act: () => Promise<void>) => {
    const done = await act().then(
      () => true,
      () => false,
    );
    setCopied({ what, done });
  };

  return (
    <div class="citation-choice">
      <CitationStyleSelect
        styles={offered}
        value={style}
        onChange={(chosen) => {
          choose(chosen);
          setCopied(undefined);
          onStyle(chosen);
        }}
      />
      <div class="citation-shown">
        {shown.kind === 'ready' && <CitationText text={shown.citation.nodes} />}
        {shown.kind === 'loading' && <p class="text-muted">{t('common_loading')}</p>}
        {shown.kind === 'failed' && <p class="text-alert">{t('citations_failed')}</p>}
      </div>
      <button
        ref={button}
        class="button button--primary"
        type="button"
        aria-disabled={shown.kind !== 'ready'}
        onClick={() => {
          if (shown.kind === 'ready') {
            void copy(t('citations_citation'), () => onCopy(shown.citation));
          }
        }}
      >
        {t('citations_copy')}
      </button>
      {shown.kind === 'ready' && shown.citation.inText !== undefined && (
        <InText
          inText={shown.citation.inText}
          onCopy={(inText) => void copy(t('citations_inTextCitation'), () => onCopy(inText))}
        />
      )}
      <div class="citation-others">
        <span class="label">{t('citations_copyOther')}</span>
        {others.map(({ label, onCopy: act }) => (
          <button
            key={label}
            class="button button--plain"
            type="button"
            onClick={() => void copy(label, act)}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="citation-status small" role="status">
        {copied?.done && <CopiedMessage what={copied.what} />}
        {copied && !copied.done && <span class="text-alert">{t('citations_copyFailed')}</span>}
      </p>
    </div>
  );
}

interface InTextProps {
  inText: CitingText | 'number';
  onCopy(inText: CitingText): void;
}

/** The words that stand in a text that cites the entry. */
function InText({ inText, onCopy }: InTextProps) {
  const { t } = useTexts();
  return (
    <div class="citation-in-text">
      <span class="label">{t('citations_inText')}</span>
      {inText === 'number' ? (
        <p class="small text-muted">{t('citations_numbered')}</p>
      ) : (
        <>
          <CitationText text={inText.nodes} />
          <button
            class="button button--plain"
            type="button"
            aria-label={t('citations_copyInText')}
            onClick={() => onCopy(inText)}
          >
            {t('citations_copy')}
          </button>
        </>
      )}
    </div>
  );
}
