/**
 * What is kept outside the library: single values, and families of values of one kind, each member
 * under a name of its own. `wxt/utils/storage` has neither schemas nor families, and nothing for
 * `localStorage`: two thirds of this would stand beside it.
 */
import * as v from 'valibot';
import {
  localKeys,
  onLocalChange,
  readLocal,
  readMany,
  removeLocal,
  writeLocal,
} from './local-area';
import { pageKeys, readPage, removePage, writePage } from './page-area';

/** How long something is kept. */
type Lifetime =
  /** As long as Stet is installed. */
  | 'installation'
  /** Until the reader chooses otherwise. */
  | 'choice'
  /** As long as the entry it is named for, in the trash too. */
  | 'entry'
  /** As long as the library has an entry of the publisher it is named for. */
  | 'publisher'
  /** No more: an earlier Stet kept it. */
  | 'outdated';

interface Declaration<T, F> {
  lifetime: Lifetime;
  schema: v.GenericSchema<unknown, T>;
  /** What holds where nothing stands there, or nothing that the schema takes. */
  fallback(name: string): F;
}

interface ItemDeclaration<T, F> extends Declaration<T, F> {
  /** Brings what an earlier Stet wrote into today's form, in which it is then kept. */
  migrate?(stored: unknown): unknown;
}

/** What an item or a family keeps, as it is written. */
export type StoredValue<Stored> = Stored extends { schema: v.GenericSchema<unknown, infer T> }
  ? T
  : never;

/** A value in `storage.local`. */
export function localItem<const K extends string, T, F>(key: K, declared: ItemDeclaration<T, F>) {
  return {
    ...declared,
    area: 'local' as const,
    key,
    get: async (): Promise<T | F> => {
      const stored = await readLocal(key);
      const migrated = declared.migrate ? declared.migrate(stored) : stored;
      if (migrated !== stored) await writeLocal({ [key]: migrated });
      return parse(declared, key, migrated);
    },
    /** @throws Error where the disk is full. */
    set: (value: T): Promise<void> => writeLocal({ [key]: value }),
    /** Calls back when it was changed, in any context; returns how to stop. */
    onChange: (changed: () => void): (() => void) => onLocalChange(key, changed),
  };
}

/** Values in `storage.local`, under a prefix and a name each. */
export function localFamily<T, F>(prefix: string, declared: Declaration<T, F>) {
  const keyOf = (name: string) => prefix + name;
  return {
    ...declared,
    area: 'local' as const,
    prefix,
    get: async (name: string): Promise<T | F> =>
      parse(declared, name, await readLocal(keyOf(name))),
    /** Some at once, in the order of their names. */
    getMany: async (names: readonly string[]): Promise<(T | F)[]> => {
      const stored = await readMany(names.map(keyOf));
      return names.map((name) => parse(declared, name, stored[keyOf(name)]));
    },
    /** @throws Error where the disk is full. */
    set: (values: Iterable<[name: string, value: T]>): Promise<void> =>
      writeLocal(Object.fromEntries([...values].map(([name, value]) => [keyOf(name), value]))),
    names: async (): Promise<string[]> => namesIn(await localKeys(), prefix),
    remove: (names: readonly string[]): Promise<void> => removeLocal(names.map(keyOf)),
  };
}

/** A value in `localStorage`. */
export function pageItem<T, F>(key: string, declared: ItemDeclaration<T, F>) {
  return {
    ...declared,
    area: 'page' as const,
    key,
    get: (): T | F => {
      const stored = readPage(key);
      const migrated = declared.migrate ? declared.migrate(stored) : stored;
      if (migrated !== stored) writePage(key, migrated);
      return parse(declared, key, migrated);
    },
    set: (value: T): void => writePage(key, value),
    remove: (): void => removePage(key),
  };
}

/** Values in `localStorage`, under a prefix and a name each. */
export function pageFamily<T, F>(prefix: string, declared: Declaration<T, F>) {
  return {
    ...declared,
    area: 'page' as const,
    prefix,
    get: (name: string): T | F => parse(declared, name, readPage(prefix + name)),
    set: (name: string, value: T): void => writePage(prefix + name, value),
    names: (): string[] => namesIn(pageKeys(), prefix),
    remove: (names: readonly string[]): void => {
      for (const name of names) removePage(prefix + name);
    },
  };
}

function parse<T, F>(
  { schema, fallback }: Declaration<T, F>,
  name: string,
  stored: unknown,
): T | F {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : fallback(name);
}

function namesIn(keys: readonly string[], prefix: string): string[] {
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
