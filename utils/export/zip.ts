/**
 * A zip, written file by file, of any number of files: libraries that write in a stream count them
 * in 16 bits and end at 65,535. The format's description is PKWARE's APPNOTE.TXT 6.3.10.
 */

/** A zip that grows; each part of it is to be written as it comes. */
export interface Zip {
  /**
   * The bytes of one file.
   * @throws RangeError where the zip would grow beyond 4 GiB
   */
  add(name: string, text: string): Uint8Array<ArrayBuffer>;
  /** The bytes that follow the last file. */
  end(): Uint8Array<ArrayBuffer>;
}

type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Names are UTF-8 (bit 11); 2.0 for deflated files, 4.5 for the 64-bit end of long archives. */
const utf8Names = 0x0800;
const deflated = 8;
const version = 20;
const version64 = 45;

/** The greatest number of 32 bits; a count of 16 that says that the real one stands elsewhere. */
const max32 = 0xffffffff;
const elsewhere = 0xffff;

/**
 * Begins a zip.
 * @param deflate raw DEFLATE, as `fflate` has it
 * @param day the EDTF day that all files are of
 */
export function createZipWriter(deflate: Deflate, day: string): Zip {
  const encoder = new TextEncoder();
  const stamp = dosDate(day);
  const directory: Uint8Array[] = [];
  let offset = 0;
  return {
    add(name, text) {
      const plain = encoder.encode(text);
      const packed = deflate(plain);
      const path = encoder.encode(name);
      const facts = [
        [2, utf8Names],
        [2, deflated],
        [4, stamp],
        [4, crc32(plain)],
        [4, packed.length],
        [4, plain.length],
        [2, path.length],
        [2, 0],
      ] as const;
      directory.push(
        joined(
          fields([4, 0x02014b50], [2, version], [2, version], ...facts),
          fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
          path,
        ),
      );
      if (offset + packed.length > max32) throw new RangeError('a zip of more than 4 GiB');
      const file = joined(fields([4, 0x04034b50], [2, version], ...facts), path, packed);
      offset += file.length;
      return file;
    },
    end() {
      const list = joined(...directory);
      const long = joined(
        fields([4, 0x06064b50], [8, 44], [2, version64], [2, version64], [4, 0], [4, 0]),
        fields([8, directory.length], [8, directory.length], [8, list.length], [8, offset]),
        fields([4, 0x07064b50], [4, 0], [8, offset + list.length], [4, 1]),
      );
      const count = Math.min(directory.length, elsewhere);
      const short = fields(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, list.length],
        [4, offset],
        [2, 0],
      );
      return count < elsewhere ? joined(list, short) : joined(list, long, short);
    },
  };
}

/** Little-endian numbers of so many bytes each. */
function fields(...given: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(given.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let place = 0;
  for (const [size, value] of given) {
    if (size === 2) view.setUint16(place, value, true);
    else if (size === 4) view.setUint32(place, value, true);
    else view.setBigUint64(place, BigInt(value), true);
    place += size;
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

/** MS-DOS's time (midnight) and date in one; it knows no year before 1980. */
function dosDate(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return ((Math.max(year, 1980) - 1980) << 25) | (month << 21) | (date << 16);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of ISO 3309, as zips have it. */
function crc32(bytes: Uint8Array): number {
  let crc = max32;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ max32) >>> 0;
}
