import type { Capture, Notice } from '../../model/capture';

/** What is known of two looks at a page beside what was read. */
export interface NoticeContext {
  /** The day on which the saved page was seen as it was saved, '2026-11-23'. */
  savedOn: string;
  /** Whether nobody has seen it, as where a record of a bibliography tells of it. */
  isUnseen?: boolean;
  /** The address that was asked for since it shows the newest version, where that is known. */
  asked?: string;
  /** Whether the fresh page ends in its midst. */
  isCut: boolean;
}

/** What publishers put before the title of a work that was retracted or withdrawn. */
const heading =
  /^\[?(?:retract|withdraw|zurückgezogen|rétract|retir|retra[cí]|ritir|ingetrokken)\p{L}*\]?: (.+)/iu;

/**
 * Whether what a page says of the version that it shows is believed of a version saved earlier.
 * Words that the saved page lacked are not believed of a day on which it was silent, and that a newer
 * version exists only where they lead to it or name the day: a sentence about another work may have
 * lost what told it apart, or was hidden on the page. The reader can look and see.
 */
export function isCredible(
  notice: Notice,
  saved: Capture,
  fresh: Capture,
  { savedOn, isUnseen = false, asked, isCut }: NoticeContext,
): boolean {
  const { kind, date, successor } = notice;
  const isSince = date !== undefined && (isUnseen || isOnOrAfter(date, savedOn));
  const wasSaid = saved.notices.some((each) => each.kind === kind);
  if (kind !== 'superseded') return wasSaid || date === undefined || isSince;
  const leadsOn = successor !== undefined && successor !== fresh.url && successor !== asked;
  return wasSaid || leadsOn || (!isCut && isSince);
}

/**
 * Whether a date is not before a day, as far as it tells.
 * @param date EDTF level 0
 * @param day '2026-11-23'
 */
export function isOnOrAfter(date: string, day: string): boolean {
  return date >= day || day.startsWith(date);
}

/** Whether a notice is of the work saved: 'Retracted: TITLE' is another work's where the title is. */
export function isOfWork({ text }: Notice, saved: Capture): boolean {
  const named = letters(heading.exec(text)?.[1] ?? '');
  const title = letters(saved.title);
  return named === '' || title.includes(named) || named.includes(title);
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
