import { useCallback, useRef } from 'preact/hooks';

/**
 * The same function at every drawing, which does what the latest one does: what it is given to need
 * not be drawn again.
 */
export function useEventCallback<Given extends unknown[], Returned>(
  latest: (...given: Given) => Returned,
): (...given: Given) => Returned {
  const current = useRef(latest);
  current.current = latest;
  return useCallback((...given: Given) => current.current(...given), []);
}
