// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeline } from '../../../components/versions/view/timeline';
import { VersionTimeline } from '../../../components/versions/view/VersionTimeline';
import type { FullEntry, Version, VersionHistory } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';
import { alert, capture, entry, full, version } from '../support/samples';

const counted = (number: number, given: Partial<Version['capture']> = {}): Version => ({
  ...version,
  id: `v${number}`,
  place: number,
  capture: {
    ...capture,
    url: `https://reference.example/view/e-7/version/${number}`,
    version: { number },
    notices: [{ kind: 'revised', text: 'Updated.', changes: `Note of ${number}.` }],
    ...given,
  },
});

const versions: VersionHistory = [
  counted(0, { notices: [] }),
  counted(1, { keywords: ['lanterns', 'lighthouses'] }),
  counted(2, { title: 'Lanterns in Harbour Statutes', keywords: ['lanterns', 'lighthouses'] }),
  counted(3, { title: 'Lanterns in Harbour Statutes', summary: null }),
];

function show(of: FullEntry, shown: string): void {
  draw(<VersionTimeline stops={timeline(of)} alerts={of.alerts} shown={shown} onShow={vi.fn()} />);
}

const many: FullEntry = {
  ...full,
  entry: entry({ current: 'v3', standing: 'stands', versions: 4 }),
  versions,
  alerts: [],
};

function choose(at: number, id: string): void {
  const select = document.querySelectorAll('select')[at];
  act(() => {
    if (!select) throw new Error('no such choice');
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const chosen = () => [...document.querySelectorAll('select')].map(({ value }) => value);
const words = () => find('.changes').textContent;

afterEach(clear);

describe('VersionChain', () => {
  it('leads from a version that was read in an archived copy to the copy', () => {
    const address = 'https://archive.ph/AbCdE';
    const copy = counted(0, { notices: [], archive: { url: address, date: '2019-03' } });
    show({ ...many, versions: [copy, ...versions.slice(1)] }, 'v3');
    const links = [...document.querySelectorAll('.timeline a')].filter(({ textContent }) =>
      textContent.startsWith('Archived'),
    );
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Archived copy of March 2019 at archive.ph', address],
    ]);
  });
});

describe('VersionComparison', () => {
  it('begins with the version shown and the next, the publisher’s note first', async () => {
    show(many, 'v0');
    click(button('Compare versions'));
    expect(chosen()).toEqual(['v0', 'v1']);
    expect(words()).toMatch(/^What changedNote of 1\.Keywords/);
    expect(find('del').textContent).toBe('Removed: harbours');
    expect(find('ins').textContent).toBe('Added: lighthouses');
    expect(await violations()).toEqual([]);
  });

  it('compares any two, whichever is named first, with every note on the way', () => {
    show(many, 'v0');
    click(button('Compare versions'));
    choose(1, 'v2');
    const forward = words();
    expect(forward).toMatch(/Note of 1\.Note of 2\./);
    expect(forward).toContain('Lanterns in Harbour Removed: Law Added: Statutes');
    choose(0, 'v2');
    expect(find('.comparison .comparison').textContent).toContain('Choose two different versions.');
    choose(1, 'v0');
    expect(words()).toBe(forward);
  });

  it('says that only one shows a summary, rather than that all of it went', () => {
    show(many, 'v3');
    click(button('Compare versions'));
    expect(chosen()).toEqual(['v2', 'v3']);
    expect(words()).toContain('Only one of them shows a summary.');
    expect(document.querySelector('.prose del')).toBeNull();
  });

  it('compares with a version that is not held where its page was read', () => {
    show(full, 'v0');
    click(button('Compare versions'));
    expect([...document.querySelectorAll('option')].map(({ text }) => text)).toEqual([
      'Version 0',
      'Version 1',
      'Version 0',
      'Version 1',
    ]);
    expect(words()).toContain('Lighthouses are told of now.');
  });

  it('is not offered for one version alone, nor for one whose text is unknown', () => {
    const { successor: _, ...unread } = alert;
    show({ ...full, alerts: [unread] }, 'v0');
    expect(() => button('Compare versions')).toThrow();
    expect(find('.timeline-stop--known').textContent).toContain('Not saved');
  });

  it('says where two versions are the same', () => {
    show({ ...many, versions: [counted(0), counted(1)] }, 'v0');
    click(button('Compare versions'));
    expect(words()).toContain('are the same');
  });
});
