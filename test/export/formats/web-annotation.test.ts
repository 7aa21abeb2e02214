/** Held against W3C's Web Annotation Data Model by a schema of its own, which takes nothing beyond it. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../utils/export/format';
import { webAnnotation } from '../../../utils/export/formats/web-annotation';
import { sample } from '../../../utils/export/write-export';
import { bare, quoted, superseded } from '../items';
import { file, today } from '../written';

const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/));
const dateTime = v.pipe(v.string(), v.isoTimestamp());

/** Section 3.1: an annotation has one or more targets, none or more bodies, an id and a type. */
const annotationSchema = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.picklist(['commenting', 'highlighting']),
  created: dateTime,
  modified: dateTime,
  body: v.exactOptional(
    v.strictObject({
      type: v.literal('TextualBody'),
      value: v.pipe(v.string(), v.minLength(1)),
      format: v.literal('text/markdown'),
      purpose: v.literal('commenting'),
    }),
  ),
  target: v.strictObject({
    type: v.literal('SpecificResource'),
    source: v.strictObject({
      id: iri,
      type: v.literal('Text'),
      'dc:title': v.string(),
      language: v.exactOptional(v.string()),
    }),
    // Section 4.2.4: exactly one exact, at most one of each of the others.
    selector: v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: v.pipe(v.string(), v.minLength(1)),
      prefix: v.exactOptional(v.string()),
      suffix: v.exactOptional(v.string()),
    }),
    state: v.strictObject({ type: v.literal('TimeState'), sourceDate: dateTime }),
  }),
});

/** Sections 5.1 and 5.2: a collection with its only page embedded. */
const collectionSchema = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    startIndex: v.literal(0),
    items: v.array(annotationSchema),
  }),
});

const read = async (...given: Parameters<typeof file>) =>
  v.parse(collectionSchema, JSON.parse(await file(...given)));

describe('Web Annotation', () => {
  it('has an annotation for each quote, on the page and by the words around it', async () => {
    const [quote] = quoted.quotes;
    if (!quote) throw new Error('no quote');
    const plain = { ...quote, id: 'two', note: '', prefix: '', suffix: '' };
    const more = { ...quoted, quotes: [plain, { ...plain, id: 'three' }] };
    const { total, first } = await read(webAnnotation, [superseded, quoted, bare, more]);
    expect(total).toBe(3);
    expect(first.items.map(({ id }) => id)).toEqual([
      'urn:x-stet:quote:quote-1',
      'urn:x-stet:quote:two',
      'urn:x-stet:quote:three',
    ]);
    expect(first.items[0]).toEqual({
      id: 'urn:x-stet:quote:quote-1',
      type: 'Annotation',
      motivation: 'commenting',
      created: quote.created,
      modified: quote.modified,
      body: {
        type: 'TextualBody',
        value: quote.note,
        format: 'text/markdown',
        purpose: 'commenting',
      },
      target: {
        type: 'SpecificResource',
        source: {
          id: quote.source,
          type: 'Text',
          'dc:title': quoted.capture.title,
          language: 'en-GB',
        },
        selector: {
          type: 'TextQuoteSelector',
          exact: quote.exact,
          prefix: quote.prefix,
          suffix: quote.suffix,
        },
        state: { type: 'TimeState', sourceDate: quote.created },
      },
    });
    expect(first.items[1]).not.toHaveProperty('body');
    expect(first.items[1]).toMatchObject({ motivation: 'highlighting' });
  });

  it('is whole without a quote, of which the preview shows nothing', async () => {
    const { total, first } = await read(webAnnotation, [superseded, bare]);
    expect([total, first.items]).toEqual([0, []]);
    expect(await sample(webAnnotation, superseded, { today, ...defaultOptions })).toBe('');
  });

  it('names what has no address by its DOI, else by a name of its own', async () => {
    const [quote] = quoted.quotes;
    if (!quote) throw new Error('no quote');
    const nowhere = [
      { ...quote, source: '' },
      { ...quote, source: 'javascript:alert(1)' },
    ];
    const { first } = await read(webAnnotation, [
      { ...quoted, quotes: nowhere },
      { ...bare, quotes: [{ ...quote, source: '' }] },
    ]);
    expect(first.items.map(({ target }) => target.source.id)).toEqual([
      'https://doi.org/10.1093/acrefore/9780000000002.013.77',
      'https://doi.org/10.1093/acrefore/9780000000002.013.77',
      'urn:x-stet:entry:entry-anon',
    ]);
  });
});
