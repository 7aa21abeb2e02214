import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Generation } from '../../utils/backup/backup-rotation';
import type { Loss } from '../../utils/backup/detect-loss';
import { isNearlyFull, roomOf } from '../../utils/backup/disk-space';
import { automaticBackups } from '../../utils/platform/backup/backup-store';
import { onChange } from '../../utils/platform/library/library-events';
import { sendRequest } from '../../utils/platform/messaging/send-request';
import { lastBackup, lastKnownLibrary } from '../../utils/platform/storage/stored-settings';

/**
 * What the browser has lost of the library, as the background sees it, now and from now on; and how to
 * take the library as it is.
 */
export function useLoss(): { loss: Loss | undefined; accept(): Promise<void> } {
  const [loss, setLoss] = useState<Loss>();
  const ask = useCallback(async (about: 'ask' | 'accept') => {
    const reply = await sendRequest({ type: 'loss', about });
    // Where nobody answers, what else is wrong is told by the lists.
    if (reply.ok) setLoss(reply.value ?? undefined);
  }, []);
  const isLost = loss !== undefined;
  useEffect(() => {
    void ask('ask');
    const leave = [
      lastKnownLibrary.onChange(() => void ask('ask')),
      onChange(() => isLost && void ask('ask')),
    ];
    return () => {
      for (const stop of leave) stop();
    };
  }, [ask, isLost]);
  return { loss, accept: () => ask('accept') };
}

/** The automatic backups, the newest first; undefined until they are known, none where there is no place for any. */
export function useBackups(): readonly Generation[] | undefined {
  const [backups, setBackups] = useState<readonly Generation[]>();
  useEffect(() => {
    const refresh = () =>
      void automaticBackups().then(setBackups, () => {
        setBackups([]);
      });
    refresh();
    return lastBackup.onChange(refresh);
  }, []);
  return backups;
}

/** Bytes that the disk has left, where these are few. */
export function useLittleRoom(): number | undefined {
  const [room, setRoom] = useState<number>();
  useEffect(() => {
    const refresh = () => void navigator.storage.estimate().then((all) => setRoom(roomOf(all)));
    refresh();
    return onChange(refresh);
  }, []);
  return isNearlyFull(room) ? room : undefined;
}
