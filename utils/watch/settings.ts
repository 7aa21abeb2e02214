import * as v from 'valibot';
import type { SourceId } from './check';

/** The registries, each of which is asked only after a yes. */
export const registryIds = [
  'arxiv',
  'crossref',
  'datacite',
  'zenodo',
] as const satisfies SourceId[];

/** How often entries are checked: not at all, daily, weekly, or as often as each deserves. */
export const rhythms = ['off', 'daily', 'weekly', 'adaptive'] as const;

const flag = (fallback: boolean) => v.optional(v.boolean(), fallback);

const registriesSchema = v.object({
  crossref: flag(false),
  datacite: flag(false),
  zenodo: flag(false),
  arxiv: flag(false),
});

/** What the reader chose; what is missing or spoilt is as on the first day. */
export const watchSettingsSchema = v.object({
  rhythm: v.fallback(v.optional(v.picklist(rhythms), 'adaptive'), 'adaptive'),
  notify: v.fallback(flag(true), true),
  /** Local hours between which no notification is shown, e.g. 22 and 7; equal: none. */
  quiet: v.fallback(
    v.optional(
      v.object({
        from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
        to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
      }),
      { from: 22, to: 7 },
    ),
    { from: 22, to: 7 },
  ),
  /** Whether checks run on a connection that the browser says is metered. */
  metered: v.fallback(flag(false), false),
  /** Registries that the reader said yes to: a DOI leaves the machine. Undefined: not asked yet. */
  registries: v.fallback(v.optional(registriesSchema), undefined),
  /** For the polite pools; leaves the machine with each request to a registry. */
  contact: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(254)), ''), ''),
});

export type WatchSettings = v.InferOutput<typeof watchSettingsSchema>;

/**
 * What leaves the machine, in Firefox's words: DOIs, which were read off a page, and the reader's
 * e-mail address.
 */
export const dataKinds = ['websiteContent', 'personallyIdentifyingInfo'] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * The settings as they hold: a yes to Stet is none while the browser's own consent is not given.
 * @param consented the kinds of data that may leave; undefined where the browser does not ask
 */
export function withinConsent(
  { registries, contact, ...settings }: WatchSettings,
  consented: readonly string[] | undefined,
): WatchSettings {
  const may = (kind: DataKind) => consented === undefined || consented.includes(kind);
  const held = may('websiteContent') ? registries : registries && v.parse(registriesSchema, {});
  return {
    ...settings,
    registries: held,
    contact: may('personallyIdentifyingInfo') ? contact : '',
  };
}

/** The sources that may be asked: the entry's own page, and the registries that the reader said yes to. */
export function allowedSources({ registries }: Pick<WatchSettings, 'registries'>): SourceId[] {
  const yes = Object.entries(registries ?? {}).flatMap(([id, on]) => (on ? [id] : []));
  return ['page', ...registryIds.filter((id) => yes.includes(id))];
}
