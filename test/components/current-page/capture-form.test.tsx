// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaptureForm } from '../../../components/current-page/view/CaptureForm';
import type { OriginField } from '../../../utils/capture/fields/field-source';
import type { PageStatus } from '../../../utils/library/commands/inspect-page';
import type { Capture } from '../../../utils/model/capture';
import type { Correctable } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, now, press, type } from '../support/render';
import { alert, capture } from '../support/samples';

const onCorrect = vi.fn<(fields: Partial<Correctable>) => void>();
const onSave = vi.fn<() => void>();
const onOpenEntry = vi.fn<(id: string) => void>();

function show(
  standing: PageStatus = { kind: 'unsaved' },
  shown: Capture = capture,
  doubtful: readonly OriginField[] = [],
): void {
  draw(
    <CaptureForm
      capture={shown}
      standing={standing}
      doubtful={new Set(doubtful)}
      busy={false}
      onCorrect={onCorrect}
      onSave={onSave}
      onOpenEntry={onOpenEntry}
    />,
  );
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('CaptureForm', () => {
  it('shows the version, its standing and the notice with the newer version’s link', () => {
    show();
    expect(document.body.textContent).toContain('Version 0 · replaced 26 March 2019');
    expect(find('blockquote').textContent).toBe(capture.notices[0]?.text);
    const link = find('figcaption a', HTMLAnchorElement);
    expect(link.href).toBe('https://reference.example/view/e-7');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('says in plain words that an archived copy was read, and nothing of today by it', () => {
    const { version, ...rest } = capture;
    const archive = { url: `https://web.archive.org/web/2023/${rest.url}`, date: '2023-06-01' };
    show({ kind: 'saved', entryId: 'one', savedAt: now }, { ...rest, notices: [], archive });
    const link = find('.capture-head a', HTMLAnchorElement);
    expect(link.textContent).toBe('Archived copy of 1 June 2023 at web.archive.org');
    expect(link.href).toBe(archive.url);
    const told = find('.capture-title').innerHTML;
    clear();
    show({ kind: 'saved', entryId: 'one', savedAt: now }, { ...rest, notices: [] });
    expect(document.body.textContent).not.toContain('Archived');
    expect(find('.capture-title').innerHTML).not.toBe(told);
  });

  it('sets the summary in paragraphs and the facts in words', () => {
    show();
    expect([...document.querySelectorAll('.prose p')].map((p) => p.textContent)).toEqual([
      'Lanterns were law before laws were written.',
      'This sample tells how.',
    ]);
    expect(find('.capture-facts').textContent).toContain('March 2011');
    expect(find('.capture-facts').textContent).toContain('needs a subscription or purchase');
  });

  it.each<[OriginField, string]>([
    ['title', 'h2'],
    ['authors', 'h2 + p'],
    ['summary', '.capture-section h3'],
  ])('marks a doubtful %s beside it, and no other', async (field, place) => {
    show({ kind: 'unsaved' }, capture, [field]);
    expect(find(`${place} .doubtful-field`).textContent).toContain('Please check');
    expect(document.querySelectorAll('.doubtful-field')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it.each<[PageStatus, string]>([
    [{ kind: 'unsaved' }, 'Save'],
    [{ kind: 'newer', entryId: 'one', savedAt: now, alert }, 'Add this version'],
    [{ kind: 'older', entryId: 'one', savedAt: now }, 'Add this older version'],
    [
      { kind: 'changed', entryId: 'one', savedAt: now, fields: ['summary'] },
      'Add this text as a version',
    ],
  ])('has one thing to do where the page is $kind', (standing, name) => {
    show(standing);
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
    click(button(name));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('says Saved where a screen reader hears it, and leads to the entry', () => {
    show();
    const heard = find('.capture-form-status[role=status]');
    show({ kind: 'saved', entryId: 'one', savedAt: now });
    expect(find('.capture-form-status')).toBe(heard);
    expect(heard.textContent).toBe('Saved today');
    expect(document.querySelector('.button--primary')).toBeNull();
    click(button('View entry'));
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith('one');
  });

  it('corrects a title where it stands, by Enter', () => {
    show();
    click(button(/Edit: Title$/));
    const input = find('.editable-form .input', HTMLInputElement);
    expect(document.activeElement).toBe(input);
    type(input, '  Lanterns  ');
    press('Enter');
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ title: 'Lanterns' });
    expect(document.activeElement).toBe(button(/Edit: Title$/));
  });

  it('gives an edit up by Escape, which does not reach the popup', () => {
    show();
    click(button(/Edit: Encyclopedia$/));
    type(find('.editable-form .input', HTMLInputElement), 'Another');
    expect(press('Escape')).toBe(false);
    expect(onCorrect).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button(/Edit: Encyclopedia$/));
  });

  it('takes names and keywords one a line', () => {
    show();
    click(button(/Edit: Authors$/));
    const names = find('.editable-form textarea', HTMLTextAreaElement);
    expect(names.value).toBe('Ardent, Ada\nGuild of Pilots');
    type(names, 'Bold, Ben\n\n  Calm, Cy ');
    press('Enter', { ctrlKey: true });
    expect(onCorrect).toHaveBeenLastCalledWith({
      authors: [
        { family: 'Bold', given: 'Ben' },
        { family: 'Calm', given: 'Cy' },
      ],
    });
    click(button(/Edit: Keywords$/));
    type(find('.editable-form textarea', HTMLTextAreaElement), 'one, two\nthree');
    press('Enter', { metaKey: true });
    expect(onCorrect).toHaveBeenLastCalledWith({ keywords: ['one, two', 'three'] });
  });

  it('says why a date cannot be taken, and keeps what was typed', () => {
    show();
    click(button(/Edit: Published$/));
    const input = find('.editable-form .input', HTMLInputElement);
    type(input, 'the other day');
    press('Enter');
    expect(onCorrect).not.toHaveBeenCalled();
    expect(find('.editable-form [role=alert]').textContent).toContain('not a date');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    type(input, '2011-04-02');
    press('Enter');
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ published: '2011-04-02' });
  });

  it('offers what is missing to be filled in', () => {
    const { published: _, ...undated } = { ...capture, summary: null };
    show({ kind: 'unsaved' }, undated);
    expect(button('Add Published')).toBeDefined();
    expect(document.body.textContent).toContain('There is no summary.');
  });

  it('shows hostile text as text and hostile addresses as no link', () => {
    const script = '<img src=x onerror="globalThis.ran = true">';
    show(
      { kind: 'unsaved' },
      {
        ...capture,
        title: script,
        summary: script,
        keywords: [script, '__proto__'],
        authors: [{ literal: script }],
        notices: [{ kind: 'superseded', successor: 'javascript:alert(1)', text: script }],
      },
    );
    expect(document.querySelector('img, script')).toBeNull();
    expect(find('h2 bdi').textContent).toBe(script);
    expect(document.querySelector('figcaption a')).toBeNull();
    expect(document.querySelector('[href^="javascript:"]')).toBeNull();
  });

  it('has nothing that axe holds against it, read or edited', async () => {
    show({ kind: 'saved', entryId: 'one', savedAt: now, alert });
    expect(await violations()).toEqual([]);
    click(button(/Edit: Keywords$/));
    expect(await violations()).toEqual([]);
  });
});
