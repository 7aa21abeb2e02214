import { useTexts } from '../../ui/i18n';
import { ShowMoreList } from '../../ui/list/ShowMoreList';
import { webHost } from '../../ui/text/SafeLink';

/** A row of the list. */
interface CheckedItem {
  key: string;
  /** What it is called where it was found. */
  label: string;
  /** What names it: its address or DOI. */
  named: string;
  isSaved: boolean;
}

interface ItemChecksProps {
  items: readonly CheckedItem[];
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** Works to be looked up, each with a check; what is held already is marked and left alone. */
export function ItemChecks({ items, chosen, onChoose }: ItemChecksProps) {
  const { t } = useTexts();
  const free = items.filter(({ isSaved }) => !isSaved).map(({ key }) => key);
  const turn = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <>
      {free.length > 1 && (
        <div class="row">
          <button class="button" type="button" onClick={() => onChoose(new Set(free))}>
            {t('common_selectAll')}
          </button>
          <button class="button" type="button" onClick={() => onChoose(new Set())}>
            {t('bulk_selectNone')}
          </button>
        </div>
      )}
      <ShowMoreList
        class="add-list"
        items={items}
        row={({ key, label, named, isSaved }) => (
          <li key={key}>
            <label class="check add-check">
              <input
                type="checkbox"
                checked={chosen.has(key)}
                disabled={isSaved}
                onChange={(event) => turn(key, event.currentTarget.checked)}
              />
              <span class="add-text">
                <bdi class="add-name">{label}</bdi>
                {label !== named && (
                  <span class="small text-muted add-named">{webHost(named) ?? named}</span>
                )}
                {isSaved && <span class="small text-good">{t('add_inLibrary')}</span>}
              </span>
            </label>
          </li>
        )}
      />
    </>
  );
}
