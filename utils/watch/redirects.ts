/** Where answers lead. */
import { httpUrl } from '../text/addresses';

/**
 * The address that a `Location` names, by https: a publisher that leads back to plain http is asked
 * the safe way all the same. Undefined of what is no address of the web.
 * @param location the header as it came, absolute or relative
 * @param from the address that was asked
 */
export function targetOf(location: string, from: string): URL | undefined {
  const target = httpUrl(location, from);
  if (!target) return undefined;
  const url = secure(target);
  url.hash = '';
  // A name and a password would be sent along.
  url.username = '';
  url.password = '';
  return url;
}

/** The same address by https. */
export function secure(url: URL): URL {
  const safe = new URL(url);
  if (safe.protocol === 'http:') safe.protocol = 'https:';
  return safe;
}
