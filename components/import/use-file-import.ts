import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type FileRead, readInput } from '../../utils/platform/parse-in-worker';

/** Several files, or a pasted text, read to their end. */
export interface FileImportResult {
  /** The file's name without its ending; undefined for pasted text. */
  name: string | undefined;
  /** The file's whole name. */
  file: string | undefined;
  read: FileRead;
}

/** Whether something is being read, and what of it. */
export interface FileImport {
  /** What is read now, and how much of it is done. */
  current: { file: string | undefined; done: number } | undefined;
  begin(inputs: readonly File[] | string): void;
  stop(): void;
}

/**
 * Reads what a reader hands in, one file after the other, and hands on all of it together.
 * @param onRead is not called for what was stopped
 */
export function useFileImport(onRead: (read: readonly FileImportResult[]) => void): FileImport {
  const [current, setCurrent] = useState<FileImport['current']>();
  const running = useRef<AbortController>(undefined);
  const latest = useRef(onRead);
  latest.current = onRead;

  const stop = useCallback(() => {
    running.current?.abort();
    setCurrent(undefined);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const begin = useCallback(async (inputs: readonly File[] | string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const read: FileImportResult[] = [];
    for (const input of typeof inputs === 'string' ? [inputs] : inputs) {
      const file = typeof input === 'string' ? undefined : input.name;
      setCurrent({ file, done: 0 });
      const tell = (done: number) => !signal.aborted && setCurrent({ file, done });
      const outcome = await readInput(input, tell, signal);
      if (signal.aborted) return;
      read.push({ file, name: file?.replace(/\.[^.]+$/, ''), read: outcome });
    }
    setCurrent(undefined);
    latest.current(read);
  }, []);

  return { current, begin: (inputs) => void begin(inputs), stop };
}
