import type { ComponentChildren } from 'preact';
import { currentCapture } from '../../../utils/library/entry/version-address';
import type { Alert } from '../../../utils/model/records';
import { ArchivedCopy } from '../../capture/view/ArchivedCopy';
import { StatusTitle } from '../../entries/view/StatusTitle';
import { type UiTexts, useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { SafeLink } from '../../ui/text/SafeLink';
import { dayOfVersion, versionLabel } from './format-version';
import {
  isSavedVersion,
  type KnownVersionItem,
  type SavedVersionItem,
  type TimelineItem,
} from './timeline';
import { VersionComparison } from './VersionComparison';
import './version-timeline.css';

interface VersionChainProps {
  /** The newest first. */
  stops: readonly TimelineItem[];
  alerts: readonly Alert[];
  /** Id of the version shown. */
  shown: string;
  onShow(id: string): void;
}

/** An entry's versions through time, the newest first: those held, and those only known of. */
export function VersionTimeline({ stops, alerts, shown, onShow }: VersionChainProps) {
  const isOnly = stops.filter(isSavedVersion).length === 1;
  return (
    <div class="version-chain">
      <ol class="timeline">
        {stops.map((stop) =>
          stop.kind === 'held' ? (
            <Held
              key={stop.version.id}
              stop={stop}
              isShown={stop.version.id === shown}
              onShow={isOnly ? undefined : () => onShow(stop.version.id)}
            />
          ) : (
            <Known key={stop.url} stop={stop} />
          ),
        )}
      </ol>
      <VersionComparison stops={stops} alerts={alerts} shown={shown} />
    </div>
  );
}

interface HeldProps {
  stop: SavedVersionItem;
  isShown: boolean;
  onShow: (() => void) | undefined;
}

function Held({ stop, isShown, onShow }: HeldProps) {
  const texts = useTexts();
  const { t } = texts;
  const { version, standing } = stop;
  const { capture } = version;
  const address = currentCapture(version).url;
  const isNamedBySave = capture.version === undefined && dayOfVersion(capture) === undefined;
  const name = <StatusTitle title={versionLabel(stop, texts)} standing={standing} />;
  return (
    <li class={`timeline-stop timeline-stop--${standing ?? 'untold'}`}>
      <p class="timeline-name">
        {onShow ? (
          <button
            class="version-chain-name"
            type="button"
            aria-current={isShown ? 'true' : undefined}
            onClick={onShow}
          >
            {name}
          </button>
        ) : (
          name
        )}
        {isShown && onShow && <span class="small text-muted">{t('versions_shown')}</span>}
      </p>
      <Facts>
        {datesOf(stop, texts)}
        {isNamedBySave ? (
          []
        ) : (
          <span>
            {t('versions_savedOn')} <RelativeDate at={version.savedAt} />
          </span>
        )}
        {capture.archive ? <ArchivedCopy capture={capture} /> : []}
        {address === '' ? [] : <SafeLink href={address}>{t('common_openPage')}</SafeLink>}
      </Facts>
    </li>
  );
}

/** A version that is not held: where it stands, and no more than that is known. */
function Known({ stop }: { stop: KnownVersionItem }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <li class="timeline-stop timeline-stop--known">
      <p class="timeline-name">{versionLabel(stop, texts)}</p>
      <Facts>
        {stop.date === undefined ? [] : [texts.date(stop.date)]}
        {t('versions_notSaved')}
        <SafeLink href={stop.url}>{t('common_openPage')}</SafeLink>
      </Facts>
    </li>
  );
}

/** The days that a version itself has: published, revised, replaced. */
function datesOf({ version, replaced }: SavedVersionItem, { t, date }: UiTexts): string[] {
  const { published, revised } = version.capture;
  return [
    ...(published === undefined ? [] : [t('versions_publishedOn', date(published))]),
    ...(revised === undefined ? [] : [t('versions_revisedOn', date(revised))]),
    ...(replaced === undefined ? [] : [t('versions_replacedOn', date(replaced))]),
  ];
}

/** Facts in a line, parted by dots that break with them. */
function Facts({ children }: { children: ComponentChildren[] }) {
  return (
    <ul class="timeline-facts small text-muted tabular-nums">
      {children.flat().map((fact, index) => (
        <li key={index}>{fact}</li>
      ))}
    </ul>
  );
}
