import type { Capture } from '../model/capture';
import type { Supersession } from '../model/supersession';

/** The supersession that a page states of the very version it shows, if it does. */
export function statedSupersession(capture: Capture): Supersession | undefined {
  const notice = capture.notices.find(({ kind }) => kind === 'superseded');
  if (!notice) return undefined;
  const { text, date, successor, changes } = notice;
  return {
    grade: 'stated',
    evidence: { text, url: capture.url },
    ...(date !== undefined && { date }),
    ...(successor !== undefined && { successor }),
    ...(changes !== undefined && { changes }),
  };
}
