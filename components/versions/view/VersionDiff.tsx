import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Capture } from '../../../utils/model/capture';
import { formatName } from '../../../utils/text/format-names';
import {
  type ComparedSentence,
  type ParagraphDiff,
  textDifference,
} from '../../../utils/versions/text-diff';
import { type WordRun, wordDifference } from '../../../utils/versions/word-diff';
import { useTexts } from '../../ui/i18n';
import { diffFields, type FieldDiff } from './field-diffs';
import './version-diff.css';

interface ChangesProps {
  /** The publisher's own words on what changed. */
  notes?: readonly string[];
  /** The older version, as the reader saved it. */
  older: Capture;
  /** The version that follows it, where its page has been read. */
  newer?: Capture | undefined;
  /** Whether it was asked for, so that no difference is an answer too. */
  whole?: boolean;
}

/** What changed: the publisher's note first, then the fields that differ, word by word. */
export function VersionDiff({ notes = [], older, newer, whole = false }: ChangesProps) {
  const { t } = useTexts();
  const { title, members, summary } = useMemo(
    () => (newer ? changesOf(older, newer) : { title: [], members: [], summary: [] }),
    [older, newer],
  );
  const isSame = title.length + members.length + summary.length === 0;
  // A page shows no summary to who is signed out: that tells nothing of its text.
  const isOneSided = whole && newer !== undefined && !older.summary !== !newer.summary;
  if (!whole && isSame && notes.length === 0) return null;
  return (
    <section class="changes">
      <p class="label">{t('versions_whatChanged')}</p>
      {notes.map((note) => (
        <p key={note} class="prose" dir="auto">
          {note}
        </p>
      ))}
      {(title.length > 0 || members.length > 0) && (
        <dl>
          {title.length > 0 && (
            <div>
              <dt>{t('fields_title')}</dt>
              <dd dir="auto">
                <Runs runs={title} />
              </dd>
            </div>
          )}
          {members.map(({ label, rows }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <ul>
                  {rows.map((row, index) => (
                    <li key={index} class={row.change === 'kept' ? 'text-muted' : undefined}>
                      <Changed change={row.change}>
                        <bdi>{row.text}</bdi>
                      </Changed>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {summary.length > 0 && (
        <>
          <p class="changes-label">{t('fields_summary')}</p>
          {summary.map((paragraph, index) => (
            <ChangedParagraph key={index} paragraph={paragraph} />
          ))}
        </>
      )}
      {isOneSided && <p class="text-muted">{t('versions_summaryMissing')}</p>}
      {whole && isSame && !isOneSided && <p class="text-muted">{t('versions_noChanges')}</p>}
    </section>
  );
}

function changesOf(older: Capture, newer: Capture) {
  const members = [
    {
      label: 'fields_authors' as const,
      rows: diffFields(older.authors.map(formatName), newer.authors.map(formatName)),
    },
    { label: 'fields_keywords' as const, rows: diffFields(older.keywords, newer.keywords) },
  ];
  return {
    title: wordDifference(older.title, newer.title, newer.language),
    members: members.filter(({ rows }) => rows.some(({ change }) => change !== 'kept')),
    summary:
      older.summary && newer.summary
        ? textDifference(older.summary, newer.summary, newer.language)
        : [],
  };
}

/** A paragraph of the summary: the words that differ in their place, or the old one and the new one. */
export function ChangedParagraph({ paragraph }: { paragraph: ParagraphDiff }) {
  const { t } = useTexts();
  switch (paragraph.kind) {
    case 'edited':
      return (
        <p class="prose" dir="auto">
          <Runs runs={paragraph.runs} />
        </p>
      );
    case 'rewritten':
      return (
        <div class="changes-sides">
          <Side label={t('versions_before')} sentences={paragraph.older} />
          <Side label={t('versions_after')} sentences={paragraph.newer} />
        </div>
      );
    default:
      return (
        <div>
          <p class="changes-label">
            {t(
              paragraph.kind === 'removed'
                ? 'versions_paragraphRemoved'
                : 'versions_paragraphAdded',
            )}
          </p>
          <p class="prose" dir="auto">
            {paragraph.text}
          </p>
        </div>
      );
  }
}

/** A paragraph in one of its versions, what stands in both in quiet ink. */
function Side({ label, sentences }: { label: string; sentences: readonly ComparedSentence[] }) {
  return (
    <div>
      <p class="changes-label">{label}</p>
      <p class="prose" dir="auto">
        {sentences.map(({ text, isKept }, index) => (
          <span key={index} class={isKept ? 'text-muted' : undefined}>
            {text}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Runs of words of one text, in whose direction of writing they stand. */
function Runs({ runs }: { runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ text, change }, index) => (
        <Fragment key={index}>
          {isGlued(runs[index - 1], text) && ' '}
          <Changed change={change}>{text}</Changed>
        </Fragment>
      ))}
    </>
  );
}

/** Whether what was removed and what was added in its place would stand without a space between. */
function isGlued(before: WordRun | undefined, text: string): boolean {
  return before?.change === 'removed' && !/\s$/.test(before.text) && !/^\s/.test(text);
}

interface ChangedProps {
  change: FieldDiff['change'];
  children: ComponentChildren;
}

/** Struck where it went, underlined where it came, and said so when read out. */
function Changed({ change, children }: ChangedProps) {
  const { t } = useTexts();
  if (change === 'kept') return <>{children}</>;
  const Tag = change === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <bdi class="visually-hidden">
        {t(change === 'removed' ? 'versions_changeRemoved' : 'versions_changeAdded')}{' '}
      </bdi>
      {children}
    </Tag>
  );
}
