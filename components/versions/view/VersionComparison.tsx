import { useId, useState } from 'preact/hooks';
import { corrected } from '../../../utils/library/entry/corrections';
import type { Capture } from '../../../utils/model/capture';
import type { Alert } from '../../../utils/model/records';
import { useTexts } from '../../ui/i18n';
import { versionLabel } from './format-version';
import type { TimelineItem } from './timeline';
import { VersionDiff } from './VersionDiff';

interface VersionComparisonProps {
  /** The newest first. */
  stops: readonly TimelineItem[];
  alerts: readonly Alert[];
  /** Id of the version shown, which is compared first. */
  shown: string;
}

/** A version whose text is known, held or not. */
interface Comparable {
  /** The held version's id, else the address. */
  id: string;
  name: string;
  capture: Capture;
  /** What its publisher says changed in the version after it. */
  left: readonly string[];
}

/** The difference between any two versions, asked for where there are two. */
export function VersionComparison({ stops, alerts, shown }: VersionComparisonProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isOpen, setOpen] = useState(false);
  const [ends, setEnds] = useState<{ from?: string; to?: string }>({});
  const id = useId();
  const versions = stops
    .flatMap((stop): Comparable[] => comparable(stop, alerts, versionLabel(stop, texts)))
    .reverse();
  const [first] = versions;
  const last = versions.at(-1);
  if (!first || !last || first === last) return null;

  // The version shown against the one after it, the newest against the one before.
  const at = (wanted: string | undefined) => versions.findIndex((version) => version.id === wanted);
  const place = Math.min(Math.max(at(shown), 0), versions.length - 2);
  const from = versions[at(ends.from)] ?? versions[place] ?? first;
  const to = versions[at(ends.to)] ?? versions[place + 1] ?? last;
  const [older, newer] = at(from.id) <= at(to.id) ? [from, to] : [to, from];
  const passed = versions.slice(at(older.id), at(newer.id) + 1);

  return (
    <div class="comparison">
      <p>
        <button
          class="button button--plain button--flush"
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('versions_compareVersions')}
        </button>
      </p>
      {isOpen && (
        <div id={id} class="comparison">
          <div class="comparison-choice">
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                <span class="text-muted">
                  {t(end === 'from' ? 'versions_compareFrom' : 'versions_compareTo')}
                </span>
                <select
                  class="input"
                  value={(end === 'from' ? from : to).id}
                  onChange={({ currentTarget: { value } }) =>
                    setEnds({ from: from.id, to: to.id, [end]: value })
                  }
                >
                  {versions.map((version) => (
                    <option key={version.id} value={version.id}>
                      {version.name}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          {older === newer ? (
            <p class="text-muted">{t('versions_compareTwo')}</p>
          ) : (
            <VersionDiff
              notes={notesOf(passed)}
              older={older.capture}
              newer={newer.capture}
              whole
            />
          )}
        </div>
      )}
    </div>
  );
}

function comparable(stop: TimelineItem, alerts: readonly Alert[], name: string): Comparable[] {
  if (stop.kind === 'known') {
    return stop.capture ? [{ id: stop.url, name, capture: stop.capture, left: [] }] : [];
  }
  const { version } = stop;
  const left = alerts.flatMap(({ versionId, supersession }) =>
    versionId === version.id && supersession.changes !== undefined ? [supersession.changes] : [],
  );
  const stated = version.capture.notices.flatMap(({ kind, changes }) =>
    kind === 'superseded' && changes !== undefined ? [changes] : [],
  );
  return [{ id: version.id, name, capture: corrected(version), left: [...left, ...stated] }];
}

/** What publishers say changed on the way from the first of some versions to the last, each once. */
function notesOf(passed: readonly Comparable[]): string[] {
  const notes = passed.flatMap(({ capture, left }, index) => [
    ...(index === 0
      ? []
      : capture.notices.flatMap(({ kind, changes }) =>
          kind === 'revised' && changes !== undefined ? [changes] : [],
        )),
    ...(index === passed.length - 1 ? [] : left),
  ]);
  return [...new Set(notes)];
}
