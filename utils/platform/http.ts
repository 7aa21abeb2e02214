import { targetOf } from '../watch/redirects';
import type { HttpAnswer, HttpRequest } from '../watch/source';
import { hearLocation } from './redirect-location';

/** Whether a request may go on to where its answer leads. */
type MayFollow = (to: URL) => Promise<boolean>;

/** More than any entry's page or registry's answer has, decompressed; in bytes. */
const mostBytes = 6_000_000;

/** Milliseconds after which a host is taken for one that does not answer. */
const patience = 25_000;

const readable = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)|application\/xhtml)/i;

/** Longer than any publisher's way from one form of an address to another. */
const mostRedirects = 8;

/**
 * Makes one request of the watcher's: no cookies, no referrer, nothing out of a cache, bounded in size
 * and time. Where its answer leads elsewhere, nothing is sent there before `mayFollow` has allowed it;
 * without it, nothing ever is.
 */
export async function fetchBounded(
  request: HttpRequest,
  mayFollow?: MayFollow,
): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(patience);
  let hasBegun = false;
  try {
    let { url } = request;
    for (let turns = 0; ; turns += 1) {
      const { response, leadsTo } = await ask({ ...request, url }, signal, mayFollow !== undefined);
      if (!response) {
        const isAllowed = turns < mostRedirects && leadsTo && (await mayFollow?.(leadsTo));
        if (!isAllowed) return redirected(leadsTo);
        url = leadsTo.href;
        continue;
      }
      hasBegun = true;
      return await answerOf(response, url);
    }
  } catch {
    if (signal.aborted) return { kind: 'failure', failure: 'timeout' };
    return { kind: 'failure', failure: hasBegun ? 'cut' : 'network' };
  }
}

function redirected(to: URL | undefined): HttpAnswer {
  return { kind: 'failure', failure: 'redirect', ...(to && { to: to.href }) };
}

async function answerOf(response: Response, url: string): Promise<HttpAnswer> {
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && !readable.test(type)) {
    await response.body?.cancel();
    return { kind: 'failure', failure: 'wrong-type' };
  }
  const body = await bounded(response);
  if (body === undefined) return { kind: 'failure', failure: 'too-large' };
  return {
    kind: 'answer',
    url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body,
  };
}

/**
 * One step of a request. A browser does not tell scripts where an answer leads, but observers of
 * the requests to hosts that the reader allowed: `wantsPlace` has one listen.
 */
async function ask(
  { url, headers }: HttpRequest,
  signal: AbortSignal,
  wantsPlace: boolean,
): Promise<{ response: Response; leadsTo?: never } | { response?: never; leadsTo?: URL }> {
  const place = wantsPlace ? await hearLocation(url) : undefined;
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    if (response.type !== 'opaqueredirect') return { response };
    const location = await place?.heard();
    const leadsTo = location === undefined ? undefined : targetOf(location, url);
    return leadsTo ? { leadsTo } : {};
  } finally {
    place?.stop();
  }
}

/** The body as text in the charset it declares; undefined where it is too large, however small it was sent. */
async function bounded(response: Response): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return decoderFor(response, bytes).decode(bytes);
}

/** By the header, else by what the page says of itself in its first kilobyte, else UTF-8. */
function decoderFor(response: Response, bytes: Uint8Array): TextDecoder {
  const type = response.headers.get('content-type') ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const named = /charset=["']?([\w-]+)/i;
  const label = named.exec(type)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
