import { useEffect, useRef } from 'preact/hooks';
import { currentCheckRun } from '../../utils/library/commands/check-runs';
import type { Instant } from '../../utils/model/instant';
import { onAnyChange, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { useOffline } from '../../utils/platform/hooks/use-offline';
import type { Actions } from '../page-shell/use-actions';
import { requestCheckRun } from '../settings/use-watch-settings';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { CheckProgress } from './view/CheckProgress';
import { formatCheckRun } from './view/format-check';

interface RoundPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/**
 * The round of checks that the reader asked for, while it runs, on whichever page it was begun; what
 * came of it is told on every page that was open then.
 */
export function CheckRunPanel({ actions, show }: RoundPanelProps) {
  const texts = useTexts();
  const [live] = useLibraryQuery(currentCheckRun, [], onAnyChange);
  const isOffline = useOffline(requestCheckRun);
  const now = live.kind === 'ready' ? live.value : undefined;
  /** When the round began whose end needs no telling: it was over before this page came, or is told. */
  const told = useRef<Instant | 'none' | undefined>(undefined);

  useEffect(() => {
    if (live.kind !== 'ready') return;
    const { value } = live;
    const isOver = value?.endedAt !== undefined;
    // A round may be over before anybody has seen it run.
    if (told.current === undefined) told.current = isOver ? value.startedAt : 'none';
    if (!isOver || value.startedAt === told.current) return;
    told.current = value.startedAt;
    if (value.total > 0) show({ text: formatCheckRun(value, texts) });
  }, [live, show, texts]);

  if (!now || now.endedAt !== undefined) return null;
  return (
    <CheckProgress round={now} isOffline={isOffline} onStop={() => void actions.stopChecks()} />
  );
}
