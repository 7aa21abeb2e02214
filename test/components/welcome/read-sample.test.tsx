// @vitest-environment jsdom

import { expect, it, vi } from 'vitest';
import { statedSupersession } from '../../../utils/versions/decide-supersession';
import { texts } from '../support/render';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://stet${path}` } },
}));
const { readSample } = await import('../../../components/welcome/read-sample');

it('is read off its page like any entry', async () => {
  const { notices, ...capture } = await readSample('first', texts);
  expect(notices).toEqual([]);
  expect(capture).toEqual({
    site: 'generic',
    type: 'entry-encyclopedia',
    url: 'https://sample.stet.example/entries/tide-mills/version/1',
    title: 'Tide Mills (a Sample)',
    authors: [{ family: 'Okonjo-Bell', given: 'Maris' }],
    containerTitle: 'A Sample Encyclopedia of Coasts',
    summary: expect.stringMatching(/^A tide mill .* since 1957\.$/),
    keywords: ['tides', 'mills', 'harbours'],
    access: 'unknown',
    language: 'en',
    published: '2019-03-05',
    version: { number: 1 },
  });
});

it('says in words that Stet understands that it was replaced', async () => {
  const replaced = await readSample('replaced', texts);
  expect(statedSupersession(replaced)).toMatchObject({ grade: 'stated', date: '2019-04-10' });
  expect(await readSample('second', texts)).toMatchObject({
    url: 'https://sample.stet.example/entries/tide-mills/version/2',
    version: { number: 2 },
    summary: expect.stringContaining('eight hundred'),
    notices: [],
  });
});
