import { useState } from 'preact/hooks';
import { formatIdentifier } from '../../utils/add/pasted-identifiers';
import { useTexts } from '../ui/i18n';
import type { AddItem } from './add-item';
import { useAskedHosts } from './use-asked-hosts';
import { AskedHosts } from './view/AskedHosts';
import { ItemChecks } from './view/ItemChecks';

interface AddListProps {
  title: string;
  items: readonly AddItem[];
  onLookUp(items: readonly AddItem[], toAsk: readonly string[]): void;
  onBack(): void;
}

/** Works of a list, of which the reader chooses those to look up. */
export function AddList({ title, items, onLookUp, onBack }: AddListProps) {
  const { t, plural } = useTexts();
  const free = items.filter(({ entryId }) => entryId === undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(free.map(({ key }) => key)),
  );
  const wanted = free.filter(({ key }) => chosen.has(key));
  const { toAsk, hosts, unallowed } = useAskedHosts(wanted);
  return (
    <>
      <h3>{title}</h3>
      <ItemChecks
        items={items.map(({ key, label, identifier, entryId }) => ({
          key,
          label,
          named: formatIdentifier(identifier),
          isSaved: entryId !== undefined,
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {wanted.length > 0 && <AskedHosts hosts={hosts} unallowed={unallowed} />}
      <footer class="add-foot">
        <button class="button" type="button" onClick={onBack}>
          {t('common_back')}
        </button>
        <button
          class="button button--primary"
          type="button"
          disabled={wanted.length === 0}
          onClick={() => onLookUp(wanted, toAsk)}
        >
          {wanted.length === 0 ? t('add_lookUpNone') : plural('add_lookUp', wanted.length)}
        </button>
      </footer>
    </>
  );
}
