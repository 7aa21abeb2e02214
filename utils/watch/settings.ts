import * as v from 'valibot';
import type { SourceId } from '../model/check';

/** The registries, each of which is asked only after a yes. */
export const registryIds = [
  'arxiv',
  'crossref',
  'datacite',
  'zenodo',
] as const satisfies SourceId[];
export type RegistryId = (typeof registryIds)[number];

/** The host that each registry is asked at. */
export const registryHosts: Readonly<Record<RegistryId, string>> = {
  arxiv: 'export.arxiv.org',
  crossref: 'api.crossref.org',
  datacite: 'api.datacite.org',
  zenodo: 'zenodo.org',
};

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

/** The settings as the browser lets them hold. */
export interface HeldSettings extends WatchSettings {
  /** Registries that the reader said yes to and the browser does not let be asked. */
  barred: readonly RegistryId[];
}

/**
 * What leaves the machine, in Firefox's words: DOIs, which were read off a page, and the reader's
 * e-mail address.
 */
export const dataKinds = ['websiteContent', 'personallyIdentifyingInfo'] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * The settings as they hold: a yes to Stet is none while the browser's own consent is not given, nor
 * where the registry's host may not be read. Asked without that permission, a registry is told which
 * extension asks, in Firefox even which installation of it.
 * @param consented the kinds of data that may leave; undefined where the browser does not ask
 * @param mayRead whether the browser lets a host be read
 */
export function limitToConsent(
  { registries, contact, ...settings }: WatchSettings,
  consented: readonly string[] | undefined,
  mayRead: (host: string) => boolean,
): HeldSettings {
  const may = (kind: DataKind) => consented === undefined || consented.includes(kind);
  const mayAsk = (id: RegistryId) => may('websiteContent') && mayRead(registryHosts[id]);
  const barred = registryIds.filter((id) => registries?.[id] && !mayAsk(id));
  const off = Object.fromEntries(barred.map((id) => [id, false]));
  return {
    ...settings,
    registries: registries && { ...registries, ...off },
    contact: may('personallyIdentifyingInfo') ? contact : '',
    barred,
  };
}

/** The sources that may be asked: the entry's own page, and the registries that the reader said yes to. */
export function allowedSources({ registries }: Pick<WatchSettings, 'registries'>): SourceId[] {
  const yes = Object.entries(registries ?? {}).flatMap(([id, on]) => (on ? [id] : []));
  return ['page', ...registryIds.filter((id) => yes.includes(id))];
}
