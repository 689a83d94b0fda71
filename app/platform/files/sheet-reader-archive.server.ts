import fs from "node:fs/promises";
import { Readable, pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type RandomAccessReader, RemoteZipReader } from "@cj-tech-master/excelts/archive";
import { type SheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";

type Entry = ReturnType<RemoteZipReader["getEntries"]>[number];

/** A part of a workbook's archive can be read any number of times; what unpacks is counted once. */
export type Archive = {
  has(part: string): boolean;
  /** bytes of a part; throws SheetRefused where it is missing, damaged, locked or too large */
  read(part: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
};

const megabyte = 1024 * 1024;

/** An archive whose table of contents is larger holds tens of thousands of parts, which no workbook does. */
const largestDirectory = 4 * megabyte;

/** No sheet packs better than this: beyond, the archive was made to swell (deflate reaches about 1,030). */
const unusualCompression = 150;

const signatures = { zip: [0x50, 0x4b], ole: [0xd0, 0xcf, 0x11, 0xe0] };

/** Opens the archive of an .xlsx file without unpacking anything. Throws SheetRefused. */
export async function openArchive(file: string, limits: SheetLimits): Promise<Archive> {
  const handle = await fs.open(file, "r");
  try {
    const { size } = await handle.stat();
    if (size > limits.fileBytes) throw tooLarge("file", size, limits.fileBytes);
    await requireZip(handle, size);
    const reader = await RemoteZipReader.fromReader(fileReader(handle, size));
    const parts = new Map<string, Entry>();
    for (const entry of reader.getEntries()) {
      const key = partKey(entry.path);
      // why: of two parts of one name every program reads another one
      if (parts.has(key)) throw new SheetRefused("unreadable");
      parts.set(key, entry);
    }
    return guardedArchive(reader, parts, { limits, close: () => handle.close() });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

type Guard = { limits: SheetLimits; close: () => Promise<void> };

function guardedArchive(
  reader: RemoteZipReader,
  parts: Map<string, Entry>,
  { limits, close }: Guard,
): Archive {
  const unpacked = new Map<Entry, number>();
  let total = 0;

  function count(entry: Entry, bytes: number): void {
    const before = unpacked.get(entry) ?? 0;
    if (bytes <= before) return;
    unpacked.set(entry, bytes);
    total += bytes - before;
    if (total <= limits.unpackedBytes) return;
    const packed = [...unpacked.keys()].reduce((sum, part) => sum + part.compressedSize, 0);
    if (total > packed * unusualCompression) throw new SheetRefused("unreadable");
    throw tooLarge("unpacked", total, limits.unpackedBytes);
  }

  return {
    has: (part) => parts.has(partKey(part)),
    close,
    async *read(part) {
      const entry = parts.get(partKey(part));
      if (!entry) throw new SheetRefused("unreadable");
      if (entry.isEncrypted) throw new SheetRefused("password_protected");
      const packed = reader.getRawCompressedStream(entry) ?? [];
      let bytes = 0;
      let sum = 0;
      for await (const chunk of unpack(entry, packed)) {
        bytes += chunk.byteLength;
        sum = crc32(chunk, sum);
        count(entry, bytes);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new SheetRefused("unreadable");
    },
  };
}

async function* unpack(
  entry: Entry,
  packed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod === 0) {
    yield* packed;
    return;
  }
  if (entry.compressionMethod !== 8) throw new SheetRefused("unreadable");
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  const source = Readable.from(packed);
  // why: a failure of either stream is thrown by the loop that reads
  pipeline(source, inflate, () => {});
  try {
    yield* inflate;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** An encrypted workbook and an old .xls are both OLE containers; only the first holds an encrypted package. */
async function requireZip(handle: fs.FileHandle, size: number): Promise<void> {
  const { buffer } = await handle.read({ buffer: Buffer.alloc(4), position: 0 });
  if (signatures.zip.every((byte, index) => buffer[index] === byte)) return;
  if (!signatures.ole.every((byte, index) => buffer[index] === byte)) {
    throw new SheetRefused("not_a_workbook");
  }
  const whole = Buffer.alloc(size);
  await handle.read({ buffer: whole, position: 0 });
  const locked = whole.includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw new SheetRefused(locked ? "password_protected" : "not_a_workbook");
}

function fileReader(handle: fs.FileHandle, size: number): RandomAccessReader {
  return {
    size,
    async read(start, end) {
      const length = end - start;
      if (start < 0 || length < 0 || end > size || length > largestDirectory) {
        throw new SheetRefused("unreadable");
      }
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read({ buffer, position: start });
      if (bytesRead !== length) throw new SheetRefused("unreadable");
      return buffer;
    },
  };
}

/** Parts are named alike in any case and with either slash. */
function partKey(part: string): string {
  return part.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function tooLarge(measure: "file" | "unpacked", bytes: number, limit: number): SheetRefused {
  const size = Math.ceil((bytes / megabyte) * 10) / 10;
  return new SheetRefused("too_large", { measure, size, limit: limit / megabyte });
}
