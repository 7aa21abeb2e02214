/**
 * What is kept outside the library: single values, and families of values of one kind, each member
 * under a name of its own. `wxt/utils/storage` has neither schemas nor families, and nothing for
 * `localStorage`: two thirds of this would stand beside it.
 */
import * as v from 'valibot';
import {
  extensionStorageKeys,
  onExtensionStorageChange,
  readExtensionStorage,
  readMany,
  removeExtensionStorage,
  writeExtensionStorage,
} from './extension-storage';
import {
  localStorageKeys,
  readLocalStorage,
  removeLocalStorage,
  writeLocalStorage,
} from './local-storage';

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
export function extensionItem<const K extends string, T, F>(
  key: K,
  declared: ItemDeclaration<T, F>,
) {
  return {
    ...declared,
    area: 'local' as const,
    key,
    get: async (): Promise<T | F> => {
      const stored = await readExtensionStorage(key);
      const migrated = declared.migrate ? declared.migrate(stored) : stored;
      if (migrated !== stored) await writeExtensionStorage({ [key]: migrated });
      return parse(declared, key, migrated);
    },
    /** @throws Error where the disk is full. */
    set: (value: T): Promise<void> => writeExtensionStorage({ [key]: value }),
    /** Calls back when it was changed, in any context; returns how to stop. */
    onChange: (changed: () => void): (() => void) => onExtensionStorageChange(key, changed),
  };
}

/** Values in `storage.local`, under a prefix and a name each. */
export function extensionFamily<T, F>(prefix: string, declared: Declaration<T, F>) {
  const keyOf = (name: string) => prefix + name;
  return {
    ...declared,
    area: 'local' as const,
    prefix,
    get: async (name: string): Promise<T | F> =>
      parse(declared, name, await readExtensionStorage(keyOf(name))),
    /** Some at once, in the order of their names. */
    getMany: async (names: readonly string[]): Promise<(T | F)[]> => {
      const stored = await readMany(names.map(keyOf));
      return names.map((name) => parse(declared, name, stored[keyOf(name)]));
    },
    /** @throws Error where the disk is full. */
    set: (values: Iterable<[name: string, value: T]>): Promise<void> =>
      writeExtensionStorage(
        Object.fromEntries([...values].map(([name, value]) => [keyOf(name), value])),
      ),
    names: async (): Promise<string[]> => namesIn(await extensionStorageKeys(), prefix),
    remove: (names: readonly string[]): Promise<void> => removeExtensionStorage(names.map(keyOf)),
  };
}

/** A value in `localStorage`. */
export function localStorageItem<T, F>(key: string, declared: ItemDeclaration<T, F>) {
  return {
    ...declared,
    area: 'page' as const,
    key,
    get: (): T | F => {
      const stored = readLocalStorage(key);
      const migrated = declared.migrate ? declared.migrate(stored) : stored;
      if (migrated !== stored) writeLocalStorage(key, migrated);
      return parse(declared, key, migrated);
    },
    set: (value: T): void => writeLocalStorage(key, value),
    remove: (): void => removeLocalStorage(key),
  };
}

/** Values in `localStorage`, under a prefix and a name each. */
export function localStorageFamily<T, F>(prefix: string, declared: Declaration<T, F>) {
  return {
    ...declared,
    area: 'page' as const,
    prefix,
    get: (name: string): T | F => parse(declared, name, readLocalStorage(prefix + name)),
    set: (name: string, value: T): void => writeLocalStorage(prefix + name, value),
    names: (): string[] => namesIn(localStorageKeys(), prefix),
    remove: (names: readonly string[]): void => {
      for (const name of names) removeLocalStorage(prefix + name);
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
