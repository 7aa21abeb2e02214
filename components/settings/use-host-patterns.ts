import { useEffect, useState } from 'preact/hooks';
import { onPermissions, readablePatterns } from '../../utils/platform/permissions/readable-hosts';

/** The match patterns that the browser has granted, as they change; undefined until it has told. */
export function usePatterns(): readonly string[] | undefined {
  const [patterns, setPatterns] = useState<readonly string[]>();
  useEffect(() => {
    const refresh = () => void readablePatterns().then(setPatterns);
    refresh();
    return onPermissions(refresh);
  }, []);
  return patterns;
}
