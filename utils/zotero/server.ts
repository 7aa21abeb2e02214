/** The HTTP server that a running Zotero keeps on the computer it runs on. */
import type { ZoteroError } from './types';

/** Zotero's own port, which all its connectors go by. */
export const zoteroServer = 'http://127.0.0.1:23119';

/** What the browser must have granted before the server can be reached. */
export const zoteroOrigins = ['http://127.0.0.1/*'];

/** What the server said. */
export interface ZoteroAnswer {
  status: number;
  /** Zotero's own version: '8.0.4'. */
  version: string;
  /** Parsed where it is JSON, else the text. */
  body: unknown;
}

/** Asks the server: a POST where there is a body, else a GET. Undefined where no Zotero answers. */
export type AskZotero = (path: string, body?: object) => Promise<ZoteroAnswer | undefined>;

/** What is needed of the world. */
export interface ZoteroDeps {
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** A signal that ends a request which takes too long. */
  patience(): AbortSignal;
}

/**
 * Binds the requests to a server. Zotero drops whatever has an `Origin` or comes from a browser,
 * unless a header says that no page is behind it; and it names its version in every answer, by
 * which another program on its port is told from it.
 */
export function zoteroAt(server: string, { fetch, patience }: ZoteroDeps): AskZotero {
  return async (path, body) => {
    try {
      const response = await fetch(`${server}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'Zotero-Allowed-Request': '1',
          ...(body ? { 'Content-Type': 'application/json' } : { 'Zotero-API-Version': '3' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: patience(),
      });
      const version = response.headers.get('X-Zotero-Version');
      if (version === null) return undefined;
      return { status: response.status, version, body: parsed(await response.text()) };
    } catch {
      return undefined;
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A member of an answer's body; undefined where the body is no object or has none of that name. */
function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

/** The trouble that an answer tells of which is not the one hoped for. */
export function troubleOf(answer: ZoteroAnswer | undefined): ZoteroError {
  if (!answer) return { kind: 'not-running' };
  if (member(answer.body, 'libraryEditable') === false) return { kind: 'read-only' };
  const error = member(answer.body, 'error');
  const reason = typeof error === 'string' ? `${answer.status} ${error}` : `${answer.status}`;
  return { kind: 'refused', reason: reason.slice(0, 200) };
}
