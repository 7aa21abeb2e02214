// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryChecks } from '../../../components/checks/view/EntryChecks';
import type { SourceId } from '../../../utils/model/check';
import type { CheckRecord, Entry } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, now } from '../support/render';
import { entry } from '../support/samples';

const DAY = 86_400_000;

const onCheck = vi.fn<() => void>();
const onMute = vi.fn<(on: boolean) => void>();
const onGrant = vi.fn<(host: string) => void>();

const page: CheckRecord = {
  entryId: 'one',
  source: 'page',
  host: 'reference.example',
  at: now - 3 * DAY,
  outcome: 'stands',
  dueAt: now + 16 * DAY,
  next: now + 16 * DAY,
  stood: 2,
  changed: 0,
  failed: 0,
};

interface Given {
  row?: Partial<Entry>;
  checks?: CheckRecord[];
  sources?: SourceId[];
  isOn?: boolean;
}

function show({ row = {}, checks = [page], sources = ['page'], isOn = true }: Given = {}): void {
  draw(
    <EntryChecks
      entry={entry({ standing: 'stands', ...row })}
      savedAt={now - 5 * DAY}
      checks={checks}
      sources={sources}
      isOn={isOn}
      onCheck={onCheck}
      onMute={onMute}
      onGrant={onGrant}
    />,
  );
}

const state = () => find('.entry-checks > p').textContent;

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('EntryChecks', () => {
  it('tells how the entry stands, when that was checked and when it is due', () => {
    show();
    expect(state()).toBe('Stands (checked 3 days ago) · Next check 26 April 2019');
    expect(find('.entry-checks-sources').textContent).toBe(
      'The publisher’s pageStands · 3 days ago',
    );
  });

  it('takes the latest check that could tell', () => {
    const visit: CheckRecord = { ...page, source: 'visit', at: now - DAY };
    const failed: CheckRecord = {
      ...page,
      source: 'crossref',
      at: now,
      outcome: 'unknown',
      reason: 'offline',
    };
    show({ checks: [page, visit, failed] });
    expect(state()).toContain('Stands (checked yesterday)');
    expect(find('.entry-checks-sources').textContent).toContain(
      'CrossrefCould not be checked (the site did not answer) · today',
    );
  });

  it('says where no check was made, where one is overdue, and where checks are off', () => {
    const { at, outcome, ...unchecked } = page;
    show({ checks: [{ ...unchecked, dueAt: now - DAY }] });
    expect(state()).toBe('Stands (when you saved it, 5 days ago) · The next check is due');
    show({ checks: [{ ...unchecked }], row: { standing: 'superseded', figure: 'superseded' } });
    expect(state()).toMatch(/^Replaced · /);
    show({ sources: [] });
    expect(state()).toContain('No check is planned');
    show({ isOn: false });
    expect(state()).toContain('Checks are off in the settings');
  });

  it.each([
    ['challenge', 'the site asks for a person', 'Open to check'],
    ['login', 'the site asks to sign in', 'Sign in to check'],
    ['gone', 'the entry is not where it was', 'Open to check'],
  ] as const)('leads to the page where it was no use: %s', (doubt, why, link) => {
    show({ row: { doubt, figure: 'unknown' } });
    expect(state()).toContain(`Could not be checked (${why})`);
    expect(find('.doubt-note a').textContent).toBe(link);
    expect(find('.doubt-note a').getAttribute('href')).toBe(entry().url);
  });

  it('asks for the host that it may not read', () => {
    show({ row: { doubt: 'no-permission', figure: 'unknown' } });
    click(button('Allow Stet on reference.example'));
    expect(onGrant).toHaveBeenCalledExactlyOnceWith('reference.example');
  });

  it('keeps what is known where a later check failed', () => {
    show({ row: { standing: 'superseded', figure: 'superseded', doubt: 'refused' } });
    expect(state()).toContain('Replaced (checked 3 days ago)');
    expect(find('.doubt-note').textContent).toContain('the site turned the request away');
  });

  it('tells of changed text without calling it replaced', () => {
    show({ row: { textChanged: ['summary', 'keywords'] } });
    expect(find('.entry-checks').textContent).toContain(
      'Text changed (no statement found): Summary, Keywords',
    );
  });

  it('checks now, once, and says so while it waits', () => {
    show();
    click(button('Check now'));
    expect(onCheck).toHaveBeenCalledOnce();
    show({ checks: [{ ...page, asked: 'alone' }] });
    expect(button('Checking…').disabled).toBe(true);
  });

  it('mutes and unmutes', () => {
    show();
    click(button('Mute this entry'));
    expect(onMute).toHaveBeenLastCalledWith(true);
    show({ row: { muted: true } });
    expect(find('.entry-checks').textContent).toContain('Muted:');
    click(button('Unmute this entry'));
    expect(onMute).toHaveBeenLastCalledWith(false);
  });

  it('has nothing that axe holds against it', async () => {
    show({ row: { doubt: 'no-permission', textChanged: ['title'] } });
    expect(await violations()).toEqual([]);
  });
});
