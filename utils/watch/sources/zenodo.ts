import * as v from 'valibot';
import { captureLimits } from '../../model/capture';
import type { CheckOutcome, WatchTarget } from '../../model/check';
import { parseDate } from '../../text/dates';
import { parseName } from '../../text/names';
import { failureReason, parseJson, rateLimitFrom, serviceFailureReason } from '../http-response';
import { lenientText, listOf } from '../lenient-schemas';
import { matchWorks } from '../match-works';
import type { CheckSource, HttpAnswer } from '../source';
import { registryHosts } from '../watch-settings';

const host = registryHosts.zenodo;

const number = v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]);
/** The older software wrote it as Python does: 'True'. */
const flag = v.union([
  v.boolean(),
  v.pipe(
    v.string(),
    v.regex(/^(?:true|false)$/i),
    v.transform((word) => word.toLowerCase() === 'true'),
  ),
]);
const record = v.object({
  id: number,
  links: v.fallback(v.object({ latest_html: lenientText }), { latest_html: '' }),
  metadata: v.object({
    title: lenientText,
    creators: listOf(v.object({ name: lenientText })),
    relations: v.fallback(v.object({ version: listOf(v.object({ is_last: flag })) }), {
      version: [],
    }),
  }),
});
const tombstone = v.object({
  tombstone: v.object({
    note: lenientText,
    removal_date: lenientText,
    removal_reason: v.fallback(v.object({ title: v.object({ en: lenientText }) }), {
      title: { en: '' },
    }),
  }),
});

/**
 * Zenodo's own record of a version: whether it is the last of its work. DataCite, where its DOIs are
 * registered, knows only which versions belong together.
 */
export const zenodoSource: CheckSource = {
  id: 'zenodo',
  batch: 1,
  knows: (watched) => idOf(watched) !== undefined,
  host: () => host,
  request([watched]) {
    const id = watched && idOf(watched);
    if (!id) throw new RangeError('Zenodo is asked about one record');
    return { url: recordOf(id), headers: { accept: 'application/json' } };
  },
  async findings(watched, answer) {
    return {
      findings: new Map(
        watched.flatMap((each) => {
          const outcome = judge(each, idOf(each) ?? '', answer);
          return outcome ? [[each.entryId, outcome] as const] : [];
        }),
      ),
      policy: rateLimitFrom(answer),
    };
  },
};

/** The number of the very version: its address has it, and so has its DOI. */
function idOf({ capture }: WatchTarget): string | undefined {
  return (
    /^https:\/\/zenodo\.org\/records\/(\d+)$/.exec(capture.url)?.[1] ??
    /^10\.5281\/zenodo\.(\d+)$/.exec(capture.doi ?? '')?.[1]
  );
}

function recordOf(id: string): string {
  return `https://${host}/api/records/${id}`;
}

function judge({ capture }: WatchTarget, id: string, answer: HttpAnswer): CheckOutcome | undefined {
  const json = parseJson(answer);
  if (failureReason(answer) === 'gone') {
    const { success, output } = v.safeParse(tombstone, json);
    return success ? withdrawn(id, output.tombstone) : { kind: 'unknown', reason: 'gone' };
  }
  const refused = serviceFailureReason(answer);
  if (refused) return { kind: 'unknown', reason: refused };
  const { success, output } = v.safeParse(record, json);
  if (!success) return { kind: 'unknown', reason: 'unreadable' };
  const { title, creators, relations } = output.metadata;
  // The number that stands for all versions leads to the newest: nothing follows from that.
  if (String(output.id) !== id) return undefined;
  const authors = creators.flatMap(({ name }) => (name ? [parseName(name)] : []));
  if (matchWorks(capture, { title, authors }) === 'alien') return undefined;
  const [version] = relations.version;
  if (!version) return { kind: 'unknown', reason: 'unreadable' };
  if (version.is_last) return { kind: 'stands' };
  const latest = output.links.latest_html;
  const isOwn = /^https:\/\/zenodo\.org\/records?\//.test(latest);
  return {
    kind: 'superseded',
    supersession: {
      grade: 'registered',
      evidence: { text: 'relations.version: is_last false', url: recordOf(id) },
      successor: isOwn ? latest : `https://${host}/records/${id}/latest`,
    },
  };
}

/** A record that was taken down says why and when in its place. */
function withdrawn(
  id: string,
  { note, removal_date, removal_reason }: v.InferOutput<typeof tombstone>['tombstone'],
): CheckOutcome {
  const date = parseDate(removal_date);
  const words = [removal_reason.title.en, note].filter(Boolean).join(': ') || 'tombstone';
  return {
    kind: 'withdrawn',
    supersession: {
      grade: 'registered',
      evidence: { text: words.slice(0, captureLimits.notice), url: recordOf(id) },
      ...(date !== undefined && { date }),
    },
  };
}
