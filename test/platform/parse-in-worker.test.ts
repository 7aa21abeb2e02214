import { afterEach, describe, expect, it, vi } from 'vitest';
import { readInput } from '../../utils/platform/parse-in-worker';

afterEach(() => vi.unstubAllGlobals());

/** Lets a worker that answers with these messages stand for the one that reads files. */
function answerWith(...messages: readonly object[]): void {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: ((event: { data: object }) => void) | undefined;
      postMessage() {
        for (const data of messages) this.onmessage?.({ data });
      }
      terminate() {}
    },
  );
}

const read = (input: File | string) =>
  readInput(input, () => undefined, new AbortController().signal);

describe('what is read', () => {
  it('has failed where the file cannot be opened: it was removed, or is a folder', async () => {
    answerWith({ kind: 'end' });
    const file = new File([], 'gone.bib');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await read(file)).toEqual({ kind: 'failed' });
  });

  it('is all of it, however much comes in one step', async () => {
    const works = Array.from({ length: 300_000 }, () => ({}));
    answerWith(
      { kind: 'records', format: 'dois', text: '', encoding: 'utf-8', hasMark: false },
      { kind: 'works', done: 1, works, unreadable: [] },
      { kind: 'end' },
    );
    const found = await read('');
    expect(found.kind === 'records' && found.works.length).toBe(works.length);
  });
});
