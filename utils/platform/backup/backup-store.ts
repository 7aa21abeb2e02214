import {
  type Generation,
  generationFileName,
  generationOf,
  generationsOf,
  unfinished,
} from '../../backup/backup-rotation';

/** The folder of automatic backups in the extension's own part of the disk, outside the database. */
const folderName = 'backups';

/** Moving a file to a name, whole or not at all; no library of types knows it yet. */
interface Movable {
  move(name: string): Promise<void>;
}

function isMovable(file: object): file is Movable {
  return 'move' in file && typeof file.move === 'function';
}

/**
 * The browser's own file system of this extension.
 * @throws DOMException where the browser gives none, as in private windows.
 */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

/**
 * The automatic backups, the newest first.
 * @throws DOMException where the browser gives no place for files.
 */
export async function automaticBackups(): Promise<Generation[]> {
  const names: string[] = [];
  for await (const name of (await folder()).keys()) names.push(name);
  return generationsOf(names);
}

/** An automatic backup's file, packed, as it lies there. */
export async function packedFile(generation: Generation): Promise<File> {
  return (await (await folder()).getFileHandle(generationFileName(generation))).getFile();
}

/**
 * An automatic backup unpacked: the same JSON as of a backup that the reader makes.
 * @throws TypeError where the file is damaged.
 */
export async function unpackedBackup(generation: Generation): Promise<Blob> {
  const file = await packedFile(generation);
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}

/**
 * Writes a file that is not yet called a backup; what lay there of an attempt that was cut off is
 * replaced. It is there whole once this resolves, or not at all.
 * @returns bytes written, packed
 */
export async function writeUnfinished(packed: ReadableStream<BufferSource>): Promise<number> {
  const file = await (await folder()).getFileHandle(unfinished, { create: true });
  await packed.pipeTo(await file.createWritable());
  return (await file.getFile()).size;
}

/** The bytes of the file just written, unpacked and counted: fails where it is damaged. */
export async function unpackedLength(): Promise<number> {
  const file = await (await (await folder()).getFileHandle(unfinished)).getFile();
  let length = 0;
  const count = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.byteLength;
    },
  });
  await file.stream().pipeThrough(new DecompressionStream('gzip')).pipeTo(count);
  return length;
}

/** Makes the file just written a backup. */
export async function finish(generation: Generation): Promise<void> {
  const file = await (await folder()).getFileHandle(unfinished);
  if (!isMovable(file)) throw new TypeError('The browser cannot move files.');
  await file.move(generationFileName(generation));
}

/** Removes what was begun and not finished. */
export async function removeUnfinished(): Promise<void> {
  await (await folder()).removeEntry(unfinished).catch(() => undefined);
}

/** Removes a backup. */
export async function removeBackup(generation: Generation): Promise<void> {
  const name = generationFileName(generation);
  if (generationOf(name)) await (await folder()).removeEntry(name);
}
