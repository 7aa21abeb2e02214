/** What a library or another administrator sets for the readers whose browsers it manages. */
import * as v from 'valibot';
import { type FullTextField, fullTextFields, fullTextForms } from '../full-text/settings';
import {
  type RegistryId,
  registryIds,
  type WatchSettings,
  watchSettingForms,
} from '../watch/watch-settings';

/** A policy, as far as it can be used. */
interface Policy extends Partial<Record<FullTextField, string>> {
  /** The registries that may be asked: no other is, whatever the reader chooses. */
  registries?: readonly RegistryId[];
  /** What holds until the reader chooses otherwise. */
  defaults: Partial<WatchSettings>;
  /** Id of the citation style that is proposed first until the reader has used one. */
  citationStyle?: string;
}

export interface ReadPolicy {
  policy: Policy;
  /** Names of what cannot be used, 'defaults.rhythm': unknown, or of another form. */
  ignored: string[];
}

/** More names than are told of. */
const mostIgnored = 20;
const longestName = 60;

const registriesSchema = v.array(v.picklist(registryIds));

/** The settings that `defaults` may hold beside the citation style, each by the form it is kept in. */
const defaultSchemas = {
  rhythm: watchSettingForms.rhythm,
  notify: watchSettingForms.notify,
  quiet: watchSettingForms.quiet,
  metered: watchSettingForms.metered,
} as const;

/** Every name that a policy may hold, those of `defaults` behind a dot. */
export const policyNames: readonly string[] = [
  ...fullTextFields,
  'registries',
  ...Object.keys(defaultSchemas).map((name) => `defaults.${name}`),
  'defaults.registries',
  'defaults.citationStyle',
];

/** Reads a policy value by value: what cannot be used is left out and named, and the rest holds. */
export function readPolicy(raw: unknown): ReadPolicy {
  const policy: Policy = { defaults: {} };
  const ignored: string[] = [];
  for (const [name, value] of members(raw)) {
    if (name === 'defaults') {
      if (!isRecord(value)) ignored.push(name);
      for (const [inner, each] of members(value)) {
        if (!readDefault(policy, inner, each)) ignored.push(`${name}.${inner}`);
      }
    } else if (!readFixed(policy, name, value)) ignored.push(name);
  }
  return {
    policy,
    ignored: ignored.slice(0, mostIgnored).map((name) => name.slice(0, longestName)),
  };
}

function readFixed(policy: Policy, name: string, value: unknown): boolean {
  if (name === 'registries') {
    const parsed = v.safeParse(registriesSchema, value);
    if (parsed.success) policy.registries = parsed.output;
    return parsed.success;
  }
  const field = fullTextFields.find((one) => one === name);
  const text = field && typeof value === 'string' ? fullTextForms[field](value) : undefined;
  if (!field || text === undefined) return false;
  policy[field] = text;
  return true;
}

function readDefault(policy: Policy, name: string, value: unknown): boolean {
  if (name === 'citationStyle') {
    const isName = typeof value === 'string' && value.length <= 200;
    if (isName) policy.citationStyle = value;
    return isName;
  }
  if (name === 'registries') {
    const parsed = v.safeParse(registriesSchema, value);
    if (parsed.success) {
      const on = (id: RegistryId) => parsed.output.includes(id);
      policy.defaults.registries = {
        arxiv: on('arxiv'),
        crossref: on('crossref'),
        datacite: on('datacite'),
        zenodo: on('zenodo'),
      };
    }
    return parsed.success;
  }
  if (!Object.hasOwn(defaultSchemas, name)) return false;
  const parsed = v.safeParse(v.partial(v.object(defaultSchemas)), { [name]: value });
  if (parsed.success) Object.assign(policy.defaults, parsed.output);
  return parsed.success;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: unknown): [name: string, value: unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}
