import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that nobody notices, in which what was asked for comes first. */
const moment = 60;

/** A value, followed a moment later: for what nobody looks at while a search is typed. */
export function useDebouncedValue<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setFollowed(value), moment);
    return () => clearTimeout(timer);
  }, [value]);
  return followed;
}
