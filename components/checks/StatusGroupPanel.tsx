import { listByStatus, statusCounts } from '../../utils/library/commands/status-counts';
import type { Entry, StatusGroup } from '../../utils/model/records';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { EntriesPanel } from '../entries/EntriesPanel';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { statusCountKey } from './view/StatusBar';
import { UncheckedNote } from './view/UncheckedNote';

interface FigurePanelProps {
  figure: StatusGroup;
  /** Id of the entry shown beside the list. */
  current?: string | undefined;
  actions: Actions;
  onOpen(entry: Entry): void;
  /** Leads back to the whole library. */
  onClear(): void;
}

/** The entries that one of the foot's figures counts, and why some of them could not be checked. */
export function StatusGroupPanel({ figure, current, actions, onOpen, onClear }: FigurePanelProps) {
  const { t, plural } = useTexts();
  const [live] = useLibraryQuery(statusCounts, []);
  const count = queryValue(live)?.[figure];
  const label = count === undefined ? '' : plural(statusCountKey(figure), count);
  return (
    <>
      <div class="panel-filter">
        <h2 class="small text-muted tabular-nums">{label}</h2>
        <button class="button button--plain" type="button" onClick={onClear}>
          {t('checks_showAll')}
        </button>
      </div>
      <EntriesPanel
        label={label || t('common_tabSaved')}
        listKey={`figure ${figure}`}
        read={(lib, limit) => listByStatus(lib, figure, limit)}
        current={current}
        actions={actions}
        onOpen={onOpen}
        {...(figure === 'unknown'
          ? {
              below: (entry: Entry) =>
                entry.doubt !== undefined && (
                  <UncheckedNote
                    reason={entry.doubt}
                    url={entry.url}
                    said="reason"
                    onGrant={(host) => void actions.grant(entry, host)}
                  />
                ),
            }
          : {})}
        empty={
          <EmptyState
            title={t('checks_emptyFigureTitle')}
            action={
              <button class="button" type="button" onClick={onClear}>
                {t('checks_showAll')}
              </button>
            }
          >
            {t('checks_emptyFigure')}
          </EmptyState>
        }
      />
    </>
  );
}
