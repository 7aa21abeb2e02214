import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { OriginField } from '../../../utils/capture/fields/field-source';
import { findHighlights, type Highlight } from '../../../utils/library/search/highlights';
import { type Query, quoted } from '../../../utils/library/search/parse-query';
import type { Capture, Name } from '../../../utils/model/capture';
import type { PrintDetails } from '../../../utils/model/print-details';
import type { QuoteSelector } from '../../../utils/model/quotes';
import type { Correctable, Standing } from '../../../utils/model/records';
import { formatName, nameToInput } from '../../../utils/text/format-names';
import { parseName } from '../../../utils/text/names';
import { StatusTitle } from '../../entries/view/StatusTitle';
import { FilterLink } from '../../search/view/FilterLink';
import { useTexts } from '../../ui/i18n';
import { Editable } from '../../ui/text/Editable';
import { HighlightedText } from '../../ui/text/HighlightedText';
import { lines } from '../../ui/text/split-lines';
import { versionLine } from '../../versions/view/format-version';
import { ArchivedCopy } from './ArchivedCopy';
import { CaptureFacts } from './CaptureFacts';
import { DoubtfulField } from './DoubtfulField';
import { NoticeQuote } from './NoticeQuote';
import { PrintFacts } from './PrintFacts';
import { SummaryField } from './SummaryField';
import './capture-fields.css';

/** The search that a capture is read with: what it looked for, and how to look for more like this. */
export interface Searching {
  query: Query;
  /** Lists what a query finds. */
  onQuery(query: string): void;
}

/** What is quoted of a summary, and how more of it is. */
interface Quoting {
  passages: readonly Highlight[];
  onQuote(quote: QuoteSelector): void;
}

interface CaptureFieldsProps {
  /** With the reader's corrections in place. */
  capture: Capture;
  /** Where it stands in print, as the reader's files tell. */
  details?: Partial<PrintDetails>;
  /** How the version is known to stand; left out while nothing is known. */
  standing?: Standing | undefined;
  /** What is stated of the version; the page's own notices where left out. */
  notices?: ComponentChildren;
  /** Where a list is searched beside it: hits are marked, and names and keywords filter. */
  searching?: Searching | undefined;
  /** The ways to its full text. */
  fullText?: ComponentChildren;
  /** What the reader keeps with it: stands above the text. */
  own?: ComponentChildren;
  /** Words of the summary that the reader quotes, and how more are kept. */
  quoting?: Quoting | undefined;
  /** The reader's quotes, beneath the text. */
  quotes?: ComponentChildren;
  /** Fields that the reader is asked to look at. */
  doubtful?: ReadonlySet<OriginField> | undefined;
  onCorrect(fields: Partial<Correctable>): void;
}

/** A capture as a journal sets an article's first page, each field edited where it stands. */
export function CaptureFields(props: CaptureFieldsProps) {
  const { capture, details = {}, standing, notices, searching, doubtful, onCorrect } = props;
  const { quoting, quotes } = props;
  const texts = useTexts();
  const { t } = texts;
  const { query = [], onQuery } = searching ?? {};
  const version = versionLine(capture, texts);
  const container = capture.containerTitle ?? '';
  const authors = useFolded(capture.authors, { most: 12, folded: 8 });
  const keywords = useFolded(capture.keywords, { most: 24, folded: 16 });
  return (
    <div class="capture-fields">
      <div class="capture-head">
        <h2 class="capture-title">
          <Editable
            label={t('fields_title')}
            value={capture.title}
            onCommit={(title) => {
              if (title === '') return t('capture_titleNeeded');
              onCorrect({ title });
              return undefined;
            }}
          >
            <StatusTitle
              title={capture.title}
              hits={findHighlights(capture.title, query, 'title')}
              standing={standing}
            />
          </Editable>
          {doubtful?.has('title') && <DoubtfulField />}
        </h2>
        <p>
          <Editable
            label={t('fields_authors')}
            value={capture.authors.map(nameToInput).join('\n')}
            hint={t('capture_hintNames')}
            multiline
            apart={searching !== undefined}
            onCommit={(text) => {
              onCorrect({ authors: lines(text).map(parseName) });
              return undefined;
            }}
          >
            {searching ? (
              <Names names={authors.shown} searching={searching} />
            ) : (
              texts.names(authors.shown)
            )}
          </Editable>
          <ShowAll list={authors} />
          {doubtful?.has('authors') && <DoubtfulField />}
        </p>
        <p class="text-muted">
          <Editable
            label={t('fields_container')}
            value={container}
            apart={searching !== undefined}
            onCommit={(containerTitle) => {
              onCorrect({ containerTitle });
              return undefined;
            }}
          >
            <FilterLink query={quoted('encyclopedia', container)} onQuery={onQuery}>
              <HighlightedText
                text={container}
                marks={findHighlights(container, query, 'encyclopedia')}
              />
            </FilterLink>
          </Editable>
          {doubtful?.has('containerTitle') && <DoubtfulField />}
        </p>
        {version !== '' && <p class="small text-muted tabular-nums">{version}</p>}
        {capture.archive && (
          <p class="small text-muted tabular-nums">
            <ArchivedCopy capture={capture} />
          </p>
        )}
      </div>
      {notices ??
        capture.notices.map((notice) => <NoticeQuote key={notice.text} notice={notice} />)}
      {props.fullText}
      {props.own}
      <SummaryField
        capture={capture}
        query={query}
        whole={searching !== undefined}
        doubtful={doubtful?.has('summary')}
        quoted={quoting?.passages}
        onQuote={quoting?.onQuote}
        onCorrect={onCorrect}
      />
      {quotes}
      <section class="capture-section">
        <h3 class="label">{t('fields_keywords')}</h3>
        <p class="keywords">
          <Editable
            label={t('fields_keywords')}
            value={capture.keywords.join('\n')}
            hint={t('capture_hintLines')}
            named
            multiline
            apart={searching !== undefined}
            onCommit={(text) => {
              onCorrect({ keywords: lines(text) });
              return undefined;
            }}
          >
            {keywords.shown.map((keyword, index) => (
              <span key={index} class="keyword">
                <FilterLink query={quoted('keyword', keyword)} onQuery={onQuery}>
                  <HighlightedText
                    text={keyword}
                    marks={findHighlights(keyword, query, 'keyword')}
                  />
                </FilterLink>
              </span>
            ))}
          </Editable>
          <ShowAll list={keywords} />
        </p>
      </section>
      <CaptureFacts capture={capture} onCorrect={onCorrect} />
      <PrintFacts details={details} onCorrect={onCorrect} />
    </div>
  );
}

/** A list of which the beginning is shown where it is long, until all of it is asked for. */
interface FoldedList<Item> {
  shown: readonly Item[];
  /** How many there are, where some are not shown. */
  total?: number;
  unfold(): void;
}

function useFolded<Item>(
  items: readonly Item[],
  { most, folded }: { most: number; folded: number },
): FoldedList<Item> {
  const [isWhole, setWhole] = useState(false);
  const unfold = () => setWhole(true);
  if (isWhole || items.length <= most) return { shown: items, unfold };
  return { shown: items.slice(0, folded), total: items.length, unfold };
}

function ShowAll({ list: { total, unfold } }: { list: FoldedList<unknown> }) {
  const { t, number } = useTexts();
  if (total === undefined) return null;
  return (
    <>
      {' '}
      <button class="button button--plain button--flush" type="button" onClick={unfold}>
        {t('capture_showAll', number(total))}
      </button>
    </>
  );
}

/** Names as the reader's language joins them, each of which lists what that author wrote. */
function Names({ names, searching }: { names: readonly Name[]; searching: Searching }) {
  const { locale } = useTexts();
  const words = names.map(formatName);
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(words);
  return (
    <>
      {parts.map(({ type, value }, index) =>
        type === 'literal' ? (
          <Fragment key={index}>{value}</Fragment>
        ) : (
          <FilterLink key={index} query={quoted('author', value)} onQuery={searching.onQuery}>
            <HighlightedText
              text={value}
              marks={findHighlights(value, searching.query, 'author')}
            />
          </FilterLink>
        ),
      )}
    </>
  );
}
