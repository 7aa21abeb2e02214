import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Capture } from '../../../utils/model/capture';
import { parse } from '../../sites/page-files';

/** The capture of a page that no file here knows and that has no metadata. */
function capture(body: string, tab = 'Bureau of Harbours'): Capture | undefined {
  const html = `<html><head><title>${tab}</title></head><body><main>${body}</main></body></html>`;
  const reading = capturePage(parse(html), 'https://bureau.example.org/list?id=12');
  return reading.kind === 'capture' ? reading.capture : undefined;
}

type Row = readonly [label: string, value: string];
const rows: readonly Row[] = [
  ['Reference', 'HS 12:2004'],
  ['Title', 'Lamp oils - Sampling'],
  ['Author', 'Ada Marrow &lt;ada at wick.example&gt;, Ben Tallow &lt;ben at wick.example&gt;'],
  ['Date issued', '2004-05-24'],
  ['Status', 'Withdrawn'],
  ['Is replaced by', '<a href="/list?id=19">HS 12:2019</a>'],
];
const forms: Record<string, (all: readonly Row[]) => string> = {
  table: (all) =>
    `<table>${all.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  'table without header cells': (all) =>
    `<table>${all.map(([label, value]) => `<tr><td>${label}:</td><td>${value}</td></tr>`).join('')}</table>`,
  'list of terms': (all) =>
    `<dl>${all.map(([label, value]) => `<dt>${label}:</dt><dd>${value}</dd>`).join('')}</dl>`,
  'lines of two boxes': (all) =>
    all.map(([label, value]) => `<div><div>${label}:</div><div>${value}</div></div>`).join(''),
};

describe('the record of a document', () => {
  it.each(Object.entries(forms))('is read from a %s', (_, form) => {
    const found = capture(`<h1>Committee 7</h1>${form(rows)}`);
    expect(found).toMatchObject({
      title: 'Lamp oils - Sampling',
      authors: [
        { family: 'Marrow', given: 'Ada' },
        { family: 'Tallow', given: 'Ben' },
      ],
      published: '2004-05-24',
    });
    expect(found?.notices).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'superseded',
          successor: 'https://bureau.example.org/list?id=19',
        }),
      ]),
    );
  });

  it('tells its standing wherever the row stands, below text too', () => {
    const prose = `<p>${'Samples are taken from the middle of the drum, in the morning, with a rod of glass. '.repeat(4)}</p>`;
    const body = forms.table?.(rows.slice(0, 4)) + prose + forms.table?.(rows.slice(4));
    expect(capture(body)?.notices.map(({ kind }) => kind)).toContain('superseded');
  });

  it('is not made of an empty row', () => {
    const body = forms.table?.([...rows.slice(0, 4), ['Is replaced by', ''], ['ICS', '75.100']]);
    expect(capture(body ?? '')?.notices).toEqual([]);
  });

  it('is none where several are listed, or where rows tell of anything else', () => {
    const other: readonly Row[] = [['Reference', 'HS 13:2004'], ...rows.slice(1)];
    expect(capture(`${forms.table?.(rows)}${forms.table?.(other)}`)).toBe(undefined);
    const shop: readonly Row[] = [
      ['Size', '12'],
      ['Colour', 'Green'],
      ['Title', 'Oilskin'],
    ];
    expect(capture(forms.table?.(shop) ?? '')).toBe(undefined);
  });

  it('is restricted where the document is for sale', () => {
    const button = '<button>Add to basket</button>';
    expect(capture(`${forms.table?.(rows)}${button}`)?.access).toBe('restricted');
  });

  it('is read in Chinese', () => {
    const found = capture(
      '<h1>标准号：GB/T 12-2004</h1><p>中文标准名称：灯油取样</p><p>标准状态：废止</p><div>发布日期</div><div>2004-05-24</div>',
    );
    expect(found).toMatchObject({ title: '灯油取样', published: '2004-05-24', language: 'zh' });
    expect(found?.notices).toEqual([{ kind: 'withdrawn', text: '标准状态：废止' }]);
  });
});
