// @vitest-environment jsdom

import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FullText } from '../../../components/full-text/view/FullText';
import type { ArchivedVersion, CopyDays } from '../../../utils/full-text/archived-copies';
import type { OpenCopies } from '../../../utils/full-text/unpaywall';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';

const onOpenCopy = vi.fn<(doi: string, email: string) => void>();
const onArchived = vi.fn<() => void>();

const saved: ArchivedVersion = {
  which: 'saved',
  url: 'https://reference.example/view/e-7/version/0',
  isAlone: true,
};
const newer: ArchivedVersion = {
  which: 'newer',
  url: 'https://reference.example/view/e-7',
  isAlone: false,
  from: '2019-03-26',
};
const bare: ComponentProps<typeof FullText> = {
  doi: '10.5555/sample.7',
  email: '',
  open: { kind: 'idle' },
  onOpenCopy,
  versions: [saved],
  archived: { kind: 'idle' },
  onArchived,
};

function show(props: Partial<ComponentProps<typeof FullText>> = {}): string {
  draw(<FullText {...bare} {...props} />);
  find('details', HTMLDetailsElement).open = true;
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

/** Where the links with these words lead. */
const links = (words: string): string[] =>
  [...document.querySelectorAll('a')]
    .filter((link) => link.textContent?.startsWith(words))
    .map((link) => {
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noopener');
      return link.getAttribute('href') ?? '';
    });

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('a reader’s library', () => {
  it('is asked for once where none is known', async () => {
    expect(show()).toContain('Tell Stet once where your library is.');
    expect(links('Choose my library')).toEqual(['options.html#full-text']);
    expect(links('At my library')).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('is a link to its resolver and one through its proxy', async () => {
    const words = show({
      resolved: 'https://resolver.example.edu/openurl?rft.atitle=Lanterns',
      proxied: { href: 'https://ezproxy.example.edu/login?url=x', host: 'ezproxy.example.edu' },
    });
    expect(words).toContain('resolver.example.edu');
    expect(words).toContain('by way of ezproxy.example.edu');
    expect(links('At my library')).toEqual([
      'https://resolver.example.edu/openurl?rft.atitle=Lanterns',
    ]);
    expect(links('Through my library’s proxy')).toEqual([
      'https://ezproxy.example.edu/login?url=x',
    ]);
    expect(words).not.toContain('Choose my library');
    expect(await violations()).toEqual([]);
  });

  it('is learnt from the proxy that the page came through, at the reader’s yes', () => {
    const onUse = vi.fn();
    expect(show({ inUse: { host: 'ezproxy.example.edu', onUse } })).toContain(
      'You read this page through ezproxy.example.edu.',
    );
    click(button('Use this proxy for full texts'));
    expect(onUse).toHaveBeenCalledOnce();
  });
});

describe('an open copy', () => {
  it('is looked for with an e-mail address that is one, and what is sent is said before', async () => {
    expect(show()).toContain('is sent the DOI 10.5555/sample.7 and your e-mail address');
    click(button('Look for an open copy'));
    expect(document.body.textContent).toContain('That is not an e-mail address.');
    expect(document.activeElement).toBe(find('input'));
    expect(onOpenCopy).not.toHaveBeenCalled();
    find('input', HTMLInputElement).value = ' ada@example.org ';
    click(button('Look for an open copy'));
    expect(onOpenCopy).toHaveBeenCalledExactlyOnceWith('10.5555/sample.7', 'ada@example.org');
    expect(await violations()).toEqual([]);
  });

  it('is looked for at one click where the address is known', () => {
    expect(show({ email: 'ada@example.org' })).toContain(
      'is sent the DOI 10.5555/sample.7 and the e-mail address ada@example.org, and nothing else.',
    );
    expect(document.querySelector('input')).toBeNull();
    click(button('Look for an open copy'));
    expect(onOpenCopy).toHaveBeenCalledExactlyOnceWith('10.5555/sample.7', 'ada@example.org');
  });

  it('is not asked for again while it is', () => {
    expect(show({ email: 'ada@example.org', open: { kind: 'asking' } })).toContain(
      'Asking api.unpaywall.org…',
    );
    click(button('Look for an open copy'));
    expect(onOpenCopy).not.toHaveBeenCalled();
  });

  it('needs a DOI', () => {
    expect(show({ doi: undefined })).toContain('none is known of this work');
  });

  it('is shown with its host, its version and its licence', async () => {
    const copies = [
      {
        url: 'https://repository.example.edu/7',
        host: 'repository.example.edu',
        version: 'accepted' as const,
        licence: 'cc-by',
      },
      { url: 'https://press.example/7', host: 'press.example' },
    ];
    const words = show({ open: { kind: 'told', told: { kind: 'copies', copies } } });
    expect(words).toContain('accepted manuscript, before the publisher’s layout · licence cc-by');
    expect(links('repository.example.edu')).toEqual(['https://repository.example.edu/7']);
    expect(links('press.example')).toEqual(['https://press.example/7']);
    expect(await violations()).toEqual([]);
  });

  it.each<[OpenCopies, string]>([
    [{ kind: 'copies', copies: [] }, 'No open copy is known.'],
    [{ kind: 'unknown-doi' }, 'Unpaywall does not know this DOI.'],
    [{ kind: 'failed', why: 'offline' }, 'did not answer. Look whether you are connected'],
    [{ kind: 'failed', why: 'later' }, 'wants to be asked less often. Try again in a few minutes'],
    [{ kind: 'failed', why: 'refused' }, 'turned the request away'],
    [{ kind: 'failed', why: 'unreadable' }, 'sent an answer that Stet cannot read'],
    [{ kind: 'failed', why: 'no-permission' }, 'so nothing was sent'],
    [{ kind: 'failed', why: 'email' }, 'does not take this e-mail address'],
  ])('that is not there is told: %j', (told, words) => {
    expect(show({ email: 'ada@example.org', open: { kind: 'told', told } })).toContain(words);
    const changes = links('Change the e-mail address');
    expect(changes).toHaveLength(told.kind === 'failed' && told.why === 'email' ? 1 : 0);
  });
});

describe('archived copies', () => {
  const stamps = ['20180530101500', '20200202101500'];

  it('are asked for at the click, and saving is a link', async () => {
    expect(show()).toContain('is sent the address of the page');
    expect(links('Save to the archive')).toEqual([`https://web.archive.org/save/${saved.url}`]);
    click(button('Look for archived copies'));
    expect(onArchived).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('are of both versions where both have a page', async () => {
    const words = show({
      versions: [saved, newer],
      archived: {
        kind: 'told',
        told: [
          { version: saved, days: { kind: 'days', stamps: ['20180530101500'] } },
          { version: newer, days: { kind: 'days', stamps } },
        ],
      },
    });
    expect(words).toContain('sent the addresses of your version and of the newer one');
    expect(links('Save your version')).toEqual([`https://web.archive.org/save/${saved.url}`]);
    expect(links('Save the newer one')).toEqual([`https://web.archive.org/save/${newer.url}`]);
    expect(links('Copy of 30 May 2018')).toEqual([
      `https://web.archive.org/web/20180530101500/${saved.url}`,
    ]);
    expect(words).toContain('The address belongs to this version alone.');
    expect(links('Copy of 2 February 2020')).toEqual([
      `https://web.archive.org/web/20200202101500/${newer.url}`,
    ]);
    expect(words).toContain('Made while this version stood there.');
    expect(links('All 2 days')).toEqual([`https://web.archive.org/web/*/${newer.url}`]);
    expect(await violations()).toEqual([]);
  });

  it.each<[CopyDays, string]>([
    [{ kind: 'days', stamps: [] }, 'The archive has no copy of this page.'],
    [{ kind: 'days', stamps: ['20180530101500'] }, 'but none from the days of this version'],
    [{ kind: 'failed', why: 'later' }, 'web.archive.org wants to be asked less often'],
  ])('that are not there are told: %j', (days, words) => {
    const told = [{ version: newer, days }];
    expect(show({ versions: [newer], archived: { kind: 'told', told } })).toContain(words);
  });

  it('are not offered of what has no address, nor asked for twice at once', () => {
    expect(show({ versions: [] })).not.toContain('archived');
    show({ archived: { kind: 'asking' } });
    click(button('Look for archived copies'));
    expect(onArchived).not.toHaveBeenCalled();
  });
});
