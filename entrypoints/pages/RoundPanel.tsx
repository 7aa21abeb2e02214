import { useEffect, useRef } from 'preact/hooks';
import { CheckProgress } from '../../components/CheckProgress';
import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import type { Round } from '../../utils/library/records';
import { round } from '../../utils/library/rounds';
import type { Actions } from './actions';
import { everyChange, known, useLive } from './live';

interface RoundPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/**
 * The round of checks that the reader asked for, while it runs, on whichever page it was begun;
 * its end is told where it was watched.
 */
export function RoundPanel({ actions, show }: RoundPanelProps) {
  const { t, plural } = useTexts();
  const [live] = useLive(round, [], everyChange);
  const now = known(live);
  const watched = useRef<Round | undefined>(undefined);

  useEffect(() => {
    if (now && now.endedAt === undefined) {
      watched.current = now;
      return;
    }
    if (now && watched.current?.startedAt === now.startedAt) {
      show({
        text: now.stopped
          ? t('checkStopped', String(now.done), String(now.total))
          : plural('checkedToast', now.done),
      });
    }
    watched.current = undefined;
  }, [now, show, t, plural]);

  if (!now || now.endedAt !== undefined) return null;
  return <CheckProgress round={now} onStop={() => void actions.stopChecks()} />;
}
