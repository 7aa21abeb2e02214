import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationWords, collectionPaths, inverted, people } from '../../../utils/export/citation';
import { toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { markdown } from '../../../utils/export/formats/markdown';
import { anyText, bare, crowd, superseded, types, variant } from '../items';
import { written } from '../written';

const write = (item: ExportItem): string => written(markdown, item);

/** The front matter of a section, read by YAML 1.2 and by 1.1, which must agree. */
function frontMatter(section: string): Record<string, unknown> {
  const yaml = /^```yaml\n---\n([\s\S]*?)^---\n```$/m.exec(section)?.[1] ?? '';
  const read = parse(yaml);
  expect(parse(yaml, { version: '1.1' })).toEqual(read);
  return read;
}

/** What CommonMark shows of escaped text. */
const shown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('markdown', () => {
  it('writes a section with front matter, abstract, keywords, note and supersession', () => {
    const { successor, source } = superseded.issues[0] ?? {};
    expect(write(superseded)).toBe(`## Tidal Mills and NATO: A History

Harrow, Ines; van der Meer, Joost; Institute for Mills, Weirs and Locks. *Invented Research Encyclopedia of Tidal Studies* (2018). Version 0. <https://doi.org/10.1093/acrefore/9780000000002.013.77>

> **Superseded: replaced on 2019-03-26 by <${successor}>**
>
> This version was replaced on 26 March 2019. <${source}>

\`\`\`yaml
---
citekey: "harrowtidm2014"
title: "Tidal Mills and NATO: A History"
authors:
  - "Harrow, Ines"
  - "van der Meer, Joost"
  - "Institute for Mills, Weirs and Locks"
editors:
  - "Quill, Ada"
encyclopedia: "Invented Research Encyclopedia of Tidal Studies"
publisher: "Taylor and Fenwick"
type: "entry-encyclopedia"
isbn: "9780000000002"
issn: "1234-5679"
doi: "10.1093/acrefore/9780000000002.013.77"
url: "${superseded.capture.url}"
language: "en-GB"
published: "2014-03-01"
revised: "2018-11"
accessed: "2019-09-16"
version: 0
standing: "superseded"
superseded: "2019-03-26"
superseded_by: "${successor}"
keywords:
  - "mills"
  - "tides, spring"
  - "NATO"
tags:
  - "to-read"
  - "nato"
collections:
  - "Thesis/Chapter 2"
---
\`\`\`

Tidal mills ground 50% of the grain.

A second paragraph follows.

**Keywords:** mills, tides, spring, NATO, to read

**Note**

Compare with the mill at Eling.

Ask Joost.
`);
  });

  it('leaves out what is unknown, and never takes the day of access for a date', () => {
    expect(write(bare)).toBe(`## Untold

<https://example.org/>

\`\`\`yaml
---
citekey: "anon"
title: "Untold"
type: "webpage"
url: "https://example.org/"
accessed: "2020-02-29"
---
\`\`\`
`);
  });

  it('names the container by the type of the work', () => {
    const named = types.map((type) => Object.keys(frontMatter(write(variant({ type }))))[4]);
    expect(named).toEqual(['encyclopedia', 'book', 'journal', 'repository', 'series', 'website']);
  });

  it('makes links of web addresses alone', () => {
    const { doi: _, ...capture } = bare.capture;
    const forged = { ...bare, capture: { ...capture, url: 'javascript:alert(1)<b>' } };
    expect(write(forged)).toContain('\n\njavascript:alert(1)%3Cb%3E\n\n');
  });

  it('shows hostile texts as they read, and nothing of them as markup', () => {
    const sections = crowd(200, 23);
    for (const item of sections) {
      const body = write(item)
        .trimEnd()
        .replace(/^```yaml\n[\s\S]*?^```$/m, '')
        .replace(/<https?:[^>]*>/g, '');
      expect(body).not.toMatch(/(?<!\\)<(?=[a-z!/])/i);
      expect(body).not.toMatch(/^(?:```|---|[-*+] |\d+[.)] |# )/m);
      const paragraphs = body.split('\n\n').map(shown);
      expect(paragraphs[0]).toBe(`## ${toLine(item.capture.title)}`);
      expect(paragraphs).toEqual(expect.arrayContaining(toLines(item.capture.summary ?? '')));
      expect(paragraphs).toEqual(expect.arrayContaining(toLines(item.note)));
    }
  });

  it('carries front matter that comes back field by field, whatever the texts hold', () => {
    for (const item of crowd(200, 29)) {
      const { capture } = item;
      const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
      const read = frontMatter(write(item));
      expect(read).toMatchObject({
        citekey: item.key,
        title: toLine(capture.title),
        type: capture.type,
        url: capture.url,
        accessed: item.accessed,
      });
      expect(read.authors).toEqual(some(people(capture.authors).map(inverted)));
      expect(read.editors).toEqual(some(people(capture.editors).map(inverted)));
      expect(read.doi).toBe(capture.doi);
      expect(read.publisher).toBe(toLine(capture.publisher ?? '') || undefined);
      expect(read.published).toBe(capture.published);
      expect(read.revised).toBe(capture.revised);
      expect(read.version).toBe(capture.version?.number);
      expect(read.superseded_by).toBe(
        item.issues.find(({ kind }) => kind === 'superseded')?.successor,
      );
      expect(read.keywords).toEqual(some(citationWords(capture.keywords)));
      expect(read.tags).toEqual(
        some(citationWords(item.tags).map((tag) => tag.replace(/\s+/g, '-'))),
      );
      expect(read.collections).toEqual(some(collectionPaths(item)));
    }
  });

  it('brings any title back', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const section = write(variant({ title }));
        expect(frontMatter(section).title ?? '').toBe(toLine(title));
        expect(shown(section.split('\n')[0] ?? '')).toBe(`## ${toLine(title)}`);
      }),
      { seed: 7 },
    );
  });
});
