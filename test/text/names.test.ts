import { describe, expect, it } from 'vitest';
import { isPersonName, nameText, parseName, parseNames, splitByline } from '../../utils/text/names';

describe('parseName', () => {
  it.each([
    ['Okafor, Adaeze N.', { family: 'Okafor', given: 'Adaeze N.' }],
    ['Adaeze N. Okafor', { family: 'Okafor', given: 'Adaeze N.' }],
    ['Joris van der Lind', { family: 'van der Lind', given: 'Joris' }],
    ['van der Lind, Joris', { family: 'van der Lind', given: 'Joris' }],
    ["Siobhán O'Hare", { family: "O'Hare", given: 'Siobhán' }],
    ['Pennyfeather, Paul, Jr.', { family: 'Pennyfeather', given: 'Paul, Jr.' }],
    ['Paul Pennyfeather Jr.', { family: 'Pennyfeather', given: 'Paul, Jr.' }],
    ['Paul Pennyfeather, PhD', { family: 'Pennyfeather', given: 'Paul' }],
    ['Dr. Ilse Maartens*', { family: 'Maartens', given: 'Ilse' }],
    ['Ilse Maartens\u200b1,2', { family: 'Maartens', given: 'Ilse' }],
    ['Hypatia', { literal: 'Hypatia' }],
    ['Society for Invented Seas', { literal: 'Society for Invented Seas' }],
    ['王小明', { literal: '王小明' }],
    ['森 春子', { family: '森', given: '春子' }],
    ['Yann Le Bras', { family: 'Le Bras', given: 'Yann' }],
    ['Mieke Van der Aa', { family: 'Van der Aa', given: 'Mieke' }],
    ['Le Bras, Yann', { family: 'Le Bras', given: 'Yann' }],
    ['Van Morris', { family: 'Morris', given: 'Van' }],
  ])('reads %j', (text, name) => {
    expect(parseName(text)).toEqual(name);
  });
});

it('keeps each person once, in the order of the page', () => {
  const names = parseNames([
    'Maartens, Ilse',
    'Ilse Maartens',
    ' ',
    '—',
    'Dr. 2',
    ', Teodor Akande',
    'Teodor Akande',
  ]);
  expect(names.map(nameText)).toEqual(['Ilse Maartens', 'Teodor Akande']);
});

it.each([
  ['by Ada Brook, Ben Carr, and Cleo Dunn', ['Ada Brook', 'Ben Carr', 'Cleo Dunn']],
  [' and Bram Oster', ['Bram Oster']],
  ['Ada Brook; Ben Carr', ['Ada Brook', 'Ben Carr']],
  ['von Ada Brook und Ben Carr', ['Ada Brook', 'Ben Carr']],
  ['Ada Brook & Ben Carr, MD', ['Ada Brook', 'Ben Carr']],
])('splits %j', (line, names) => {
  expect(splitByline(line)).toEqual(names);
});

it.each([
  'Ilse Maartens',
  'Joris van der Lind',
  "Agnès D'Aubigny",
  'J. P. Ma',
  // 'the' is no word here.
  'Käthe Lorenz',
])('%s is a name', (text) => {
  expect(isPersonName(text)).toBe(true);
});

it.each([
  'Show Summary Details',
  'University of Wick',
  'Page of',
  'Hypatia',
  'Published online March 2014',
  'a paper by nobody',
])('%s is no name', (text) => {
  expect(isPersonName(text)).toBe(false);
});
