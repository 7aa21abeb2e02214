import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Capture } from '../../utils/model/capture';
import { onPermissions } from '../../utils/platform/permissions/readable-hosts';
import {
  hostToAllow,
  letRead,
  matchPatterns,
  patternsFor,
} from '../../utils/sites/addresses/hosts';

/**
 * The host of a page that Stet may not read by itself, so that nobody watches what is saved from it;
 * and how to ask for that host alone, which the browser grants only at a click. A copy in an archive
 * is not watched where it stands.
 */
export function useSiteAccess(capture: Pick<Capture, 'url' | 'archive'> | undefined): {
  host: string | undefined;
  isListed: boolean;
  allow(): void;
} {
  const [denied, setDenied] = useState<string>();
  const host = capture && !capture.archive ? hostToAllow(capture.url) : undefined;

  useEffect(() => {
    const refresh = async () => {
      const isDenied =
        host !== undefined && !(await browser.permissions.contains({ origins: patternsFor(host) }));
      setDenied(isDenied ? host : undefined);
    };
    void refresh();
    return onPermissions(() => void refresh());
  }, [host]);

  return {
    host: denied,
    isListed: denied !== undefined && letRead(matchPatterns, denied),
    allow: () => {
      if (denied) void browser.permissions.request({ origins: patternsFor(denied) });
    },
  };
}
