import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { watched } from '../../utils/library/commands/due-checks';
import { recordChecks } from '../../utils/library/commands/record-checks';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { respond, samples } from '../demo/encyclopedia';
import { address } from '../demo/sample';
import { openDocument } from '../tools/document';
import { fakeBrowser } from './fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);
const browser = fakeBrowser();
here.browser = browser;

const { handlers } = await import('../../entrypoints/background/handle-request');
const { getBackgroundLibrary } = await import('../../entrypoints/background/background-library');

const url = address(samples.restricted);

it('says on a page in words what a registry has on record in fields', async () => {
  const page = openDocument(respond(new URL(url))?.body ?? '', url);
  const snapshot = takeSnapshot(page.document, url);
  page.close();
  const request = { shown: { stamp: 1, snapshot } };
  const sender = { id: 'stet', url };
  const saved = await handlers.save({ type: 'save', ...request }, sender);
  if (saved.kind !== 'entry' || saved.standing.kind !== 'saved') throw new Error(saved.kind);
  const lib = await getBackgroundLibrary();
  const [target] = await watched(lib, [saved.standing.entryId]);
  if (!target) throw new Error('Nothing is watched');
  const text = 'IsPreviousVersionOf: 10.5555/next';
  const supersession = { grade: 'registered', evidence: { text, url } } as const;
  const at = lib.now();
  await recordChecks(
    lib,
    [
      {
        watched: target,
        source: 'datacite',
        outcome: { kind: 'superseded', supersession },
        at,
        nextDue: at + 1,
      },
    ],
    { host: 'api.datacite.org', notBefore: at, day: '2026-01-01', today: 1, failures: 0 },
  );
  const visited = await handlers.visit({ type: 'visit', ...request }, sender);
  expect(visited).toMatchObject({
    standing: {
      kind: 'saved',
      alert: { supersession: { evidence: { text: 'checks_recordSuperseded' } } },
    },
  });
});
