import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/model/capture';
import { captureSchema } from '../../utils/model/capture-schema';
import { pageFile } from '../sites/page-files';

const { reading } = pageFile('oxfordre/2020-05-change-note');
if (reading.kind === 'nothing') throw new Error(reading.reason);
const good: Capture = reading.capture;

it('lets a capture through as it is, after a message too', () => {
  expect(v.parse(captureSchema, JSON.parse(JSON.stringify(good)))).toEqual(good);
});

describe('rejects, and says where', () => {
  it.each<[string, unknown, string]>([
    ['no object', 'text', ''],
    ['a link that runs a script', { ...good, url: 'javascript:alert(1)' }, 'url'],
    ['a link to a file', { ...good, url: 'file:///etc/hosts' }, 'url'],
    [
      'a successor that runs a script',
      { ...good, notices: [{ kind: 'superseded', text: 'x', successor: 'javascript:alert(1)' }] },
      'notices.0.successor',
    ],
    ['an unknown kind', { ...good, notices: [{ kind: 'new', text: 'x' }] }, 'notices.0.kind'],
    ['an unknown member', { ...good, html: '<b>' }, 'html'],
    ['a missing title', { ...good, title: undefined }, 'title'],
    ['an empty title', { ...good, title: '' }, 'title'],
    ['a name that is a text', { ...good, authors: ['Ada'] }, 'authors.0'],
    ['a date in words', { ...good, published: 'May 2020' }, 'published'],
    ['a DOI that is none', { ...good, doi: 'x' }, 'doi'],
    ['a fraction for a version', { ...good, version: { number: 1.5 } }, 'version.number'],
    [
      'too many keywords',
      { ...good, keywords: Array.from({ length: 201 }, () => 'x') },
      'keywords',
    ],
  ])('%s', (_, value, path) => {
    const { issues } = v.safeParse(captureSchema, value);
    expect(issues?.map((issue) => v.getDotPath(issue) ?? '')).toContain(path);
  });
});
