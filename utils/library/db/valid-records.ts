/** Whether an entry's heavy records are as they should be, by the schema that a backup is read with. */
import * as v from 'valibot';
import {
  alertSchema,
  historySchema,
  noteSchema,
  quotesSchema,
  versionSchema,
} from '../../model/backup-schema';
import type { QuoteSet } from '../../model/quotes';
import type { Alert, HistoryEvent, ReaderNote, Version } from '../../model/records';

/** Whether a version can be shown, exported and compared. */
export function isValidVersion(version: Version): boolean {
  return v.is(versionSchema, version);
}

/** Whether an alert can be shown and exported. */
export function isValidAlert(alert: Alert): boolean {
  return v.is(alertSchema, alert);
}

/** Whether a note can be shown and exported. */
export function isValidNote(note: ReaderNote): boolean {
  return v.is(noteSchema, note);
}

/** Whether quotes can be shown and exported. */
export function areValidQuotes(quotes: QuoteSet): boolean {
  return v.is(quotesSchema, quotes);
}

/** The events of an entry, or none where they cannot be read. */
export function validEvents(events: unknown): HistoryEvent[] {
  const parsed = v.safeParse(historySchema, events);
  return parsed.success ? parsed.output : [];
}
