import type { BulkChange } from '../../../utils/library/commands/bulk-changes';

/** What is to be done; numbers choose entries of the sample. */
export type Task =
  /** Saves one entry after another, without an end. */
  | { kind: 'save'; from: number }
  /** Imports so many works of a file. */
  | { kind: 'import'; from: number; count: number }
  /** Restores a backup of so many entries that all bear a tag, and takes it back where asked. */
  | { kind: 'restore'; count: number; tag: string; isUndone: boolean }
  /** Changes all listed entries, and takes it back where asked. */
  | { kind: 'change'; change: BulkChange; isUndone: boolean }
  /** Takes everything out of the trash. */
  | { kind: 'put-back' };
