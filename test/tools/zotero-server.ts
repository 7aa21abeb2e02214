/**
 * A Zotero of which only the server is there: it behaves as `server.js`, `server_connector.js`,
 * `saveSession.js` and `server_localAPI.js` of Zotero 7 and 8 do, as far as a connector can see.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A library, or a collection in the one before it. */
interface Place {
  id: string;
  name: string;
  level: number;
}

/** An item as it came, and what became of it. */
export interface SavedItem {
  fields: Record<string, unknown>;
  /** Id of the place where it lies. */
  place: string;
  /** Automatic ones of the item's own, and the reader's. */
  automatic: string[];
  tags: string[];
}

/** How this Zotero is set up. */
export interface Setup {
  places: readonly Place[];
  /** What is selected in its window, a library or a collection. */
  selected: string;
  /** The library that is selected may only be read. */
  readOnly: boolean;
  /** How old it is: with targets and lists of tags (8.0), with targets and tags in one text, or neither. */
  age: 'new' | 'text-tags' | 'no-targets';
  /** Whether other applications may read the library. */
  localApi: boolean;
  /** Whether tags that come with an item are kept. */
  automaticTags: boolean;
  /** Titles that it cannot save. */
  indigestible: readonly string[];
}

const setup: Setup = {
  places: [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C7', name: 'Thesis', level: 1 },
    { id: 'C8', name: 'Chapter two', level: 2 },
    { id: 'L4', name: 'Reading group', level: 0 },
  ],
  selected: 'L1',
  readOnly: false,
  age: 'new',
  localApi: false,
  automaticTags: true,
  indigestible: [],
};

const versions: Readonly<Record<Setup['age'], string>> = {
  new: '8.0.4',
  'text-tags': '7.0.0',
  'no-targets': '5.0.45',
};

type Answer = [status: number, body?: unknown];

export class ZoteroServer {
  readonly #server: Server;
  readonly #sessions = new Map<string, SavedItem[]>();
  /** What it holds, in the order in which it came. */
  readonly items: SavedItem[] = [];
  /** Method and path of every request that was not dropped. */
  readonly asked: string[] = [];
  setup: Setup;
  /** Loses the answer to the next save, which is done all the same. */
  losesAnswer = false;
  /** Lets saves wait until they are released. */
  holds = false;
  readonly #held: (() => void)[] = [];

  private constructor(changes: Partial<Setup>) {
    this.setup = { ...setup, ...changes };
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  /** Starts it on a port, or on any that is free; throws `EADDRINUSE` where the port is taken. */
  static async start(changes: Partial<Setup> = {}, port = 0): Promise<ZoteroServer> {
    const zotero = new ZoteroServer(changes);
    await new Promise<void>((resolve, reject) => {
      zotero.#server.once('error', reject);
      zotero.#server.listen(port, '127.0.0.1', resolve);
    });
    return zotero;
  }

  get address(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** How many saves wait. */
  get waiting(): number {
    return this.#held.length;
  }

  /** Lets the saves that wait, and all to come, be done. */
  release(): void {
    this.holds = false;
    for (const go of this.#held.splice(0)) go();
  }

  /** The titles in a place. */
  titles(place: string): unknown[] {
    return this.items.filter((item) => item.place === place).map(({ fields }) => fields.title);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = 'GET' } = request;
    const url = new URL(request.url ?? '/', this.address);
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || 'origin' in headers;
    const isAllowed =
      'zotero-allowed-request' in headers || 'x-zotero-connector-api-version' in headers;
    if (isBrowser && !isAllowed) {
      request.socket.destroy();
      return;
    }
    let text = '';
    for await (const chunk of request) text += chunk;
    this.asked.push(`${method} ${url.pathname}`);
    if (this.holds && url.pathname === '/connector/saveItems') {
      await new Promise<void>((go) => this.#held.push(go));
    }
    const [status, body] = this.#answer(request, url, text);
    if (this.losesAnswer && url.pathname === '/connector/saveItems') {
      this.losesAnswer = false;
      request.socket.destroy();
      return;
    }
    const isText = typeof body === 'string' || body === undefined;
    response.writeHead(status, {
      'X-Zotero-Version': versions[this.setup.age],
      'X-Zotero-Connector-API-Version': '3',
      'Content-Type': isText ? 'text/plain' : 'application/json',
    });
    response.end(isText ? body : JSON.stringify(body));
  }

  #answer({ headers, method }: IncomingMessage, url: URL, text: string): Answer {
    if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '')) return [400, 'Bad Request'];
    if (url.pathname.startsWith('/api/')) return this.#read(url, method);
    const endpoint = endpoints[url.pathname];
    const isNew = this.setup.age === 'new';
    const isAbsent =
      (this.setup.age === 'no-targets' && endpoint === 'updateSession') ||
      (isNew && endpoint === 'sessionProgress') ||
      (!isNew && endpoint === 'hasAttachmentResolvers');
    if (!endpoint || isAbsent) {
      return [404, 'No endpoint found\n'];
    }
    if (method === 'GET' && endpoint === 'ping') return [200, 'Zotero is running'];
    if (method !== 'POST') return [400, 'Endpoint does not support method\n'];
    if (!headers['content-length']) return [400, 'Content-length not provided\n'];
    if (headers['content-type'] !== 'application/json') {
      return [400, 'Endpoint does not support content-type\n'];
    }
    return this[endpoint](JSON.parse(text));
  }

  ping(): Answer {
    return [200, { prefs: { automaticSnapshots: true } }];
  }

  getSelectedCollection(): Answer {
    const { places, selected, readOnly, age } = this.setup;
    const library = libraryOf(places, selected);
    const isLibrary = selected.startsWith('L');
    const hidden = readOnly ? library : undefined;
    const targets = places.filter(({ id }) => !hidden || libraryOf(places, id) !== hidden);
    return [
      200,
      {
        libraryID: Number(library?.id.slice(1)),
        libraryName: library?.name,
        libraryEditable: !readOnly,
        editable: !readOnly,
        id: isLibrary ? null : Number(selected.slice(1)),
        name: places.find(({ id }) => id === selected)?.name,
        ...(age !== 'no-targets' && { targets }),
      },
    ];
  }

  saveItems(body: { sessionID: string; items: Record<string, unknown>[] }): Answer {
    const { places, readOnly, automaticTags, indigestible } = this.setup;
    if (this.#sessions.has(body.sessionID)) return [409, { error: 'SESSION_EXISTS' }];
    this.#sessions.set(body.sessionID, []);
    // It turns from a library that may only be read to the reader's own, where there is one.
    if (readOnly && this.setup.selected === 'L1') return [500, { libraryEditable: false }];
    const place = readOnly ? (places[0]?.id ?? '') : this.setup.selected;
    if (body.items.some(({ title }) => indigestible.includes(String(title)))) return [500];
    const saved = body.items.map((fields) => ({
      fields,
      place,
      automatic: automaticTags ? tagsOf(fields) : [],
      tags: [],
    }));
    this.#sessions.set(body.sessionID, saved);
    this.items.push(...saved);
    return [201];
  }

  updateSession({ sessionID, target, tags }: Update): Answer {
    const { places, age } = this.setup;
    const session = this.#sessions.get(sessionID);
    if (!session) return [400, { error: 'SESSION_NOT_FOUND' }];
    if (!places.some(({ id }) => id === target)) return [400, { error: 'COLLECTION_NOT_FOUND' }];
    // Each version calls a method that only its own form of the tags has.
    if (tags !== undefined && Array.isArray(tags) !== (age === 'new')) return [500];
    const words = typeof tags === 'string' ? tags.split(/\s*,\s*/) : (tags ?? []);
    for (const item of session) {
      item.place = target;
      item.tags = words;
    }
    this.setup = { ...this.setup, selected: target };
    return [200, {}];
  }

  /** What came of a session, as versions up to 7.0 tell it. */
  sessionProgress({ sessionID }: { sessionID: string }): Answer {
    const session = this.#sessions.get(sessionID);
    return session ? [200, { items: session.map(({ fields }) => fields) }] : [400];
  }

  /** Looks an item of a session up, and fails where there is none. */
  hasAttachmentResolvers({ sessionID, itemID }: { sessionID: string; itemID: string }): Answer {
    const session = this.#sessions.get(sessionID);
    if (!session) return [400, { error: 'SESSION_NOT_FOUND' }];
    return session.some(({ fields }) => fields.id === itemID) ? [200, false] : [500];
  }

  #read(url: URL, method = 'GET'): Answer {
    if (this.setup.age !== 'new') return [404, 'No endpoint found\n'];
    if (!this.setup.localApi) return [403, 'Local API is not enabled'];
    if (method !== 'GET') return [400, 'Endpoint does not support method\n'];
    const { places } = this.setup;
    if (url.pathname === '/api/users/0/groups') {
      const groups = places.filter(({ id, level }) => level === 0 && id !== 'L1');
      return [200, groups.map(({ id, name }) => ({ id: groupOf(id), data: { name } }))];
    }
    const [, user, group] =
      /^\/api\/(?:(users\/0)|groups\/(\d+))\/items\/top$/.exec(url.pathname) ?? [];
    const library = places.find(({ id }) => (user ? id === 'L1' : groupOf(id) === Number(group)));
    if (!library) return [404, 'Not found'];
    const { searchParams } = url;
    const q = searchParams.get('q')?.toLowerCase();
    const everywhere = searchParams.get('qmode') === 'everything';
    const found = this.items
      .filter(({ place }) => libraryOf(places, place) === library)
      .filter(({ fields }) => !q || JSON.stringify(everywhere ? fields : fields.title).includes(q));
    const start = Number(searchParams.get('start') ?? 0);
    const limit = Number(searchParams.get('limit') ?? found.length);
    return [200, found.slice(start, start + limit).map(({ fields }) => ({ data: fields }))];
  }
}

interface Update {
  sessionID: string;
  target: string;
  tags?: string | string[];
}

const endpoints: Record<
  string,
  | 'ping'
  | 'getSelectedCollection'
  | 'saveItems'
  | 'updateSession'
  | 'sessionProgress'
  | 'hasAttachmentResolvers'
  | undefined
> = {
  '/connector/ping': 'ping',
  '/connector/getSelectedCollection': 'getSelectedCollection',
  '/connector/saveItems': 'saveItems',
  '/connector/updateSession': 'updateSession',
  '/connector/sessionProgress': 'sessionProgress',
  '/connector/hasAttachmentResolvers': 'hasAttachmentResolvers',
};

/** A group's number is not that of its library. */
function groupOf(libraryId: string): number {
  return 9000 + Number(libraryId.slice(1));
}

function libraryOf(places: readonly Place[], id: string): Place | undefined {
  const at = places.findIndex((place) => place.id === id);
  return places.slice(0, at + 1).findLast(({ level }) => level === 0);
}

function tagsOf({ tags }: Record<string, unknown>): string[] {
  return Array.isArray(tags) ? tags.map(({ tag }) => String(tag)) : [];
}
