import { createServer, request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliver, libraryOf, saveTargets } from '../../utils/zotero/connector';
import { zoteroItem } from '../../utils/zotero/item';
import { bare, superseded } from '../export/items';
import { asBrowser, startZotero } from './world';

const parcel = {
  session: 'one',
  items: [zoteroItem(superseded), zoteroItem(bare)],
  target: 'C8',
  tags: ['to read', 'nato'],
};

describe('the server', () => {
  it('drops a browser that does not ask to be let in', async () => {
    const { zotero } = await startZotero();
    const headers = { 'user-agent': 'Mozilla/5.0', 'content-type': 'application/json' };
    const asking = fetch(`${zotero.address}/connector/ping`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    await expect(asking).rejects.toThrow('fetch failed');
    expect(zotero.asked).toEqual([]);
  });

  it('answers no other name than this computer’s own', async () => {
    const { zotero } = await startZotero();
    const status = new Promise((resolve) => {
      const headers = { host: 'rebound.example' };
      const asking = request(`${zotero.address}/connector/ping`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asking.end();
    });
    expect(await status).toBe(400);
  });
});

describe('where entries can be sent', () => {
  it('is every library that may be written to, with what is selected in it', async () => {
    const { ask, zotero } = await startZotero({ selected: 'C7' });
    expect(await saveTargets(ask)).toEqual({
      kind: 'ready',
      places: { targets: zotero.setup.places, chosen: 'C7' },
    });
    zotero.setup = { ...zotero.setup, selected: 'L4' };
    expect(await saveTargets(ask)).toMatchObject({ places: { chosen: 'L4' } });
  });

  it('leaves the choice open where the selected library may only be read', async () => {
    const { ask, zotero } = await startZotero({ selected: 'L4', readOnly: true });
    expect(await saveTargets(ask)).toEqual({
      kind: 'ready',
      places: { targets: zotero.setup.places.slice(0, 3) },
    });
  });

  it('is nowhere where all may only be read', async () => {
    const own = [{ id: 'L1', name: 'My Library', level: 0 }];
    const { ask } = await startZotero({ places: own, readOnly: true });
    expect(await saveTargets(ask)).toEqual({ kind: 'read-only' });
  });

  it('is unknown to a Zotero that is too old', async () => {
    const { ask } = await startZotero({ age: 'no-targets' });
    expect(await saveTargets(ask)).toEqual({ kind: 'too-old' });
  });

  it('is nowhere while Zotero does not run', async () => {
    const { ask, zotero } = await startZotero();
    await zotero.close();
    expect(await saveTargets(ask)).toEqual({ kind: 'not-running' });
  });

  it('is nowhere where another program has the port', async () => {
    const other = createServer((_, response) => response.end('{"targets":[]}'));
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await saveTargets(asBrowser(`http://127.0.0.1:${port}`))).toEqual({
      kind: 'not-running',
    });
  });

  it('knows the library of a collection', async () => {
    const { zotero } = await startZotero();
    const known = { targets: zotero.setup.places };
    expect(libraryOf(known, 'C8')?.id).toBe('L1');
    expect(libraryOf(known, 'L4')?.id).toBe('L4');
    expect(libraryOf(known, 'C99')).toBeUndefined();
  });
});

describe.each(['new', 'text-tags'] as const)('a parcel, to a Zotero with %s', (age) => {
  it('lies in its target, with keywords as automatic tags and the reader’s as the reader’s', async () => {
    const { ask, zotero } = await startZotero({ age });
    expect(await deliver(ask, parcel)).toEqual({ kind: 'sent', filed: true });
    expect(zotero.titles('C8')).toEqual([superseded.capture.title, 'Untold']);
    expect(zotero.items[0]).toMatchObject({
      automatic: ['mills', 'tides, spring'],
      tags: ['to read', 'nato'],
    });
  });

  it('keeps the reader’s tags where Zotero leaves automatic ones out', async () => {
    const { ask, zotero } = await startZotero({ age, automaticTags: false });
    await deliver(ask, parcel);
    expect(zotero.items[0]).toMatchObject({ automatic: [], tags: ['to read', 'nato'] });
  });
});

describe.each(['new', 'text-tags'] as const)('a parcel, to a Zotero with %s', (age) => {
  it('keeps a tag that has a comma whole', async () => {
    const { ask, zotero } = await startZotero({ age });
    await deliver(ask, { ...parcel, tags: ['mills, old', 'nato'] });
    const { tags = [], automatic = [] } = zotero.items[0] ?? {};
    expect([...tags, ...automatic]).toContain('mills, old');
    expect([...tags, ...automatic]).not.toContain('old');
    expect(tags).toEqual(age === 'new' ? ['mills, old', 'nato'] : ['nato']);
  });

  it('is not said to be sent where Zotero knows its name of a save that it refused', async () => {
    const own = [{ id: 'L1', name: 'My Library', level: 0 }];
    const { ask, zotero } = await startZotero({ age, places: own, readOnly: true });
    zotero.losesAnswer = true;
    expect(await deliver(ask, { ...parcel, target: 'L1' })).toEqual({ kind: 'not-running' });
    zotero.setup = { ...zotero.setup, readOnly: false };
    expect(await deliver(ask, { ...parcel, target: 'L1' })).toEqual({
      kind: 'refused',
      reason: '409 SESSION_EXISTS',
    });
    const again = { ...parcel, target: 'L1', session: 'two' };
    expect(await deliver(ask, again)).toEqual({ kind: 'sent', filed: true });
    expect(zotero.titles('L1')).toHaveLength(2);
  });

  it('is not taken twice, though its first answer was lost', async () => {
    const { ask, zotero } = await startZotero({ age });
    zotero.losesAnswer = true;
    expect(await deliver(ask, parcel)).toEqual({ kind: 'not-running' });
    expect(await deliver(ask, parcel)).toEqual({ kind: 'sent', filed: true });
    expect(zotero.titles('C8')).toEqual([superseded.capture.title, 'Untold']);
  });
});

describe('a parcel', () => {
  it('is said to lie elsewhere where its target has gone', async () => {
    const { ask, zotero } = await startZotero();
    const delivered = await deliver(ask, { ...parcel, target: 'C99' });
    expect(delivered).toEqual({ kind: 'sent', filed: false });
    expect(zotero.titles('L1')).toHaveLength(2);
  });

  it('is refused as a whole where one item cannot be saved', async () => {
    const { ask, zotero } = await startZotero({ indigestible: ['Untold'] });
    expect(await deliver(ask, parcel)).toEqual({ kind: 'refused', reason: '500' });
    expect(zotero.items).toEqual([]);
  });

  it('is not taken where the library may only be read', async () => {
    const { ask } = await startZotero({ readOnly: true });
    expect(await deliver(ask, parcel)).toEqual({ kind: 'read-only' });
  });

  it('is not taken by a Zotero that has ended', async () => {
    const { ask, zotero } = await startZotero();
    await zotero.close();
    expect(await deliver(ask, parcel)).toEqual({ kind: 'not-running' });
  });
});
