/**
 * A server on this machine that answers in the place of every host there is, over TLS. Browsers are
 * led to it by their own resolvers, so that what an extension's background fetches arrives here too.
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { generate } from 'selfsigned';
import type { Reply } from './browser';

/** One request as it came in. */
export interface Asked {
  url: URL;
  headers: IncomingHttpHeaders;
  /** Milliseconds, by a clock that never goes back. */
  at: number;
  /** When its answer was out, or the connection was lost; undefined while neither is so. */
  doneAt?: number;
}

/** An answer whole, or a way of answering that no whole answer can show. */
export type Answer = Reply | ((response: ServerResponse, asked: Asked) => void);

/** Answers a request; what is left gets a 404. */
export type AnswerTo = (asked: Asked) => Answer | undefined;

export class LocalServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #asked: Asked[] = [];
  #port = 0;

  private constructor(key: string, cert: string, answer: AnswerTo) {
    this.#server = createServer({ key, cert }, (request, response) => {
      const { headers } = request;
      const url = new URL(request.url ?? '/', `https://${headers.host ?? 'nowhere.invalid'}`);
      const asked: Asked = { url, headers, at: performance.now() };
      this.#asked.push(asked);
      response.once('close', () => {
        asked.doneAt = performance.now();
      });
      give(response, asked, answer(asked) ?? notFound);
    });
    // A browser's idle connections would keep the server open.
    this.#server.on('secureConnection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      // A browser drops connections as it likes.
      socket.on('error', () => undefined);
    });
  }

  /** Starts a server on a free port of this machine, with a certificate made for the occasion. */
  static async start(answer: AnswerTo): Promise<LocalServer> {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*' }] }],
    });
    const server = new LocalServer(key, cert, answer);
    server.#port = await listen(server.#server);
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Requests so far, the earliest first; of one host, or of all. */
  asked(host?: string): readonly Asked[] {
    return host === undefined ? this.#asked : this.#asked.filter(({ url }) => url.host === host);
  }

  /** Hosts that anything was asked of, in alphabetical order. */
  hosts(): string[] {
    return [...new Set(this.#asked.map(({ url }) => url.host))].sort();
  }

  /** The most requests of those chosen that were open at one moment. */
  mostAtOnce(chosen: (asked: Asked) => boolean): number {
    const moments = this.#asked.filter(chosen).flatMap(({ at, doneAt }) => [
      { when: at, change: 1 },
      { when: doneAt ?? Number.POSITIVE_INFINITY, change: -1 },
    ]);
    // Of a beginning and an end at one moment, the end comes first.
    moments.sort((a, b) => a.when - b.when || a.change - b.change);
    let open = 0;
    return moments.reduce((most, { change }) => {
      open += change;
      return Math.max(most, open);
    }, 0);
  }

  /** Forgets the requests so far. */
  forget(): void {
    this.#asked.length = 0;
  }

  /** Ends the server and every connection to it: from then on all hosts are out of reach. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** Whether a script asked, as a background does, rather than a reader who opened a page. */
export function byScript({ headers }: Asked): boolean {
  return headers['sec-fetch-dest'] === 'empty';
}

/** Whether a browser asked for itself, for its accounts, lists and settings. */
export function byBrowser({ url }: Asked): boolean {
  return /(?:^|\.)(?:firefox|google|googleapis|gstatic|gvt1|mozilla)\.(?:com|net|org)$/.test(
    url.hostname,
  );
}

const notFound: Reply = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>',
};

/** Sends an answer. */
export function give(response: ServerResponse, asked: Asked, answer: Answer): void {
  if (typeof answer === 'function') {
    answer(response, asked);
  } else {
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
