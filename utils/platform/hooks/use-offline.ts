import { useEffect, useState } from 'preact/hooks';

/** Whether the browser has no connection; `onBack` is called when it has one again. */
export function useOffline(onBack: () => void): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);

  useEffect(() => {
    const follow = () => {
      setOffline(!navigator.onLine);
      if (navigator.onLine) onBack();
    };
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, [onBack]);
  return isOffline;
}
