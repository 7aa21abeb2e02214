import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { policyNames, readPolicy } from '../../utils/managed-policy/parse-policy';
import { projectDir } from '../tools/build';

const whole = {
  resolver: 'https://resolver.example.edu/openurl',
  proxy: 'https://ezproxy.example.edu/login?url=$@',
  email: 'library@example.edu',
  registries: ['crossref', 'datacite'],
  defaults: {
    rhythm: 'weekly',
    notify: false,
    quiet: { from: 18, to: 8 },
    metered: true,
    registries: ['crossref'],
    citationStyle: 'apa',
  },
};

describe('a policy', () => {
  it('is read whole', () => {
    expect(readPolicy(whole)).toEqual({
      ignored: [],
      policy: {
        resolver: whole.resolver,
        proxy: whole.proxy,
        email: whole.email,
        registries: ['crossref', 'datacite'],
        defaults: {
          rhythm: 'weekly',
          notify: false,
          quiet: { from: 18, to: 8 },
          metered: true,
          registries: { arxiv: false, crossref: true, datacite: false, zenodo: false },
        },
        citationStyle: 'apa',
      },
    });
  });

  it.each([undefined, null, {}, [], 'x', 7])('is none: %j', (raw) => {
    expect(readPolicy(raw)).toEqual({ policy: { defaults: {} }, ignored: [] });
  });

  it('is brought into the form that a reader’s own entry would have', () => {
    const { policy } = readPolicy({ proxy: 'ezproxy.example.edu', resolver: 'find.example.edu' });
    expect(policy).toMatchObject({
      proxy: 'https://ezproxy.example.edu/login?url=$@',
      resolver: 'https://find.example.edu/',
    });
  });

  it('holds in the rest where a value is spoilt, and tells which', () => {
    const spoilt = {
      ...whole,
      resolver: 'javascript:alert(1)',
      registries: ['crossref', 'nobody'],
      colour: 'green',
      defaults: { ...whole.defaults, rhythm: 'hourly', quiet: { from: 30, to: 1 }, contact: 'x' },
    };
    const { policy, ignored } = readPolicy(spoilt);
    expect(ignored.sort()).toEqual([
      'colour',
      'defaults.contact',
      'defaults.quiet',
      'defaults.rhythm',
      'registries',
      'resolver',
    ]);
    expect(policy).toMatchObject({ proxy: whole.proxy, defaults: { notify: false } });
    expect(policy).not.toHaveProperty('resolver');
    expect(policy.defaults).not.toHaveProperty('rhythm');
    expect(readPolicy({ defaults: 'x' }).ignored).toEqual(['defaults']);
  });

  it('never ends the start, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            resolver: fc.anything(),
            proxy: fc.anything(),
            email: fc.anything(),
            registries: fc.anything(),
            defaults: fc.oneof(
              fc.anything(),
              fc.record({ rhythm: fc.anything(), quiet: fc.anything() }),
            ),
          }),
        ),
        (raw) => {
          const { policy, ignored } = readPolicy(raw);
          expect(ignored.length).toBeLessThanOrEqual(20);
          for (const name of ignored) expect(name.length).toBeLessThanOrEqual(60);
          expect(policy.resolver ?? 'https:').toMatch(/^https?:/);
        },
      ),
    );
  });
});

const node: v.GenericSchema<unknown, { type?: string; properties?: Record<string, unknown> }> =
  v.looseObject({
    type: v.exactOptional(v.string()),
    properties: v.exactOptional(v.record(v.string(), v.unknown())),
  });

/** Names of a JSON schema's leaves, those of objects within behind a dot. */
function namesIn(schema: unknown, at = ''): string[] {
  const { properties = {} } = v.parse(node, schema);
  return Object.entries(properties).flatMap(([name, inner]) =>
    `${at}${name}` === 'defaults' ? namesIn(inner, 'defaults.') : [`${at}${name}`],
  );
}

describe('the schema that Chrome reads', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(projectDir, 'public/managed-schema.json'), 'utf8'),
  );

  it('names all that a policy may hold, and nothing else', () => {
    expect(namesIn(schema).sort()).toEqual([...policyNames].sort());
  });

  it('is of the parts of JSON Schema that Chrome knows', () => {
    const known = [
      '$schema',
      'type',
      'properties',
      'items',
      'enum',
      'title',
      'description',
      'minimum',
      'maximum',
    ];
    const visit = (value: unknown, isNames: boolean) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!isNames) expect(known).toContain(key);
        visit(inner, !isNames && key === 'properties');
      }
    };
    visit(schema, false);
  });
});

it('docs/for-libraries.md tells of all of it, and its examples are policies without fault', () => {
  const text = readFileSync(join(projectDir, 'docs/for-libraries.md'), 'utf8');
  for (const name of policyNames) expect(text).toContain(`\`${name}\``);
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
    JSON.parse(json),
  );
  const policies = examples.flatMap((example) => policiesIn(example));
  expect(policies.length).toBeGreaterThan(2);
  for (const policy of policies) {
    expect(readPolicy(policy).ignored).toEqual([]);
    expect(Object.keys(policy).length).toBeGreaterThan(1);
  }
});

/** What stands in an example under the extension's id, or as a policy itself. */
function policiesIn(example: unknown): Record<string, unknown>[] {
  const record = v.safeParse(v.record(v.string(), v.unknown()), example);
  if (!record.success) return [];
  const { output } = record;
  if ('resolver' in output || 'proxy' in output) return [output];
  return Object.values(output).flatMap(policiesIn);
}
