import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { RichText } from '../../utils/citation/rich-text';
import { corrected } from '../../utils/library/entry/corrections';
import { currentCapture } from '../../utils/library/entry/version-address';
import type { Collection, FullEntry, HistoryEvent, Version } from '../../utils/model/records';
import { citeInLastStyle } from '../citations/cite-in-last-style';
import { knownStatus } from '../entries/view/status';
import { printPart, usePrinted } from '../print/use-printed';
import { PrintedEntry } from '../print/view/PrintedEntry';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import { isSavedVersion, timeline } from '../versions/view/timeline';
import { collectEvidence } from './view/evidence';

interface PrintEntryProps {
  full: FullEntry;
  /** The version that the reader reads. */
  version: Version;
  history: readonly HistoryEvent[];
  collections: readonly Collection[];
}

/** What takes its time to be made, and is printed where it is there. */
interface Made {
  citation?: RichText;
  Note?: FunctionComponent<{ text: string }>;
}

/** The button that prints an entry, and what is printed while it is open, by whatever command. */
export function PrintEntry({ full, version, history, collections }: PrintEntryProps) {
  const { t } = useTexts();
  const made = useRef<Made>({});
  usePrinted((asked) => {
    if (asked === 'list') return undefined;
    const { entry, alerts, note } = full;
    const { Note, citation } = made.current;
    const capture = corrected(version);
    const stop = timeline(full)
      .filter(isSavedVersion)
      .find((one) => one.version.id === version.id);
    return (
      <PrintedEntry
        capture={capture}
        address={capture.doi ? `https://doi.org/${capture.doi}` : currentCapture(version).url}
        standing={stop ? stop.standing : knownStatus(entry)}
        statements={collectEvidence(version, alerts, history)}
        citation={citation}
        tags={entry.tags}
        collections={collections
          .filter(({ id }) => entry.collections.includes(id))
          .map(({ name }) => name)}
        note={note !== '' && (Note ? <Note text={note} /> : <p class="note-plain">{note}</p>)}
        citationKey={entry.key}
        savedAt={version.savedAt}
      />
    );
  });

  const printEntry = async () => {
    const [citation, drawing] = await Promise.allSettled([
      citeInLastStyle(full.entry, version),
      import('../ui/text/Markdown'),
    ]);
    made.current = {
      ...(citation.status === 'fulfilled' && { citation: citation.value }),
      ...(drawing.status === 'fulfilled' && { Note: drawing.value.Markdown }),
    };
    printPart('entry');
  };

  return (
    <button
      class="button button--plain entry-print"
      type="button"
      onClick={() => void printEntry()}
    >
      <Icon name="print" />
      {t('entry_print')}
    </button>
  );
}
