import { useEffect, useRef } from 'preact/hooks';
import { CheckProgress } from '../../components/CheckProgress';
import { roundWords } from '../../components/check-words';
import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import type { Instant } from '../../utils/instant';
import { round } from '../../utils/library/rounds';
import type { Actions } from './actions';
import { everyChange, useLive } from './live';

interface RoundPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/**
 * The round of checks that the reader asked for, while it runs, on whichever page it was begun; what
 * came of it is told on every page that was open then.
 */
export function RoundPanel({ actions, show }: RoundPanelProps) {
  const texts = useTexts();
  const [live] = useLive(round, [], everyChange);
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
    if (value.total > 0) show({ text: roundWords(value, texts) });
  }, [live, show, texts]);

  if (!now || now.endedAt !== undefined) return null;
  return <CheckProgress round={now} onStop={() => void actions.stopChecks()} />;
}
