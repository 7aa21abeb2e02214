import type { Capture, Notice } from '../model/capture';
import type { Supersession } from '../model/supersession';
import { statedSupersession } from './decide-supersession';

/**
 * One kind of evidence that a version replaces another of the same work; undefined where it tells
 * nothing. Which of the two was saved and which is fresh makes no difference to it, but for the day
 * on which the older one is known to have been the newest.
 */
type Evidence = (older: Capture, newer: Capture, seenOn?: string) => Supersession | undefined;

/** Best first: where one kind speaks for either direction or for none, the next decides. */
export const evidenceRules: readonly Evidence[] = [
  namedSuccessor,
  higherNumber,
  onlyOneSuperseded,
  namedPredecessor,
  laterRevisedNotice,
  laterRevision,
  republished,
  noLongerForthcoming,
];

/** What the older page itself says. */
export const statedEvidence: readonly Evidence[] = [namedSuccessor, onlyOneSuperseded];

/** The older page's own words, and the link in them leads to the newer. */
function namedSuccessor(older: Capture, newer: Capture): Supersession | undefined {
  const successor = statedSupersession(older)?.successor;
  return successor !== undefined && leadsTo(successor, newer, older)
    ? toldBy(older, newer)
    : undefined;
}

function higherNumber(older: Capture, newer: Capture): Supersession | undefined {
  if (!older.version || !newer.version) return undefined;
  const [from, to] = [older.version.number, newer.version.number];
  if (to <= from) return undefined;
  return toldBy(older, newer) ?? derived(newer, revisedNotice(newer)?.text ?? `v${from} → v${to}`);
}

/** The older page's own words, with no link; the newer stands elsewhere and says no such thing. */
function onlyOneSuperseded(older: Capture, newer: Capture): Supersession | undefined {
  return !statedSupersession(newer) && bare(older.url) !== bare(newer.url)
    ? toldBy(older, newer)
    : undefined;
}

/** The newer page's link back to the version that it replaced. */
function namedPredecessor(older: Capture, newer: Capture): Supersession | undefined {
  const notice = newer.notices.find(
    ({ kind, predecessor }) =>
      kind === 'revised' && predecessor !== undefined && leadsTo(predecessor, older, newer),
  );
  return notice && derived(newer, notice.text, notice);
}

/**
 * A day of revision, in the newer page's words, after all that the older one tells. Where one
 * address always shows the newest version, this is what a second look at it finds. An older page
 * that tells nothing of its days is believed to have nothing to tell only if it was read at all.
 */
function laterRevisedNotice(
  older: Capture,
  newer: Capture,
  seenOn?: string,
): Supersession | undefined {
  const notice = revisedNotice(newer);
  if (!notice?.date || wasPast(notice.date, older, seenOn)) return undefined;
  const known = latestDate(older);
  const isNews =
    known === undefined
      ? !revisedNotice(older) && older.summary !== null
      : isLater(notice.date, known);
  return isNews ? derived(newer, notice.text, notice) : undefined;
}

function laterRevision(older: Capture, newer: Capture, seenOn?: string): Supersession | undefined {
  const known = latestDate(older);
  const { revised } = newer;
  if (known === undefined || revised === undefined || !isLater(revised, known)) return undefined;
  if (wasPast(revised, older, seenOn)) return undefined;
  return derived(newer, `${known} → ${revised}`, { date: revised });
}

/** A new entry in the place of the former one: a notice says so, and its dates begin anew. */
function republished(older: Capture, newer: Capture): Supersession | undefined {
  const known = latestDate(older);
  const notice = revisedNotice(newer);
  const { published } = newer;
  if (!notice || known === undefined || published === undefined) return undefined;
  const isNew = older.notices.every(({ text }) => text !== notice.text);
  if (!isNew || !isLater(published, known)) return undefined;
  return derived(newer, notice.text, { date: published, ...notice });
}

/** The full text stands where a placeholder stood; a page that shows nothing is not yet it. */
function noLongerForthcoming(older: Capture, newer: Capture): Supersession | undefined {
  const placeholder = forthcomingNotice(older);
  if (!placeholder || forthcomingNotice(newer) || newer.summary === null) return undefined;
  const supersession = derived(newer, placeholder.text);
  return { ...supersession, evidence: { text: placeholder.text, url: older.url } };
}

/** What the older page states of itself, completed by what the newer one tells. */
function toldBy(older: Capture, newer: Capture): Supersession | undefined {
  const told = statedSupersession(older);
  return told && { ...derived(newer, '', revisedNotice(newer)), ...told };
}

/** A supersession that follows from the newer page. */
function derived(
  newer: Capture,
  text: string,
  { date, changes }: Partial<Notice> = revisedNotice(newer) ?? {},
): Supersession {
  return {
    grade: 'derived',
    evidence: { text, url: newer.url },
    successor: newer.url,
    ...(date !== undefined && { date }),
    ...(changes !== undefined && { changes }),
  };
}

/** The latest notice of revision; one without a date counts as the earliest. */
function revisedNotice({ notices }: Capture): Notice | undefined {
  return notices
    .filter(({ kind }) => kind === 'revised')
    .reduce<Notice | undefined>(
      (latest, notice) => (latest && (latest.date ?? '') >= (notice.date ?? '') ? latest : notice),
      undefined,
    );
}

function forthcomingNotice({ notices }: Capture): Notice | undefined {
  return notices.find(({ kind }) => kind === 'forthcoming');
}

/** The last day that a page tells of its version's own making. */
function latestDate(capture: Capture): string | undefined {
  const { published, revised } = capture;
  return [published, revised, revisedNotice(capture)?.date].reduce((latest, date) =>
    latest === undefined || (date !== undefined && date > latest) ? date : latest,
  );
}

/**
 * Whether a revision was past already when the older version was seen to be the newest, so that its
 * page only did not tell of it. A page that tells of a revision is taken at its word.
 */
function wasPast(date: string, older: Capture, seenOn: string | undefined): boolean {
  const told = older.revised ?? revisedNotice(older)?.date;
  return seenOn !== undefined && told === undefined && isLater(seenOn, date);
}

/** EDTF days, months and years compare as text; '2019' and '2019-03-26' may be the same day. */
function isLater(date: string, known: string): boolean {
  return date > known && !date.startsWith(known);
}

/** Whether a link leads to one of two versions, and not to both. */
function leadsTo(link: string, target: Capture, from: Capture): boolean {
  return bare(link) === bare(target.url) && bare(link) !== bare(from.url);
}

/** An address less what makes no difference to where it leads. */
function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|#[\s\S]*|(?<!\/)\/+$/g, '');
}
