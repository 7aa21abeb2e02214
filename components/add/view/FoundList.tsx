import type { Capture } from '../../../utils/model/capture';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { ShowMoreList } from '../../ui/list/ShowMoreList';
import { SafeLink } from '../../ui/text/SafeLink';

/** A work that was found. */
interface FoundRow {
  key: string;
  capture: Capture;
  /** The registry's name; absent where the page was read. */
  registry?: string;
  /** How the library stands to it; absent where it holds nothing of it. */
  status?: LabelKey;
  /** Whether this very version is held, so that there is nothing to save. */
  isSaved: boolean;
}

/** A work that was not found, or a line that names none. */
export interface MissingRow {
  key: string;
  /** What names it, with its line in the text where it has one. */
  named: string;
  why: string;
  /** Its page, to be opened. */
  url?: string;
  /** The site that may not be read, to be allowed. */
  host?: string;
}

interface FoundListProps {
  found: readonly FoundRow[];
  chosen: ReadonlySet<string>;
  onChoose(key: string, on: boolean): void;
  missing: readonly MissingRow[];
  /** Allows a site and looks up there again; called within the click. */
  onAllow(host: string): void;
}

/** What was found, each with a check, and below it what was not, and why. */
export function FoundList({ found, chosen, onChoose, missing, onAllow }: FoundListProps) {
  const { t, number } = useTexts();
  return (
    <>
      {found.length > 0 && (
        <section class="add-group">
          <h3>{t('common_countedOutcome', t('add_found'), number(found.length))}</h3>
          <ShowMoreList
            class="add-list"
            items={found}
            row={(row) => (
              <FoundItem
                key={row.key}
                row={row}
                isChosen={chosen.has(row.key)}
                onChoose={(on) => onChoose(row.key, on)}
              />
            )}
          />
        </section>
      )}
      {missing.length > 0 && (
        <section class="add-group">
          <h3>{t('common_countedOutcome', t('add_notFound'), number(missing.length))}</h3>
          <ShowMoreList
            class="add-list"
            items={missing}
            row={({ key, named, why, url, host }) => (
              <li key={key} class="add-missing">
                <p class="add-named">{url ? <SafeLink href={url}>{named}</SafeLink> : named}</p>
                <p class="text-alert">{why}</p>
                {host !== undefined && (
                  <button class="button" type="button" onClick={() => onAllow(host)}>
                    {t('add_allowSite', host)}
                  </button>
                )}
              </li>
            )}
          />
        </section>
      )}
    </>
  );
}

interface FoundItemProps {
  row: FoundRow;
  isChosen: boolean;
  onChoose(on: boolean): void;
}

function FoundItem({ row, isChosen, onChoose }: FoundItemProps) {
  const { t, names } = useTexts();
  const { capture, registry, status, isSaved } = row;
  const { title, authors, containerTitle, revised, published } = capture;
  const parts = [
    authors.length > 0 && names(authors),
    containerTitle,
    (revised ?? published)?.slice(0, 4),
  ];
  const byline = parts.filter(Boolean).join(' · ');
  return (
    <li>
      <label class="check add-check">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={isSaved}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span class="add-text">
          <bdi class="add-name">{title}</bdi>
          {byline !== '' && <span class="small text-muted">{byline}</span>}
          {registry !== undefined && (
            <span class="small text-muted">{t('add_fromRegistry', registry)}</span>
          )}
          {status && <span class={isSaved ? 'small text-good' : 'small'}>{t(status)}</span>}
        </span>
      </label>
    </li>
  );
}
