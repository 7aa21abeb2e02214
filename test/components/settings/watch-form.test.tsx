// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckProgress } from '../../../components/checks/view/CheckProgress';
import { formatCheckRun } from '../../../components/checks/view/format-check';
import { UncheckedNote } from '../../../components/checks/view/UncheckedNote';
import { EntryList } from '../../../components/entries/view/EntryList';
import { RegistryOffer } from '../../../components/settings/view/RegistryOffer';
import { WatchForm } from '../../../components/settings/view/WatchForm';
import type { CheckRun } from '../../../utils/model/check-run';

import { firstWatchSettings, type WatchSettings } from '../../../utils/watch/watch-settings';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, focus, press, texts } from '../support/render';
import { entry } from '../support/samples';

const fresh = { ...firstWatchSettings, barred: [], forbidden: [] };

const onChange = vi.fn<(change: Partial<WatchSettings>) => void>();

/** Sets a control's value as a reader who then leaves it. */
function choose(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  act(() => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The checkbox or radio button of a label. */
function box(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(label),
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`no ${label}`);
  return input;
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('CheckProgress', () => {
  it('tells how far a round has come, and stops it', async () => {
    const onStop = vi.fn<() => void>();
    draw(
      <CheckProgress
        round={{ scope: { kind: 'all' }, startedAt: 0, total: 1412, done: 12, stopped: false }}
        onStop={onStop}
      />,
    );
    const bar = find('progress', HTMLProgressElement);
    expect([bar.value, bar.max]).toEqual([12, 1412]);
    expect(find('.check-progress span').textContent).toBe('Checking: 12 of 1,412 done');
    click(button('Stop'));
    expect(onStop).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('says that it waits for a connection', () => {
    const round = {
      scope: { kind: 'all' },
      startedAt: 0,
      total: 3,
      done: 1,
      stopped: false,
    } as const;
    draw(<CheckProgress round={round} isOffline onStop={() => undefined} />);
    expect(find('.check-progress span').textContent).toBe('No connection: 1 of 3 done');
  });
});

describe('what is told of a round of checks', () => {
  const round: CheckRun = {
    scope: { kind: 'all' },
    startedAt: 0,
    endedAt: 9,
    total: 5,
    done: 5,
    stopped: false,
  };
  it.each<[Partial<CheckRun>, string]>([
    [{}, 'Checked 5 entries.'],
    [{ failed: { offline: 5 } }, '5 entries could not be checked: the site did not answer.'],
    [
      { failed: { login: 1, offline: 3 } },
      'Checked 1 entry. 4 entries could not be checked: the site did not answer (3), the site asks to sign in (1).',
    ],
    [
      { total: 1, done: 1, failed: { 'no-permission': 1 } },
      '1 entry could not be checked: Stet may not read this site.',
    ],
    [
      { done: 2, stopped: true, failed: { refused: 2 } },
      'Stopped after 2 of 5. The rest is checked when it is due. 2 entries could not be checked: the site turned the request away.',
    ],
    [{ total: 0, done: 0 }, 'Checked 0 entries.'],
  ])('%j', (given, words) => {
    expect(formatCheckRun({ ...round, ...given }, texts)).toBe(words);
  });
});

describe('RegistryOffer', () => {
  it('asks in plain words and takes yes and no alike', async () => {
    const onAnswer = vi.fn<(yes: boolean) => void>();
    draw(<RegistryOffer onAnswer={onAnswer} />);
    expect(find('aside').textContent).toContain('sends them the DOIs');
    expect(document.querySelector('.button--primary')).toBeNull();
    click(button('Yes, ask them'));
    click(button('No'));
    expect(onAnswer.mock.calls).toEqual([[true], [false]]);
    expect(await violations()).toEqual([]);
  });
});

describe('a list of what could not be checked', () => {
  it('says why under each row, and leaves the keys there alone', async () => {
    const onRemove = vi.fn();
    draw(
      <EntryList
        label="Could not be checked"
        entries={[entry({ doubt: 'challenge' })]}
        onOpen={() => undefined}
        onRemove={onRemove}
        below={({ url }) => (
          <UncheckedNote reason="challenge" url={url} onGrant={() => undefined} />
        )}
      />,
    );
    focus(find('.doubt-note a'));
    press('Delete');
    expect(onRemove).not.toHaveBeenCalled();
    focus(find('.entry-row'));
    press('Delete');
    expect(onRemove).toHaveBeenCalledOnce();
    expect(find('.doubt-note').textContent).toContain('the site asks for a person');
    expect(await violations()).toEqual([]);
  });
});

describe('WatchForm', () => {
  it('shows what holds, and no registry before a yes', async () => {
    draw(<WatchForm settings={fresh} onChange={onChange} />);
    expect(box('As often').checked).toBe(true);
    expect(box('Notify').checked).toBe(true);
    expect(['Crossref', 'DataCite', 'Zenodo', 'arXiv'].map((name) => box(name).checked)).toEqual(
      Array(4).fill(false),
    );
    expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual(['22', '7']);
    expect(await violations()).toEqual([]);
  });

  it('hands each choice on at once', () => {
    draw(<WatchForm settings={fresh} onChange={onChange} />);
    for (const label of ['Weekly', 'Notify', 'Check on metered']) click(box(label));
    const [from] = document.querySelectorAll('select');
    if (from) choose(from, '20');
    expect(onChange.mock.calls.flat()).toEqual([
      { rhythm: 'weekly' },
      { notify: false },
      { metered: true },
      { quiet: { from: 20, to: 7 } },
    ]);
  });

  it('changes one registry and leaves the others as they were', () => {
    const registries = { arxiv: false, crossref: true, datacite: false, zenodo: true };
    draw(<WatchForm settings={{ ...fresh, registries }} onChange={onChange} />);
    click(box('Crossref'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      registries: { ...registries, crossref: false },
    });
  });

  it('says which registries the browser bars in spite of a yes, and asks for them anew', async () => {
    const registries = { arxiv: true, crossref: false, datacite: false, zenodo: false };
    draw(
      <WatchForm
        settings={{ ...fresh, registries, barred: ['crossref', 'datacite'] }}
        onChange={onChange}
      />,
    );
    expect(find('.watch-form-barred').textContent).toContain('Crossref and DataCite');
    expect(await violations()).toEqual([]);
    click(button('Allow Stet to ask them'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      registries: { ...registries, crossref: true, datacite: true },
    });
  });

  it('keeps an e-mail address, an empty one too, and none that is not one', () => {
    draw(<WatchForm settings={fresh} onChange={onChange} />);
    const input = find('#contact', HTMLInputElement);
    choose(input, 'nobody');
    expect(onChange).not.toHaveBeenCalled();
    expect(find('#contact-words').textContent).toContain('not an e-mail address');
    choose(input, 'reader@example.org');
    expect(onChange).toHaveBeenLastCalledWith({ contact: 'reader@example.org' });
    choose(input, '');
    expect(onChange).toHaveBeenLastCalledWith({ contact: '' });
  });
});
