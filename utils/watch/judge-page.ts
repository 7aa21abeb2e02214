import type { Capture } from '../model/capture';
import type { CheckOutcome } from '../model/check';
import type { Supersession } from '../model/supersession';
import { compare, isMoved, statedSupersession } from '../versions/decide-supersession';
import { isCredible, isOfWork, type NoticeContext } from '../versions/notices/credible-notice';
import { matchWorks } from './match-works';

const unreadable: CheckOutcome = { kind: 'unknown', reason: 'unreadable' };

/**
 * What a page just read makes of a saved version. A page that is read less well than the saved one
 * can show that the version stands, and can say in words that it does not; that something is missing
 * from it, or is not as it was, tells nothing.
 */
export function judgePage(
  saved: Capture,
  fresh: Capture,
  circumstances: NoticeContext,
): CheckOutcome {
  const { savedOn, isCut } = circumstances;
  if (isOtherWork(saved, fresh)) return unreadable;
  const comparison = compare(saved, fresh, wasNewest(saved) ? savedOn : undefined);
  const isPoor = isCut || isDegraded(saved, fresh);
  switch (comparison.kind) {
    case 'older':
      // The reader saw a newer page than the one that a server between gave out.
      return { kind: 'stands' };
    case 'newer': {
      const { supersession } = comparison;
      if (isOnlySilent(saved, fresh, supersession)) return { kind: 'stands' };
      if (isPoor && !isSaid(fresh, supersession)) return unreadable;
      return { kind: 'superseded', supersession, fresh };
    }
    case 'changed':
      if (comparison.fields.includes('url')) return unreadable;
      return (
        statement(saved, fresh, circumstances) ?? (isPoor ? unreadable : { ...comparison, fresh })
      );
    case 'same':
      return (
        statement(saved, fresh, circumstances) ?? {
          kind: 'stands',
          ...(isMoved(saved, fresh) && { seen: fresh }),
        }
      );
  }
}

/** What the page says of the version that it shows, the gravest first. */
function statement(
  saved: Capture,
  fresh: Capture,
  circumstances: NoticeContext,
): CheckOutcome | undefined {
  for (const kind of ['retracted', 'withdrawn'] as const) {
    const notice = fresh.notices.find((each) => each.kind === kind && isOfWork(each, saved));
    if (!notice) continue;
    if (!isCredible(notice, saved, fresh, circumstances)) return unreadable;
    const { text, date } = notice;
    const evidence = { text, url: fresh.url };
    return {
      kind,
      supersession: { grade: 'stated', evidence, ...(date !== undefined && { date }) },
    };
  }
  const notice = fresh.notices.find((each) => each.kind === 'superseded');
  const supersession = statedSupersession(fresh);
  if (!notice || !supersession) return undefined;
  return isCredible(notice, saved, fresh, circumstances)
    ? { kind: 'superseded', supersession }
    : unreadable;
}

/** Whether nothing on the saved page told that it was an old version or one of several. */
function wasNewest(saved: Capture): boolean {
  return saved.version === undefined && statedSupersession(saved) === undefined;
}

/** Another DOI, title and authors below the same address: a page that was mixed up. */
function isOtherWork(saved: Capture, fresh: Capture): boolean {
  if (matchWorks(saved, fresh) !== 'alien') return false;
  if (saved.doi !== undefined && fresh.doi !== undefined && saved.doi !== fresh.doi) return true;
  // A new entry in the place of a former one says so.
  return !fresh.notices.some(({ kind }) => kind === 'revised' || kind === 'superseded');
}

/** Whether the page lacks what the saved one had, or has nothing of what both must have. */
function isDegraded(saved: Capture, fresh: Capture): boolean {
  const lost =
    (saved.summary !== null && (fresh.summary ?? '') === '') ||
    (saved.authors.length > 0 && fresh.authors.length === 0);
  return lost || isShortened(saved.summary, fresh.summary) || matchWorks(saved, fresh) === 'alien';
}

/** Whether a summary breaks off where the saved one went on. */
function isShortened(before: string | null, now: string | null): boolean {
  const [long, short] = [letters(before ?? ''), letters(now ?? '')];
  return short.length < long.length && long.startsWith(short);
}

/** Whether words on the fresh page, or on the saved one of itself, are what the conclusion rests on. */
function isSaid(fresh: Capture, { grade, evidence }: Supersession): boolean {
  return grade === 'stated' || fresh.notices.some(({ text }) => text === evidence.text);
}

/**
 * Whether the only sign of a newer version is that a placeholder's announcement is not found any
 * more: it may just not have been recognised. The text itself comes with a day or another summary.
 */
function isOnlySilent(saved: Capture, fresh: Capture, { evidence }: Supersession): boolean {
  const announced = saved.notices.some(
    ({ kind, text }) => kind === 'forthcoming' && text === evidence.text,
  );
  if (!announced) return false;
  const [before, now] = [letters(saved.summary ?? ''), letters(fresh.summary ?? '')];
  const isDated = (['published', 'revised'] as const).some(
    (day) => fresh[day] !== undefined && fresh[day] !== saved[day],
  );
  return !isDated && (now.includes(before) || before.includes(now));
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
