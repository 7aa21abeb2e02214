import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteEdit } from '../../../utils/library/commands/entries';
import type { QuoteDraft } from '../../../utils/library/commands/quotes';
import { corrected, printDetails } from '../../../utils/library/entry/corrections';
import type { SetChange } from '../../../utils/library/entry/merge-sets';
import { currentCapture } from '../../../utils/library/entry/version-address';
import type { QuoteSelector, ReaderQuote } from '../../../utils/model/quotes';
import {
  type Alert,
  type Correctable,
  type FullEntry,
  type HistoryEvent,
  readerBounds,
  type Version,
} from '../../../utils/model/records';
import { quotedPassages } from '../../../utils/versions/find-quote';
import { isCopy } from '../../../utils/versions/work-ids';
import { AlertCard } from '../../alerts/view/AlertCard';
import { CaptureFields, type Searching } from '../../capture/view/CaptureFields';
import { sourceKeys } from '../../checks/view/format-check';
import { CollectionChecks } from '../../collections/view/CollectionChecks';
import type { CollectionItem } from '../../collections/view/collection-tree';
import { knownStatus } from '../../entries/view/status';
import { type ExportFormat, ExportMenu } from '../../export/view/ExportMenu';
import { QuoteList } from '../../quotes/view/QuoteList';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';
import { versionLabel } from '../../versions/view/format-version';
import { isRetractedOrWithdrawn, isSavedVersion, timeline } from '../../versions/view/timeline';
import { VersionTimeline } from '../../versions/view/VersionTimeline';
import { activityOf } from './activity-log';
import { EntryHistory } from './EntryHistory';
import { EvidenceList } from './EvidenceList';
import { collectEvidence } from './evidence';
import { NoteField } from './NoteField';
import { RetractionBanner } from './RetractionBanner';
import { TagField } from './TagField';
import './entry-view.css';

/** What a reader does to an entry; the page carries it out and hands the entry in anew. */
export interface EntryActions {
  onCorrect(version: Version, fields: Partial<Correctable>): void;
  onTags(change: SetChange): void;
  onNote(note: NoteEdit): void;
  onQuote(quote: QuoteDraft): void;
  onQuoteNote(quote: ReaderQuote, note: NoteEdit): void;
  onRemoveQuote(quote: ReaderQuote): void;
  onCollections(change: SetChange): void;
  onCreateCollection(name: string): void;
  onAdopt(alert: Alert): void;
  onAnswer(alert: Alert, state: 'seen' | 'kept'): void;
  onExport(formatId: string): void;
  onRemove(): void;
}

interface EntryViewProps extends EntryActions {
  full: FullEntry;
  /** What was learnt of it and what came of checks, the latest first. */
  history: readonly HistoryEvent[];
  collections: readonly CollectionItem[];
  /** Tags of the whole library, most used first. */
  knownTags: readonly string[];
  formats: readonly ExportFormat[];
  /** Where a list is searched beside it. */
  searching?: Searching | undefined;
  /** How it is checked. */
  checks?: ComponentChildren;
  /** How a version of it is cited. */
  citation?: (version: Version) => ComponentChildren;
  /** The ways to the full text of a version of it. */
  fullText?: (version: Version) => ComponentChildren;
  /** Prints a version of it. */
  print?: (version: Version) => ComponentChildren;
  /** By which key documents cite it. */
  citationKey?: ComponentChildren;
  /** Sends it to another program. */
  send?: ComponentChildren;
  /** Leads back to the list, where the entry covers it. */
  onBack?: () => void;
}

/** An entry, opened: its alerts, the version shown, the chain, and what is the reader's own. */
export function EntryView(props: EntryViewProps) {
  const { full, history, collections, knownTags, searching, checks } = props;
  const texts = useTexts();
  const { t } = texts;
  const { entry, versions, alerts, note, quotes } = full;
  const [chosen, setChosen] = useState<string>();
  const shown =
    versions.find(({ id }) => id === chosen) ??
    versions.find(({ id }) => id === entry.current) ??
    versions[0];
  const waiting = alerts.filter(({ state }) => state === 'unseen' || state === 'seen');
  const stops = timeline(full);
  const stop = stops.filter(isSavedVersion).find(({ version }) => version.id === shown.id);
  const standing = stop ? stop.standing : knownStatus(entry);
  const address = currentCapture(shown).url;
  const article = useRef<HTMLElement>(null);
  const passages = useMemo(
    () => quotedPassages(corrected(shown).summary ?? '', quotes),
    [shown, quotes],
  );
  const keep = (quote: QuoteSelector) =>
    props.onQuote({ ...quote, part: 'summary', versionId: shown.id });
  const nameOf = (versionId: string) => {
    const stop = stops.filter(isSavedVersion).find(({ version }) => version.id === versionId);
    return stop && versions.length > 1 ? versionLabel(stop, texts) : undefined;
  };

  // The pane that holds it may still be scrolled to where the last entry was left.
  useLayoutEffect(() => {
    const pane = article.current?.parentElement;
    if (pane) pane.scrollTop = 0;
  }, []);

  return (
    <article ref={article} class="entry-view" aria-label={entry.title}>
      <Bar {...props} shown={shown} />
      {isRetractedOrWithdrawn(standing) && (
        <RetractionBanner standing={standing} alerts={alerts} versionId={shown.id} />
      )}
      {waiting.map((alert) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          saved={versions.find(({ id }) => id === alert.versionId) ?? shown}
          quotes={quotes}
          onAdopt={() => props.onAdopt(alert)}
          onKeep={() => props.onAnswer(alert, 'kept')}
          onSeen={() => props.onAnswer(alert, 'seen')}
        />
      ))}
      <div class="entry-view-body">
        <CaptureFields
          key={shown.id}
          capture={corrected(shown)}
          details={printDetails(shown)}
          standing={standing}
          notices={<EvidenceList statements={collectEvidence(shown, alerts, history, waiting)} />}
          searching={searching}
          fullText={props.fullText?.(shown)}
          own={
            <>
              <Part title={t('fields_tags')}>
                <TagField
                  tags={entry.tags}
                  known={knownTags}
                  onChange={props.onTags}
                  onQuery={searching?.onQuery}
                />
              </Part>
              <NoteField
                key={entry.id}
                note={note}
                label={t('fields_note')}
                placeholder={t('entry_notePlaceholder')}
                longest={readerBounds.note}
                onChange={props.onNote}
              />
              <Part title={t('fields_collections')}>
                <CollectionChecks
                  collections={collections}
                  holding={entry.collections}
                  onChange={props.onCollections}
                  onCreate={props.onCreateCollection}
                />
              </Part>
            </>
          }
          quoting={{ passages, onQuote: keep }}
          quotes={
            <QuoteList
              quotes={quotes}
              shown={shown}
              nameOf={nameOf}
              onKeep={keep}
              onNote={props.onQuoteNote}
              onRemove={props.onRemoveQuote}
            />
          }
          onCorrect={(fields) => props.onCorrect(shown, fields)}
        />
        {isCopy(shown.capture) && !shown.imported && (
          <p class="small text-muted">{t('entry_copy')}</p>
        )}
        {shown.registry && (
          <p class="small text-muted">{t('add_fromRegistryPage', t(sourceKeys[shown.registry]))}</p>
        )}
        <p class="row small">
          {address !== '' && <SafeLink href={address}>{t('common_openPage')}</SafeLink>}
          {props.citationKey}
        </p>
        <Part title={t('fields_versions')}>
          <VersionTimeline stops={stops} alerts={alerts} shown={shown.id} onShow={setChosen} />
        </Part>
        {checks !== undefined && <Part title={t('entry_fieldChecks')}>{checks}</Part>}
        <EntryHistory story={activityOf(full, history)} />
      </div>
    </article>
  );
}

/** What can be done with the whole of it. */
function Bar({ formats, citation, shown, ...props }: EntryViewProps & { shown: Version }) {
  const { t } = useTexts();
  return (
    <div class="entry-view-bar">
      {props.onBack && (
        <button class="button button--plain entry-view-back" type="button" onClick={props.onBack}>
          <Icon name="back" />
          {t('common_back')}
        </button>
      )}
      <span class="entry-view-gap" />
      {citation?.(shown)}
      {props.send}
      {props.print?.(shown)}
      <ExportMenu
        heading={t('entry_exportEntryAs')}
        scopes={[{ id: 'entry', label: t('entry_scopeEntry') }]}
        formats={formats}
        onExport={(_, formatId) => props.onExport(formatId)}
      />
      <button class="button button--plain" type="button" onClick={props.onRemove}>
        <Icon name="remove" />
        {t('common_remove')}
      </button>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="capture-section">
      <h3 class="label">{title}</h3>
      {children}
    </section>
  );
}
