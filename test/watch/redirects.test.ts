import { describe, expect, it } from 'vitest';
import { targetOf } from '../../utils/watch/redirects';

const from = 'https://oxfordre.com/politics/view/1?x=1';

describe('where a Location leads', () => {
  it.each([
    ['https://oxfordre.com/a#b', 'https://oxfordre.com/a'],
    ['/a', 'https://oxfordre.com/a'],
    ['?y=2', 'https://oxfordre.com/politics/view/1?y=2'],
    ['//attacker.example/a', 'https://attacker.example/a'],
    ['/\\attacker.example/a', 'https://attacker.example/a'],
    ['/\t/attacker.example/a', 'https://attacker.example/a'],
    ['http://oxfordre.com/a', 'https://oxfordre.com/a'],
    ['http://oxfordre.com:80/a', 'https://oxfordre.com/a'],
    ['http://127.0.0.1:23119/a', 'https://127.0.0.1:23119/a'],
    ['https://reader:secret@oxfordre.com/a', 'https://oxfordre.com/a'],
    ['https://oxfordre.com@attacker.example/a', 'https://attacker.example/a'],
  ])('%s', (location, to) => {
    expect(targetOf(location, from)?.href).toBe(to);
  });

  it.each([
    'ftp://oxfordre.com/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'https://',
    'about:blank',
  ])('%s leads nowhere', (location) => {
    expect(targetOf(location, from)).toBeUndefined();
  });
});
