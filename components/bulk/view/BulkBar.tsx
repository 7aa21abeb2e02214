import type { ComponentChildren } from 'preact';
import type { CollectionItem } from '../../collections/view/collection-tree';
import { Icon, type IconName } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import { CollectionPicker, TagPicker } from './pickers';
import '../../entries/view/list-bar.css';

/** The panels that a bulk bar opens. */
export type BulkPanel = 'file' | 'tag';

interface BulkBarProps {
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
  onCheck(): void;
  onMute(): void;
  onRemove(): void;
  /** What else can be done with them. */
  children?: ComponentChildren;
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
      <Popover label={t('bulk_fileIn')} icon="file" iconOnly="narrow" {...panelProps('file')}>
        <CollectionPicker
          collections={collections}
          onFile={(id) => done(() => props.onFile(id))}
          onMake={(name) => done(() => props.onFileInNew(name))}
        />
      </Popover>
      <Popover label={t('bulk_tagAs')} icon="tag" iconOnly="narrow" {...panelProps('tag')}>
        <TagPicker tags={tags} onTag={(tag) => done(() => props.onTag(tag))} />
      </Popover>
      <BulkButton label={t('common_export')} icon="download" onClick={props.onExport} />
      {props.children}
      <BulkButton label={t('common_checkNow')} icon="check-again" onClick={props.onCheck} />
      <BulkButton label={t('common_mute')} icon="mute" onClick={props.onMute} />
      <BulkButton label={t('common_remove')} icon="remove" onClick={props.onRemove} />
    </div>
  );
}

interface BulkButtonProps {
  label: string;
  icon: IconName;
  onClick(): void;
}

function BulkButton({ label, icon, onClick }: BulkButtonProps) {
  return (
    <button
      class="button button--plain"
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class="button-word">{label}</span>
    </button>
  );
}
