import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../utils/watch/source';
import { pageSource } from '../../../utils/watch/sources/page';
import { pageFile } from '../../sites/page-files';
import { captured, html, judged, longAgo, readPage, watched } from './sample';

const old = pageFile('oxfordre/2019-03-superseded');
const current = pageFile('oxfordre/2020-05-change-note');
const { url } = current;
const oldCapture = captured(old.name);
const currentCapture = captured(current.name);
/** The plain address as it was saved before the revision: no notice, no date. */
const { revised: _, ...undated } = currentCapture;
const before = {
  ...undated,
  notices: [],
  summary: oldCapture.summary,
};
const saved = watched(currentCapture, Date.UTC(2020, 8, 1));
const plain = (title: string, text = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
const here = (body: string, parts = {}) => html(url, body, parts);
const challenge = pageFile('oxfordre/2023-11-challenge').html;
const { origin } = new URL(url);
const other = url.replace(/\d+$/, '9902');

function redirectTo(to?: string): HttpAnswer {
  return { kind: 'failure', failure: 'redirect', ...(to !== undefined && { to }) };
}

const outcomes: [name: string, answer: HttpAnswer, kind: string, reason?: string][] = [
  ['the page as it was', here(current.html), 'stands'],
  ['not modified, which nobody asked', here('', { status: 304 }), 'unknown', 'unreadable'],
  ['no connection', { kind: 'failure', failure: 'network' }, 'unknown', 'offline'],
  ['no answer in time', { kind: 'failure', failure: 'timeout' }, 'unknown', 'offline'],
  ['a gigantic page', { kind: 'failure', failure: 'too-large' }, 'unknown', 'unreadable'],
  ['a type that is not read', { kind: 'failure', failure: 'wrong-type' }, 'unknown', 'unreadable'],
  ['a redirect that leads nobody knows where', redirectTo(), 'unknown', 'unreadable'],
  ['a redirect loop', redirectTo(url), 'unknown', 'unreadable'],
  ['a redirect to this computer', redirectTo('https://127.0.0.1/'), 'unknown', 'unreadable'],
  ['a redirect to a login', redirectTo('https://idp.example.org/authorize'), 'unknown', 'login'],
  [
    'a redirect to a bot check',
    redirectTo('https://elsewhere.example/crawlprevention/governor'),
    'unknown',
    'challenge',
  ],
  ['not found', here(plain('Not found'), { status: 404 }), 'unknown', 'gone'],
  ['gone for good', here(plain('Gone'), { status: 410 }), 'unknown', 'gone'],
  ['forbidden', here(plain('Forbidden'), { status: 403 }), 'unknown', 'refused'],
  ['a bot check with 403', here(challenge, { status: 403 }), 'unknown', 'challenge'],
  ['a bot check with 503', here(challenge, { status: 503 }), 'unknown', 'challenge'],
  ['a bot check with 200', here(challenge), 'unknown', 'challenge'],
  [
    'a bot check told by a header',
    here('<p></p>', { status: 403, headers: { 'cf-mitigated': 'challenge' } }),
    'unknown',
    'challenge',
  ],
  [
    'a bot check with 202',
    here('', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }),
    'unknown',
    'challenge',
  ],
  ['too many requests', here(plain('Slow down'), { status: 429 }), 'unknown', 'refused'],
  ['an error of the server', here(plain('Oh'), { status: 500 }), 'unknown', 'refused'],
  ['a gateway that fails', here('', { status: 502 }), 'unknown', 'refused'],
  ['a login with 401', here(plain('Sign in'), { status: 401 }), 'unknown', 'login'],
  ['a login with 200', here(plain('Sign in')), 'unknown', 'login'],
  ['a consent page', here(plain('We value your privacy', 'Accept all.')), 'unknown', 'login'],
  ['a consent page in German', here(plain('Wir verwenden Cookies')), 'unknown', 'login'],
  ['an error page with 200', here(plain('Page not found')), 'unknown', 'gone'],
  ['a failure with 200', here(plain('Service unavailable')), 'unknown', 'refused'],
  ['an empty body', here(''), 'unknown', 'unreadable'],
  [
    'another type',
    here('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }),
    'unknown',
    'unreadable',
  ],
  ['the home page', html(`${origin}/`, plain('Welcome')), 'unknown', 'gone'],
  ['a search', html(`${origin}/search?q=harbour`, plain('Results')), 'unknown', 'gone'],
  [
    'the home page that a lost session leads to',
    html(
      `${origin}/politics/;jsessionid=A1?url=${encodeURIComponent(new URL(url).pathname)}`,
      plain('Welcome'),
    ),
    'unknown',
    'login',
  ],
  ['another entry', html(other, current.html), 'unknown', 'unreadable'],
  [
    'another publisher',
    html('https://elsewhere.example/entries/harbour', current.html),
    'unknown',
    'unreadable',
  ],
  [
    'another publisher that is known',
    html('https://plato.stanford.edu/entries/action/', pageFile('sep/2023-replaced').html),
    'unknown',
    'unreadable',
  ],
  [
    'a login elsewhere',
    html('https://idp.example.org/authorize?x=1', plain('Institution')),
    'unknown',
    'login',
  ],
  [
    'a bot check elsewhere',
    html('https://elsewhere.example/crawlprevention/governor', plain('Please wait')),
    'unknown',
    'challenge',
  ],
  ['another form of the address', html(url.replace('/view/', '/display/'), current.html), 'stands'],
  [
    'a body that is another entry’s',
    here(pageFile('sep/2023-replaced').html),
    'unknown',
    'unreadable',
  ],
  ['a page without the summary', here(current.html.replace(/<h2[\s\S]*$/, '')), 'stands'],
];

describe('a page', () => {
  it.each(outcomes)('%s', async (_, answer, kind, reason) => {
    const outcome = await judged(pageSource, saved, answer);
    expect(outcome).toMatchObject(reason ? { kind, reason } : { kind });
  });

  it('hands on how long its host wants to be left alone', async () => {
    const headers = { 'retry-after': '120' };
    const { policy } = await pageSource.findings(
      [saved],
      here('', { status: 429, headers }),
      readPage,
    );
    expect(policy).toEqual({ pause: 120_000 });
  });
});

const newer = {
  kind: 'superseded',
  supersession: { date: '2020-05-14', successor: url },
  fresh: { url },
};

describe('a page that was revised', () => {
  it('supersedes the old version at its own address, by that version’s words', async () => {
    const outcome = await judged(
      pageSource,
      watched(oldCapture, Date.UTC(2026, 0, 1)),
      here(current.html),
    );
    expect(outcome).toMatchObject(newer);
    expect(outcome).toMatchObject({
      supersession: {
        grade: 'stated',
        changes: currentCapture.notices[0]?.changes,
        evidence: { url: oldCapture.url },
      },
    });
  });

  it('supersedes what its address showed before the revision', async () => {
    const outcome = await judged(pageSource, watched(before, longAgo), here(current.html));
    expect(outcome).toMatchObject(newer);
    expect(outcome).toMatchObject({ supersession: { grade: 'derived', evidence: { url } } });
  });

  it('supersedes what was saved on the very day', async () => {
    const outcome = await judged(
      pageSource,
      watched(before, Date.UTC(2020, 4, 14)),
      here(current.html),
    );
    expect(outcome).toMatchObject(newer);
  });

  it('does not supersede what its address showed after it', async () => {
    const outcome = await judged(
      pageSource,
      watched(before, Date.UTC(2020, 4, 15)),
      here(current.html),
    );
    expect(outcome).toMatchObject({ kind: 'changed', fields: ['summary'] });
  });

  it('says so even where it shows less than was saved', async () => {
    const poor = current.html.replace(/Four schools[^<]*/, '');
    expect(await judged(pageSource, watched(before), here(poor))).toMatchObject({
      kind: 'superseded',
    });
  });

  it('stands where a server between gives out the old page once more', async () => {
    const outcome = await judged(pageSource, saved, html(`${url}/version/1`, old.html));
    expect(outcome).toEqual({ kind: 'stands' });
  });
});

describe('a page whose text changed', () => {
  const edited = current.html.replaceAll('Harbour diplomacy is', 'Harbour diplomacy was');

  it('is told apart from a new version', async () => {
    expect(await judged(pageSource, saved, here(edited))).toMatchObject({
      kind: 'changed',
      fields: ['summary'],
      fresh: { url },
    });
  });

  it('is not read where it breaks off', async () => {
    const cut = edited.slice(0, edited.indexOf('Four schools'));
    expect(await judged(pageSource, saved, here(cut))).toEqual({
      kind: 'unknown',
      reason: 'unreadable',
    });
  });
});

describe('a page that states something of its version', () => {
  const stating = (sentence: string) =>
    here(current.html.replace(/<h1/, `<p class="notice">${sentence}</p><h1`));

  it.each([
    ['retracted', 'This article has been retracted.'],
    ['withdrawn', 'This article has been withdrawn.'],
    ['superseded', 'This version was replaced on 3 October 2021.'],
  ])('%s', async (kind, sentence) => {
    expect(await judged(pageSource, saved, stating(sentence))).toMatchObject({
      kind,
      supersession: { grade: 'stated', evidence: { text: sentence, url } },
    });
  });

  it('superseded, with the way to the newer one', async () => {
    const sentence = `There is a <a href="${url}/version/3">newer version of this article</a>.`;
    expect(await judged(pageSource, saved, stating(sentence))).toMatchObject({
      kind: 'superseded',
      supersession: { grade: 'stated', successor: `${url}/version/3` },
    });
  });

  it.each([
    ['leads nowhere and names no day', 'There is a newer version of this article.'],
    [
      'names a day on which the saved page said nothing',
      'This version was replaced on 3 May 2001.',
    ],
  ])('must be looked at where it %s', async (_, sentence) => {
    expect(await judged(pageSource, saved, stating(sentence))).toEqual({
      kind: 'unknown',
      reason: 'unreadable',
    });
  });
});
