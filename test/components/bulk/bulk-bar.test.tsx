// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { BulkBar, type BulkPanel } from '../../../components/bulk/view/BulkBar';
import { OpenPagesDialog } from '../../../components/bulk/view/OpenPagesDialog';
import { violations } from '../support/axe';
import { allowModals } from '../support/modal';
import { button, clear, click, draw, find } from '../support/render';

afterEach(clear);

const heard = {
  onChooseAll: vi.fn(),
  onClear: vi.fn(),
  onFile: vi.fn(),
  onFileInNew: vi.fn(),
  onTag: vi.fn(),
  onExport: vi.fn(),
  onOpenPages: vi.fn(),
  onCopyBibliography: vi.fn(),
  onZotero: vi.fn(),
  onCheck: vi.fn(),
  onMute: vi.fn(),
  onRemove: vi.fn(),
};

function Bar() {
  const [panel, setPanel] = useState<BulkPanel>();
  return (
    <BulkBar
      count={10_010}
      isAll
      collections={[]}
      tags={[]}
      panel={panel}
      onPanel={setPanel}
      {...heard}
    />
  );
}

it('names all that can be done with what is selected', async () => {
  draw(<Bar />);
  expect(find('h2').textContent).toContain('10,010 selected');
  for (const [label, act] of [
    ['Open all', heard.onOpenPages],
    ['Copy bibliography', heard.onCopyBibliography],
    ['Send to Zotero', heard.onZotero],
    ['Check now', heard.onCheck],
    ['Mute', heard.onMute],
    ['Remove', heard.onRemove],
  ] as const) {
    click(button('More…'));
    click(button(label));
    expect(act, label).toHaveBeenCalledOnce();
    expect(() => button(label), label).toThrow();
  }
  click(button('Export'));
  expect(heard.onExport).toHaveBeenCalledOnce();
  click(button('More…'));
  expect(await violations()).toEqual([]);
});

it('asks before many pages are opened, and opens no more than a browser bears', async () => {
  allowModals();
  const onOpen = vi.fn();
  draw(<OpenPagesDialog count={25} most={100} onOpen={onOpen} onClose={() => undefined} />);
  expect(find('dialog').textContent).toContain('Open 25 pages?');
  click(button('Open all'));
  expect(onOpen).toHaveBeenCalledOnce();
  expect(await violations()).toEqual([]);
  draw(<OpenPagesDialog count={101} most={100} onOpen={onOpen} onClose={() => undefined} />);
  expect(find('dialog').textContent).toContain('100 pages at once at the most');
  expect(() => button('Open all')).toThrow();
});
