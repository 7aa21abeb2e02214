import type { ComponentChildren } from 'preact';
import { corrected } from '../../../utils/library/entry/corrections';
import type { FullEntry } from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { type UiTexts, useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';
import './duplicate-pair.css';

interface DuplicatePairProps {
  /** The one saved first, and the other. */
  pair: readonly [FullEntry, FullEntry];
  /** The name of a collection by its id. */
  collectionName(id: string): string;
  /** Merges the other into this one. */
  onMerge(into: FullEntry, other: FullEntry): void;
  onApart(): void;
  onOpen(id: string): void;
}

/** Two entries that look alike side by side, what differs marked; only the reader merges them. */
export function DuplicatePair(props: DuplicatePairProps) {
  const { pair, collectionName, onMerge, onApart, onOpen } = props;
  const [first, second] = pair;
  const texts = useTexts();
  const { t } = texts;
  const [left, right] = [
    factsOf(first, texts, collectionName),
    factsOf(second, texts, collectionName),
  ];
  const choice = (into: FullEntry, other: FullEntry) => (
    <td>
      <div class="row">
        <button class="button" type="button" onClick={() => onMerge(into, other)}>
          {t('duplicates_mergeIntoThis')}
        </button>
        <button class="button button--plain" type="button" onClick={() => onOpen(into.entry.id)}>
          {t('duplicates_openThis')}
        </button>
      </div>
    </td>
  );
  return (
    <article class="pair">
      <table>
        <caption class="visually-hidden">{t('duplicates_pairOf', first.entry.title)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('duplicates_firstOfPair')}</th>
            <th scope="col">{t('duplicates_secondOfPair')}</th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ label, text, shown }, at) => {
            const other = right[at];
            if (text === '' && other?.text === '') return null;
            const isSame = text === other?.text;
            return (
              <tr key={label} class={isSame ? undefined : 'pair-differs'}>
                <th scope="row">
                  {t(label)}
                  {!isSame && <span class="visually-hidden">, {t('duplicates_differs')}</span>}
                </th>
                <td colSpan={isSame ? 2 : 1} dir="auto">
                  {shown ?? text}
                </td>
                {!isSame && <td dir="auto">{other?.shown ?? other?.text}</td>}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {choice(first, second)}
            {choice(second, first)}
          </tr>
        </tfoot>
      </table>
      <p class="pair-apart">
        <button class="button button--plain" type="button" onClick={onApart}>
          {t('duplicates_notTheSame')}
        </button>
      </p>
    </article>
  );
}

/** One line of the table: what is compared, and how it is shown where that is more than words. */
interface Fact {
  label: LabelKey;
  text: string;
  shown?: ComponentChildren;
}

function factsOf(
  { entry, versions, note }: FullEntry,
  { t, names, date, day, number }: UiTexts,
  collectionName: (id: string) => string,
): Fact[] {
  const capture = corrected(versions.at(-1) ?? versions[0]);
  const { title, authors, containerTitle = '', published, revised, doi = '', url } = capture;
  const summary = capture.summary ?? '';
  return [
    { label: 'fields_title', text: title },
    { label: 'fields_authors', text: names(authors) },
    { label: 'fields_container', text: containerTitle },
    { label: 'fields_published', text: published === undefined ? '' : date(published) },
    { label: 'fields_revised', text: revised === undefined ? '' : date(revised) },
    { label: 'fields_doi', text: doi },
    { label: 'duplicates_pairAddress', text: url, shown: <SafeLink href={url}>{url}</SafeLink> },
    { label: 'duplicates_pairSaved', text: day(entry.savedAt) },
    { label: 'fields_versions', text: number(versions.length) },
    { label: 'fields_key', text: entry.key, shown: <code>{entry.key}</code> },
    { label: 'fields_tags', text: entry.tags.join(', ') },
    { label: 'fields_collections', text: entry.collections.map(collectionName).join(', ') },
    { label: 'fields_keywords', text: capture.keywords.join(' · ') },
    { label: 'fields_note', text: note, shown: <span class="pair-prose">{note}</span> },
    {
      label: 'fields_summary',
      text: summary,
      shown: (
        <span class="pair-prose pair-prose--serif">{summary || t('common_smartNoSummary')}</span>
      ),
    },
  ];
}
