import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Access } from '../../../utils/model/capture';
import { parse } from '../../sites/page-files';

const sentence =
  'The board at the eastern landing was painted anew each spring, and its figures were copied into the book of the toll house. ';
const abstract = `<h2>Abstract</h2><p>${sentence}</p>`;

function access(content: string): Access {
  const html = `<html lang="en"><head><title>Fares</title><meta name="citation_title" content="Fares">
    <meta name="citation_author" content="Brook, Ada"></head><body><main><h1>Fares</h1>${content}</main></body></html>`;
  const reading = capturePage(parse(html), 'https://journal.example.org/articles/12');
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture.access;
}

/** So many headed sections of so many paragraphs. */
function sections(count: number, paragraphs: number): string {
  const names = ['Boards', 'Boats', 'Clerks', 'Dry years', 'Landings', 'Tolls'];
  return names
    .slice(0, count)
    .map((name) => `<h2>${name}</h2>${`<p>${sentence.repeat(3)}</p>`.repeat(paragraphs)}`)
    .join('');
}

const statements = [
  'Access to the full content requires a subscription',
  'Please subscribe or login to access full text content.',
  'You do not currently have access to this chapter.',
  'Your institution does not have access to this article.',
  'This is a preview of subscription content',
  'Section snippets',
  'Purchase PDF',
  'Get full access to this article',
  'Log in to read the full entry',
  'Buy article PDF 39,95 €',
  'For subscribers only',
  'Sie haben keinen Zugriff auf diesen Beitrag.',
  'Für den Zugang ist ein Abonnement erforderlich.',
  'Le texte intégral de cet article est réservé aux abonnés.',
  'Es necesario estar suscrito para acceder a este elemento.',
  'Per accedere è necessario l’abbonamento.',
  'Assinatura exigida para acesso ao item.',
  'Abonnement vereist om toegang te krijgen.',
  'Prenumeration krävs för att få tillgång till materialet.',
  'Bare abonnenter får tilgang til dette elementet.',
  'Kohteeseen pääsy vaatii tilauksen.',
  'Wymagana subskrypcja.',
  'Для доступа к этому материалу нужна подписка.',
  'Для доступу до об’єкта необхідна передплата.',
  'Erişim için abonelik gereklidir.',
  'このアイテムにアクセスするには購読が必要です。',
  '需要订阅',
  '구독 필요',
  'يتطلب الاشتراك',
];
const lengths: [string, string][] = [
  ['an abstract', abstract],
  ['a preview of three sections', abstract + sections(3, 1)],
  ['a long preview', abstract + sections(6, 6)],
];

describe.each(statements)('"%s" withholds the text', (statement) => {
  it.each(lengths)('below %s', (_, content) => {
    expect(access(`${content}<p>${statement}</p>`)).toBe('restricted');
    expect(access(`<p>${statement}</p>${content}`)).toBe('restricted');
  });
});

describe.each([
  'Get access to more: subscribe to our newsletter.',
  'Sign in to get e-mail alerts for new entries of this encyclopedia.',
  'Log in to post a comment',
  'Buy this chapter in print',
  'The encyclopedia will be available for subscription in September.',
  'Many villages of the delta do not have access to a ferry.',
  'Subscribers',
])('"%s" withholds nothing', (line) => {
  it.each(lengths)('beside %s', (_, content) => {
    expect(access(`<p>${line}</p>${content}`)).toBe(access(content));
  });
});

describe('sections below the abstract', () => {
  const short = (name: string) => `<h2>${name}</h2><p>${sentence}</p>`;

  it('are the whole text, however short', () => {
    expect(access(abstract)).toBe('unknown');
    expect(access(abstract + short('Boards') + short('Boats'))).toBe('open');
    expect(access(`${abstract}<h2>Introduction</h2><p>${sentence}</p>`)).toBe('open');
  });

  it('are not those of the publisher’s apparatus', () => {
    const apparatus = ['About the author', 'Funding', 'Rights and permissions', 'Author biography'];
    expect(access(abstract + apparatus.map(short).join(''))).toBe('unknown');
  });

  it('are the whole text beside an offer to log in, as banners of open pages have', () => {
    const offer = '<p>Access through your institution</p>';
    expect(access(offer + abstract + sections(3, 2))).toBe('open');
    expect(access(offer + abstract)).toBe('restricted');
  });

  it('may speak of subscriptions themselves', () => {
    const told = `<p>${sentence}In such a town each boat requires a subscription of its owner before it may cross the river at night.</p>`;
    expect(access(abstract + sections(3, 2) + told)).toBe('open');
  });
});

it('an open licence tells more than an offer to buy, where the text stands there', () => {
  const licence = '<p>This is an open access article under the CC BY license.</p>';
  expect(access(`${licence}<p>Purchase PDF</p>${abstract}${sections(6, 6)}`)).toBe('open');
  expect(access(`${licence}<p>Purchase PDF</p>${abstract}`)).toBe('restricted');
  expect(access(licence + abstract)).toBe('open');
});

it.each([
  'Open Access',
  'Freier Zugang',
  'Accès libre',
  'Acceso abierto',
  'Открытый доступ',
  '开放获取',
  'Otwarty dostęp',
])('%s is a word of open access', (label) =>
  expect(access(`<p>${label}</p>${abstract}`)).toBe('open'),
);
