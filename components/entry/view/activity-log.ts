/** All that happened to an entry: what the reader did, what was learnt, what came of checks. */

import { changedAt } from '../../../utils/library/entry/merge-sets';
import { correctables } from '../../../utils/model/correctable-fields';
import type { Instant } from '../../../utils/model/instant';
import type {
  Alert,
  Correctable,
  FullEntry,
  HistoryEvent,
  Version,
} from '../../../utils/model/records';
import { fieldNames, formatEvent, sourceKeys } from '../../checks/view/format-check';
import type { UiTexts } from '../../ui/i18n';
import { versionName } from '../../versions/view/format-version';

/** Something that happened to an entry, at some time. */
export type ActivityItem = { at: Instant } & (
  | { kind: 'saved' | 'version-added'; version: Version }
  | { kind: 'corrected'; fields: (keyof Correctable)[] }
  | { kind: 'edited'; what: 'tags' | 'collections' | 'note' }
  | { kind: 'trashed' | 'muted' | 'unmuted' }
  | { kind: 'kept' }
  | { kind: 'event'; event: HistoryEvent }
);

/**
 * An entry's story, the latest first. Of what the reader edited the last time of each part is
 * known, not every one.
 * @param events what was learnt and checked, as the library keeps it
 */
export function activityOf(full: FullEntry, events: readonly HistoryEvent[]): ActivityItem[] {
  const { entry, versions, alerts, notedAt } = full;
  const bySave = versions.toSorted((one, other) => one.savedAt - other.savedAt);
  const story: ActivityItem[] = [
    ...bySave.map((version, index): ActivityItem => {
      return { at: version.savedAt, kind: index === 0 ? 'saved' : 'version-added', version };
    }),
    ...versions.flatMap(correctionsOf),
    ...alerts.flatMap(answerOf),
    ...events.map((event): ActivityItem => ({ at: event.at, kind: 'event', event })),
  ];
  const [tags, collections] = [changedAt(entry, 'tags'), changedAt(entry, 'collections')];
  const { trash, muted } = entry.edits;
  if (tags !== undefined) story.push({ at: tags, kind: 'edited', what: 'tags' });
  if (collections !== undefined) {
    story.push({ at: collections, kind: 'edited', what: 'collections' });
  }
  if (muted !== undefined) story.push({ at: muted, kind: entry.muted ? 'muted' : 'unmuted' });
  if (trash !== undefined && entry.trashedAt !== undefined) {
    story.push({ at: trash, kind: 'trashed' });
  }
  if (notedAt !== undefined) story.push({ at: notedAt, kind: 'edited', what: 'note' });
  return story.sort((one, other) => other.at - one.at);
}

/** What happened, in a few words, and who told it where that was not the reader. */
export function formatActivity(
  happening: ActivityItem,
  texts: UiTexts,
): { what: string; by?: string } {
  const { t } = texts;
  switch (happening.kind) {
    case 'saved':
    case 'version-added': {
      const name = versionName(happening.version.capture, texts);
      const isSave = happening.kind === 'saved';
      if (name === undefined)
        return { what: t(isSave ? 'entry_storySaved' : 'entry_storyVersionAdded') };
      return { what: t(isSave ? 'entry_storySavedAs' : 'entry_storyVersionAddedAs', name) };
    }
    case 'corrected':
      return { what: t('entry_storyEdited', fieldNames(happening.fields, texts)) };
    case 'edited': {
      const keys = {
        tags: 'fields_tags',
        collections: 'fields_collections',
        note: 'fields_note',
      } as const;
      return { what: t('entry_storyEdited', t(keys[happening.what])) };
    }
    case 'trashed':
      return { what: t('entry_storyTrashed') };
    case 'muted':
      return { what: t('entry_storyMuted') };
    case 'unmuted':
      return { what: t('entry_storyUnmuted') };
    case 'kept':
      return { what: t('entry_storyKept') };
    case 'event':
      return {
        what: formatEvent(happening.event, texts),
        by: t(sourceKeys[happening.event.source]),
      };
  }
}

/** Corrections made at one time as one happening. */
function correctionsOf({ correctedAt }: Version): ActivityItem[] {
  const times = new Map<Instant, (keyof Correctable)[]>();
  for (const field of correctables) {
    const at = correctedAt[field];
    if (at !== undefined) times.set(at, [...(times.get(at) ?? []), field]);
  }
  return [...times].map(([at, fields]) => ({ at, kind: 'corrected', fields }));
}

/** 'Keep mine'; that the newer version was added shows by itself. */
function answerOf({ state, answeredAt }: Alert): ActivityItem[] {
  return state === 'kept' && answeredAt !== undefined ? [{ at: answeredAt, kind: 'kept' }] : [];
}
