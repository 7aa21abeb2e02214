// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccessOffer } from '../../../components/current-page/view/AccessOffer';
import { violations } from '../support/axe';
import { button, clear, click, draw } from '../support/render';

afterEach(clear);

describe('an offer to let Stet read a site', () => {
  it.each([
    [false, 'Stet does not know coasts.example'],
    [true, 'Stet may not read coasts.example by itself. It shows no button there'],
  ])('says what it means where the site is listed: %s', async (isListed, words) => {
    const onAllow = vi.fn<() => void>();
    const root = draw(<AccessOffer host="coasts.example" isListed={isListed} onAllow={onAllow} />);
    expect(root.textContent).toContain(words);
    expect(root.textContent).toMatch(/not watch/);
    click(button('Allow Stet on coasts.example'));
    expect(onAllow).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });
});
