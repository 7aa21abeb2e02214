import type { Incoming } from '../../../utils/library/transfer/import-plan';
import type { ImportChoice } from '../../../utils/library/transfer/import-works';
import type { Capture } from '../../../utils/model/capture';
import { sampleCapture } from './sample';

/** A file's record of the sample entry of that number, as a reference manager has it. */
export function incoming(
  entry: number,
  changes: Partial<Capture> = {},
  own: Partial<Incoming> = {},
): Incoming {
  const { notices: _, ...capture } = sampleCapture(entry);
  return {
    line: entry + 1,
    capture: { ...capture, site: 'generic', access: 'unknown', notices: [], ...changes },
    details: {},
    tags: [],
    collections: [],
    note: '',
    ...own,
  };
}

/** Filed as the file has it; where the library says otherwise, its word holds. */
export const mine: ImportChoice = { filing: { kind: 'file' }, theirs: () => new Set() };
