// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AlertCard } from '../../../components/alerts/view/AlertCard';
import type { ReaderQuote } from '../../../utils/model/quotes';
import type { Alert } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';
import { alert, version } from '../support/samples';

const onAdopt = vi.fn<() => void>();
const onKeep = vi.fn<() => void>();
const onSeen = vi.fn<() => void>();
const onMute = vi.fn<() => void>();

function show(given: Partial<Alert> = {}, quotes: readonly ReaderQuote[] = []): void {
  draw(
    <AlertCard
      alert={{ ...alert, ...given }}
      saved={version}
      quotes={quotes}
      onOpenEntry={() => undefined}
      onAdopt={onAdopt}
      onKeep={onKeep}
      onSeen={onSeen}
      onMute={onMute}
    />,
  );
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('AlertCard', () => {
  it('tells what was replaced, when, and how that is known', () => {
    show();
    expect(find('strong').textContent).toBe('Replaced 26 March 2019');
    expect(find('blockquote').textContent).toBe(alert.supersession.evidence.text);
    expect(find('figcaption').textContent).toBe(
      'The publisher’s page says so.reference.example2 days ago',
    );
    expect(find('.alert-versions').textContent).toBe(
      'You savedVersion 0 · 11 March 2019Newer versionVersion 1',
    );
  });

  it('says in a reader’s words what a registry has on record', () => {
    const evidence = { text: 'type: removal', url: 'https://registry.example/7' };
    show({ kind: 'withdrawn', supersession: { grade: 'registered', evidence } });
    expect(document.querySelector('blockquote')).toBeNull();
    expect(find('.quote > .prose').textContent).toBe('The registry has it on record as withdrawn.');
    expect(find('figcaption').textContent).toContain('type: removal');
  });

  it('tells what changed: the publisher’s note, then words struck and added', () => {
    show();
    expect(find('.changes .prose').textContent).toBe('Lighthouses are told of now.');
    expect(find('.changes del').textContent).toBe('Removed: harbours');
    expect(find('.changes ins').textContent).toBe('Added: lighthouses');
    expect(find('.changes dt').textContent).toBe('Keywords');
  });

  it('tells which words of the summary went and came', () => {
    const { successor } = alert;
    if (!successor) throw new Error('the sample has no successor');
    const summary = `${version.capture.summary ?? ''} Lights were added.`;
    show({ successor: { ...successor, summary } });
    expect(find('.changes > .prose:last-child ins').textContent).toBe('Added: Lights were added.');
    // Isolated, its words would leave the text without a direction of writing of its own.
    expect(document.querySelector('.changes > .prose bdi:not(.visually-hidden)')).toBeNull();
  });

  it('takes each of the answers', () => {
    show();
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
    click(button('Add the newer version'));
    click(button('Keep mine'));
    click(button('Mark as seen'));
    click(button('Mute this entry'));
    expect(onAdopt).toHaveBeenCalledOnce();
    expect(onKeep).toHaveBeenCalledOnce();
    expect(onSeen).toHaveBeenCalledOnce();
    expect(onMute).toHaveBeenCalledOnce();
    expect(document.querySelector('a.button')).toBeNull();
  });

  it('says that the newer page has to be opened where it was never read', () => {
    const { successor: _, ...unread } = alert;
    draw(
      <AlertCard
        alert={{ ...unread, state: 'seen' }}
        saved={version}
        quotes={[]}
        onAdopt={onAdopt}
        onKeep={onKeep}
        onSeen={onSeen}
      />,
    );
    expect(document.body.textContent).toContain('Adding it opens its page');
    expect(() => button('Mark as seen')).toThrow();
  });

  it('offers nothing to add where the version was withdrawn', () => {
    show({
      kind: 'withdrawn',
      supersession: { ...alert.supersession, successor: alert.supersession.evidence.url },
    });
    expect(find('strong').textContent).toBe('Withdrawn 26 March 2019');
    expect(() => button('Add the newer version')).toThrow();
  });

  it('says what was answered in the answers’ place', () => {
    show({ state: 'kept' });
    expect(document.body.textContent).toContain('You keep the older version.');
    expect(() => button('Keep mine')).toThrow();
  });

  it('links to no address but the web’s', () => {
    show({
      supersession: {
        ...alert.supersession,
        successor: 'javascript:alert(1)',
        evidence: { text: '<b>bold</b>', url: 'data:text/html,x' },
      },
    });
    expect(document.querySelector('blockquote b')).toBeNull();
    expect([...document.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      version.capture.url,
    ]);
  });

  it('has nothing that axe holds against it', async () => {
    show();
    expect(await violations()).toEqual([]);
  });
});
