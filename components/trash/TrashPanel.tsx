import { useState } from 'preact/hooks';
import { emptyTrash } from '../../utils/library/commands/entries';
import { daysLeft, listTrash, trashDays } from '../../utils/library/commands/trash';
import { useEntries } from '../entries/use-entries';
import type { Actions } from '../page-shell/use-actions';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { RelativeDate } from '../ui/text/RelativeDate';
import './trash.css';

/** What the reader removed, newest first, each with its way back. */
export function TrashPanel({ actions }: { actions: Actions }) {
  const { t, plural, number, now } = useTexts();
  const { rows, retry, onMore } = useEntries('trash', (lib, limit) => listTrash(lib, limit));
  if (rows.kind === 'loading') return <Loading />;
  if (rows.kind === 'failed') {
    return <ErrorNote code={rows.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  if (rows.value.entries.length === 0) {
    return <EmptyState title={t('trash_emptyTrashTitle')}>{t('trash_emptyTrash')}</EmptyState>;
  }
  return (
    <>
      <div class="panel-action trash-bar">
        <p class="small text-muted">{t('trash_keeps', number(trashDays))}</p>
        <EmptyTrash actions={actions} />
      </div>
      <ul class="trash" aria-label={t('common_trash')}>
        {rows.value.entries.map((entry) => (
          <li key={entry.id} class="trash-row">
            <div class="trash-words">
              <p class="trash-title">
                <bdi>{entry.title}</bdi>
              </p>
              <p class="small text-muted">
                {[entry.byline, entry.container]
                  .filter((part) => part !== '')
                  .map((part) => `${part} · `)}
                {entry.trashedAt !== undefined && (
                  <>
                    {t('trash_removedOn')} <RelativeDate at={entry.trashedAt} />
                    {' · '}
                    {plural('trash_days', daysLeft(entry, now()))}
                  </>
                )}
              </p>
            </div>
            <button
              class="button"
              type="button"
              aria-label={t('trash_putBackTitle', entry.title)}
              onClick={() => void actions.putBack(entry)}
            >
              <Icon name="restore" />
              {t('trash_putBack')}
            </button>
          </li>
        ))}
      </ul>
      {rows.value.more && (
        <p class="entry-list-more">
          <button class="button button--plain" type="button" onClick={onMore}>
            {t('common_showMore')}
          </button>
        </p>
      )}
    </>
  );
}

/** Deletes for good what is in the trash; asked twice, since nothing undoes it. */
function EmptyTrash({ actions }: { actions: Actions }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  return (
    <div class="row">
      {asked && (
        <button class="button button--plain" type="button" onClick={() => setAsked(false)}>
          {t('trash_keepTrash')}
        </button>
      )}
      <button
        class="button button--plain"
        type="button"
        onClick={() => {
          setAsked(!asked);
          if (asked) void actions.attempt((lib) => emptyTrash(lib, Number.POSITIVE_INFINITY));
        }}
      >
        {t(asked ? 'trash_emptyTrashSure' : 'trash_emptyTrashNow')}
      </button>
    </div>
  );
}
