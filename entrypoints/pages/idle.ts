import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which a value is followed even where the page is never idle. */
const patience = 150;

/** A value, followed when the page is idle: for what nobody looks at while a search is typed. */
export function useWhenIdle<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  useEffect(() => {
    const turn = requestIdleCallback(() => setFollowed(value), { timeout: patience });
    return () => cancelIdleCallback(turn);
  }, [value]);
  return followed;
}
