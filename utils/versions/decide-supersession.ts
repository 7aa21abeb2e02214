/** Whether a version is superseded: by what its own page states, or beside a capture that was read later. */
import type { Capture, Name } from '../model/capture';
import type { Comparison, Supersession } from '../model/supersession';
import { isFormerHost } from './publisher-dois';
import { evidenceRules, statedEvidence } from './supersession-evidence';
import { sameWork } from './work-ids';

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

/**
 * How a capture just read stands to one saved earlier of the same work. The first kind of evidence
 * that speaks for one direction alone decides; captures of different works are never versions of
 * each other. Where a publisher has moved to another site, its days and numbers begin anew, and only
 * words tell of a newer version.
 * @param seenOn the day ('2026-11-23') on which the saved version was seen to be the newest, where
 *   that is known: a revision of an earlier day is one that its page did not tell of
 */
export function compare(saved: Capture, fresh: Capture, seenOn?: string): Comparison {
  if (!sameWork(saved, fresh)) return { kind: 'changed', fields: ['url'] };
  const isElsewhere = isOtherSite(saved, fresh);
  if (saved.version === undefined || saved.version.number !== fresh.version?.number) {
    for (const tells of isElsewhere ? statedEvidence : evidenceRules) {
      const forward = tells(saved, fresh, seenOn);
      const backward = tells(fresh, saved);
      if (forward && !backward) return { kind: 'newer', supersession: forward };
      if (backward && !forward) return { kind: 'older' };
    }
  }
  const fields = differingFields(saved, fresh).filter(
    // Another platform sets names and keywords in its own way.
    (field) => !isElsewhere || field === 'title' || field === 'summary',
  );
  return fields.length > 0 ? { kind: 'changed', fields } : { kind: 'same' };
}

/** Whether two captures are of two sites, as where a publisher moves to another platform. */
function isOtherSite(one: Capture, other: Capture): boolean {
  return one.site !== other.site && hostOf(one.url) !== hostOf(other.url);
}

/** Whether a page shows that its publisher has a saved work on another site, or another host, by now. */
export function isMoved(saved: Capture, page: Capture): boolean {
  return !isFormerHost(page.url) && (isOtherSite(saved, page) || isFormerHost(saved.url));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/**
 * The fields whose words differ. A field that one of the pages does not show is no change: the
 * reader was signed out, or the page was read less well.
 */
export function differingFields(saved: Capture, fresh: Capture): (keyof Capture)[] {
  const fields = ['title', 'authors', 'summary', 'keywords'] as const;
  return fields.filter((field) => {
    const [before, now] = [words(saved, field), words(fresh, field)];
    if (before === '' || now === '' || before === now) return false;
    // Who may see less is shown the beginning.
    const isCut = field === 'summary' && saved.access !== fresh.access;
    return !(isCut && (before.startsWith(now) || now.startsWith(before)));
  });
}

/** A field's letters and figures: neither case, marks and spaces nor the order of keywords count. */
function words(capture: Capture, field: 'title' | 'authors' | 'summary' | 'keywords'): string {
  switch (field) {
    case 'authors':
      return capture.authors.map(nameWords).join(' ');
    case 'keywords':
      return capture.keywords.map(fold).sort().join(' ').trim();
    default:
      return fold(capture[field] ?? '');
  }
}

/** A name's parts in one order, since pages put either first. */
function nameWords(name: Name): string {
  const whole = 'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`;
  return whole
    .split(/[\s,]+/)
    .map(fold)
    .sort()
    .join('');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
