import {
  type ArchivedVersion,
  allCopiesAddress,
  archivingAddress,
  type CopyGrounds,
  copyOfVersion,
} from '../../../utils/full-text/archived-copies';
import { fullTextHosts } from '../../../utils/full-text/services';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';
import { isSamePage } from './archived-versions';
import { failureKeys } from './failure-keys';
import type { Asking, CopiesAsked } from './look-up-state';

interface ArchivedCopiesProps {
  /** The version shown first, and the one that replaced it where one is known. */
  versions: readonly ArchivedVersion[];
  asking: Asking<CopiesAsked[]>;
  onAsk(): void;
}

const groundsKeys: Record<CopyGrounds, LabelKey> = {
  address: 'fullText_groundsAddress',
  dates: 'fullText_groundsDates',
  unsure: 'fullText_groundsUnsure',
};

const versionKeys: Record<ArchivedVersion['which'], LabelKey> = {
  saved: 'fullText_ofSaved',
  newer: 'common_newerVersion',
};

/** Looks for archived copies at the reader's click, and leads to where one is made. */
export function ArchivedCopies({ versions, asking, onAsk }: ArchivedCopiesProps) {
  const { t } = useTexts();
  const isAsking = asking.kind === 'asking';
  const pages = versions.filter(
    (one, at) => !versions.slice(0, at).some((earlier) => isSamePage(one, earlier)),
  );
  return (
    <>
      <div class="row">
        <button
          class="button"
          type="button"
          aria-disabled={isAsking}
          onClick={() => {
            if (!isAsking) onAsk();
          }}
        >
          {t('fullText_archived')}
        </button>
        {pages.map(({ which, url }) => (
          <SafeLink key={url} class="button" href={archivingAddress(url)}>
            {t(
              pages.length === 1
                ? 'fullText_saveToArchive'
                : which === 'saved'
                  ? 'fullText_saveSavedToArchive'
                  : 'fullText_saveNewerToArchive',
            )}
          </SafeLink>
        ))}
      </div>
      <p class="small text-muted">
        {t(pages.length === 1 ? 'fullText_archivedWords' : 'fullText_archivedBothWords')}
      </p>
      <div class="full-text-answer" aria-live="polite">
        {isAsking && <p>{t('fullText_asking', fullTextHosts.archive)}</p>}
        {asking.kind === 'told' && (
          <dl class="full-text-copies">
            {asking.told.map((asked) => (
              <div key={asked.version.which}>
                <dt class="label">{t(versionKeys[asked.version.which])}</dt>
                <dd>
                  <Copy asked={asked} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </>
  );
}

/** The copy that shows a version, and by what that is known. */
function Copy({ asked: { version, days } }: { asked: CopiesAsked }) {
  const { t, date, plural } = useTexts();
  if (days.kind === 'failed') {
    return <p class="text-alert">{t(failureKeys[days.why], fullTextHosts.archive)}</p>;
  }
  if (days.stamps.length === 0) return <p>{t('fullText_noCopies')}</p>;
  const copy = copyOfVersion(version, days.stamps);
  return (
    <>
      {copy ? (
        <p>
          <SafeLink href={copy.url}>{t('fullText_copyOf', date(copy.day))}</SafeLink>{' '}
          <span class="small text-muted">{t(groundsKeys[copy.grounds])}</span>
        </p>
      ) : (
        <p>{t('fullText_noCopyOfVersion')}</p>
      )}
      <p class="small">
        <SafeLink href={allCopiesAddress(version.url)}>
          {plural('fullText_allCopies', days.stamps.length)}
        </SafeLink>
      </p>
    </>
  );
}
