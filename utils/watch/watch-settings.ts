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

const flag = v.optional(v.boolean(), false);
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

/** The settings, each in the form that it is kept in. */
export const watchSettingForms = {
  rhythm: v.picklist(rhythms),
  notify: v.boolean(),
  /** Local hours between which no notification is shown, e.g. 22 and 7; equal: none. */
  quiet: v.object({ from: hour, to: hour }),
  /** Whether checks run on a connection that the browser says is metered. */
  metered: v.boolean(),
  /** Registries that the reader said yes to: a DOI leaves the machine. Undefined: not asked yet. */
  registries: v.optional(v.object({ crossref: flag, datacite: flag, zenodo: flag, arxiv: flag })),
  /** For the polite pools; leaves the machine with each request to a registry. */
  contact: v.pipe(v.string(), v.maxLength(254)),
};

export type WatchSettings = Required<
  v.InferOutput<v.ObjectSchema<typeof watchSettingForms, undefined>>
>;

/** What holds until the reader chooses otherwise. */
export const firstWatchSettings: WatchSettings = {
  rhythm: 'adaptive',
  notify: true,
  quiet: { from: 22, to: 7 },
  metered: false,
  registries: undefined,
  contact: '',
};

/** What the reader chose; what is missing or spoilt was not chosen. */
export const watchChoicesSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((stored): Partial<WatchSettings> => {
    const chosen: Partial<WatchSettings> = {};
    for (const [name, form] of Object.entries(watchSettingForms)) {
      const parsed = v.safeParse(form, stored[name]);
      if (parsed.success && parsed.output !== undefined) {
        Object.assign(chosen, { [name]: parsed.output });
      }
    }
    return chosen;
  }),
);

/** The settings as the browser and the reader's library let them hold. */
export interface HeldSettings extends WatchSettings {
  /** Registries that the reader said yes to and the browser does not let be asked. */
  barred: readonly RegistryId[];
  /** Registries that the reader's library does not let be asked. */
  forbidden: readonly RegistryId[];
}

/**
 * What leaves the machine, in Firefox's words: DOIs, which were read off a page, the reader's e-mail
 * address, and to a web archive a page's address.
 */
export const dataKinds = [
  'websiteContent',
  'personallyIdentifyingInfo',
  'browsingActivity',
] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * The settings as they hold: a yes to Stet is none while the browser's own consent is not given, nor
 * where the registry's host may not be read. Asked without that permission, a registry is told which
 * extension asks, in Firefox even which installation of it.
 * @param consented the kinds of data that may leave; undefined where the browser does not ask
 * @param mayRead whether the browser lets a host be read
 * @param allowed the registries that the reader's library lets be asked
 */
export function limitToConsent(
  { registries, contact, ...settings }: WatchSettings,
  consented: readonly string[] | undefined,
  mayRead: (host: string) => boolean,
  allowed: readonly RegistryId[] = registryIds,
): HeldSettings {
  const may = (kind: DataKind) => consented === undefined || consented.includes(kind);
  const mayAsk = (id: RegistryId) => may('websiteContent') && mayRead(registryHosts[id]);
  const forbidden = registryIds.filter((id) => !allowed.includes(id));
  const barred = allowed.filter((id) => registries?.[id] && !mayAsk(id));
  const off = Object.fromEntries([...barred, ...forbidden].map((id) => [id, false]));
  return {
    ...settings,
    registries: registries && { ...registries, ...off },
    contact: may('personallyIdentifyingInfo') ? contact : '',
    barred,
    forbidden,
  };
}

/** The sources that may be asked: the entry's own page, and the registries that the reader said yes to. */
export function allowedSources({ registries }: Pick<WatchSettings, 'registries'>): SourceId[] {
  const yes = Object.entries(registries ?? {}).flatMap(([id, on]) => (on ? [id] : []));
  return ['page', ...registryIds.filter((id) => yes.includes(id))];
}
