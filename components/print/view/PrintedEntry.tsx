import type { ComponentChildren } from 'preact';
import type { RichText } from '../../../utils/citation/rich-text';
import type { Capture } from '../../../utils/model/capture';
import type { Standing } from '../../../utils/model/records';
import { recordKeys, sourceKeys } from '../../checks/view/format-check';
import { CitationText } from '../../citations/view/CitationText';
import { standingKey } from '../../entries/view/status';
import type { EvidenceItem } from '../../entry/view/evidence';
import { useTexts } from '../../ui/i18n';
import { versionLine } from '../../versions/view/format-version';
import './printed.css';

interface PrintedEntryProps {
  /** With the reader's corrections in place. */
  capture: Capture;
  /** Where it can be read: its DOI's address, else its page's; '' where there is none. */
  address: string;
  standing: Standing | undefined;
  statements: readonly EvidenceItem[];
  /** Left out where none could be made in time. */
  citation?: RichText | undefined;
  tags: readonly string[];
  /** Names of the collections that hold it. */
  collections: readonly string[];
  /** The note, drawn; nothing where there is none. */
  note: ComponentChildren;
  citationKey: string;
  savedAt: number;
}

/** An entry on paper: what its publisher says, who says what of it, and what the reader added. */
export function PrintedEntry(props: PrintedEntryProps) {
  const { capture, address, standing, statements, citation, tags, collections, note } = props;
  const texts = useTexts();
  const { t, names, fullDay } = texts;
  const version = versionLine(capture, texts);
  const state = standing === undefined ? '' : t(standingKey(standing));
  return (
    <article class="printed-entry">
      <header>
        <h1>
          <bdi>{capture.title}</bdi>
        </h1>
        {capture.authors.length > 0 && (
          <p>
            <bdi>{names(capture.authors)}</bdi>
          </p>
        )}
        {capture.containerTitle && (
          <p class="printed-quiet">
            <bdi>{capture.containerTitle}</bdi>
          </p>
        )}
        <p class="printed-quiet">{[version, state].filter(Boolean).join(' · ')}</p>
        {address !== '' && <p class="printed-address">{address}</p>}
      </header>
      {statements.map(({ notice, by, record, url, at }) => (
        <blockquote key={`${by} ${notice.text}`}>
          <p dir="auto">{record === undefined ? notice.text : t(recordKeys[record])}</p>
          <p class="printed-quiet">
            {[record && notice.text, t(sourceKeys[by]), fullDay(at)].filter(Boolean).join(' · ')}
          </p>
          {notice.changes !== undefined && (
            <p class="printed-quiet">{t('capture_changesSaid', notice.changes)}</p>
          )}
          <p class="printed-address">{url}</p>
          {notice.successor !== undefined && notice.successor !== url && (
            <p class="printed-address">
              {t('common_openNewer')}: {notice.successor}
            </p>
          )}
        </blockquote>
      ))}
      {capture.summary && (
        <Part title={t('fields_summary')}>
          {capture.summary.split(/\n{2,}/).map((paragraph, at) => (
            <p key={at} class="printed-prose" dir="auto">
              {paragraph}
            </p>
          ))}
        </Part>
      )}
      {capture.keywords.length > 0 && (
        <Part title={t('fields_keywords')}>
          <p dir="auto">{capture.keywords.join(' · ')}</p>
        </Part>
      )}
      {citation && (
        <Part title={t('citations_citation')}>
          <CitationText text={citation} />
        </Part>
      )}
      {tags.length > 0 && (
        <Part title={t('fields_tags')}>
          <p dir="auto">{tags.join(' · ')}</p>
        </Part>
      )}
      {collections.length > 0 && (
        <Part title={t('fields_collections')}>
          <p dir="auto">{collections.join(' · ')}</p>
        </Part>
      )}
      {note && <Part title={t('fields_note')}>{note}</Part>}
      <footer class="printed-quiet">
        {t('common_saved')}: {fullDay(props.savedAt)} · {t('fields_key')}: {props.citationKey}
      </footer>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
