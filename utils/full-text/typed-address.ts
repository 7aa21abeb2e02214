import { httpUrl } from '../text/addresses';

/** Longer than any address of a resolver or proxy, in UTF-16 code units. */
export const longestAddress = 2_048;

/**
 * An address as a reader types or pastes it, with or without its scheme; undefined of what names no
 * host of the web by a name with a dot, and of what holds a user's name or password.
 */
export function typedAddress(text: string): URL | undefined {
  const typed = text.trim();
  if (typed.length > longestAddress || /\s/.test(typed)) return undefined;
  const url = httpUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url?.hostname.includes('.') || url.username || url.password) return undefined;
  return url;
}

/** The longest e-mail address, by RFC 5321. */
const longestEmail = 254;

/** Whether a text has the form of an e-mail address, as far as it can be told without writing to it. */
export function isEmail(text: string): boolean {
  const [name, host = '', ...more] = text.split('@');
  if (!name || more.length > 0 || text.length > longestEmail || /[\s,;<>()]/.test(text))
    return false;
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => /^[^\s.]{1,63}$/.test(label));
}
