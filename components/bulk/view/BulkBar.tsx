import type { CollectionItem } from '../../collections/view/collection-tree';
import { Icon, type IconName } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import { CollectionPicker, TagPicker } from './pickers';
import '../../entries/view/list-bar.css';

/** The panels that a bulk bar opens. */
export type BulkPanel = 'file' | 'tag' | 'more';

/** What can be done with the entries chosen beyond what has a button of its own. */
interface BulkChoices {
  onOpenPages(): void;
  onCopyBibliography(): void;
  onZotero(): void;
  onCheck(): void;
  onMute(): void;
  onRemove(): void;
}

interface BulkBarProps extends BulkChoices {
  count: number;
  /** Whether everything listed is chosen. */
  isAll: boolean;
  collections: readonly CollectionItem[];
  tags: readonly string[];
  panel: BulkPanel | undefined;
  onPanel(panel: BulkPanel | undefined): void;
  onChooseAll(): void;
  onClear(): void;
  /** Files what is chosen in a collection. */
  onFile(collection: string): void;
  /** Files it in a collection to be made. */
  onFileInNew(name: string): void;
  onTag(tag: string): void;
  onExport(): void;
}

/** What can be done with the entries chosen; it stands in the list bar's place. */
export function BulkBar(props: BulkBarProps) {
  const { count, isAll, collections, tags, panel, onPanel } = props;
  const { t, plural, number } = useTexts();
  const panelProps = (name: BulkPanel) => ({
    isOpen: panel === name,
    onOpen: (open: boolean) => onPanel(open ? name : undefined),
  });
  const done = (act: () => void) => {
    onPanel(undefined);
    act();
  };
  const choice = (icon: IconName, label: string, act: () => void) => (
    <button class="floating-choice" type="button" onClick={() => done(act)}>
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <div class="list-bar list-bar--bulk">
      <input
        type="checkbox"
        checked={isAll}
        indeterminate={!isAll}
        aria-label={t(isAll ? 'bulk_selectNone' : 'common_selectAll')}
        title={t(isAll ? 'bulk_selectNone' : 'common_selectAll')}
        onChange={isAll ? props.onClear : props.onChooseAll}
      />
      <h2 class="list-bar-heading tabular-nums" aria-live="polite">
        <span class="list-bar-words">{plural('bulk_selectedCount', count)}</span>
        <span class="list-bar-number" aria-hidden="true">
          {number(count)}
        </span>
      </h2>
      <Popover label={t('bulk_fileIn')} icon="file" {...panelProps('file')}>
        <CollectionPicker
          collections={collections}
          onFile={(id) => done(() => props.onFile(id))}
          onMake={(name) => done(() => props.onFileInNew(name))}
        />
      </Popover>
      <Popover label={t('bulk_tagAs')} icon="tag" {...panelProps('tag')}>
        <TagPicker tags={tags} onTag={(tag) => done(() => props.onTag(tag))} />
      </Popover>
      <button class="button button--plain" type="button" onClick={props.onExport}>
        <Icon name="download" />
        {t('common_export')}
      </button>
      <Popover label={t('bulk_more')} icon="menu" align="end" {...panelProps('more')}>
        {choice('open', t('bulk_openAll'), props.onOpenPages)}
        {choice('cite', t('citations_copyBibliography'), props.onCopyBibliography)}
        {choice('send', t('common_sendToZotero'), props.onZotero)}
        {choice('check-again', t('common_checkNow'), props.onCheck)}
        {choice('mute', t('common_mute'), props.onMute)}
        <hr />
        {choice('remove', t('common_remove'), props.onRemove)}
      </Popover>
    </div>
  );
}
