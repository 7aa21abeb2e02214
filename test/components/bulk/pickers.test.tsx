// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagPicker } from '../../../components/bulk/view/pickers';
import { clear, draw, find, type } from '../support/render';

afterEach(clear);

/** What Enter chooses among these tags, once this was typed. */
function chosen(tags: readonly string[], typed: string): string | undefined {
  const onTag = vi.fn<(tag: string) => void>();
  draw(<TagPicker key={typed} tags={tags} onTag={onTag} />);
  type(find('input', HTMLInputElement), typed);
  act(() => find('form', HTMLFormElement).requestSubmit());
  return onTag.mock.lastCall?.[0];
}

describe('a picker', () => {
  it.each([
    [['early peace', 'peace'], 'Peace', 'peace'],
    [['early peace', 'peace'], 'eac', 'early peace'],
    [['peace'], 'war', 'war'],
    [['peace'], ' ', undefined],
  ] as const)('takes of %j for “%s” at Enter: %s', (tags, typed, expected) => {
    expect(chosen(tags, typed)).toBe(expected);
  });
});
