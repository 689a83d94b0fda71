import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { data } from "react-router";
import { newToken } from "#app/platform/auth/token.server.ts";
import { readForm, typedValues } from "#app/platform/http/form.server.ts";
import { BrokenForm, isMultipart, readMultipart } from "#app/platform/http/multipart.server.ts";
import { plainText } from "#app/platform/http/plain-text.ts";

/** A file that has been received whole. */
export type ReceivedFile = {
  /** as its owner calls it, without folders */
  name: string;
  /** where it lies, relative to the upload folder */
  path: string;
  /** SHA-256, hexadecimal */
  hash: string;
  size: number;
};

export type Upload = {
  values: Record<string, string>;
  file: ReceivedFile | null;
  /** why there is no file; null also where the form was refused before it (`accepts`) */
  fault: "file_missing" | "file_empty" | "file_too_large" | null;
  /** bytes of the whole body */
  size: number;
};

type Wanted = {
  /** made when the first file comes */
  folder: string;
  /** bytes of the largest file */
  largest: number;
  /** name of the file's field */
  field: string;
  /** asked with the fields before the file and its name; where it answers false, not a byte of the file is stored */
  accepts: (values: Record<string, string>, fileName: string) => boolean;
};

const longestName = 200;

/**
 * Receives a form with a file, which goes to the disk as it comes. Whatever is too large is read to its end and
 * dropped, since a browser shows no answer before it has sent everything. Nothing stays of a file that is not
 * answered; 400 (thrown) for a body that breaks off.
 */
export async function receiveUpload(request: Request, wanted: Wanted): Promise<Upload> {
  if (!isMultipart(request)) {
    return {
      values: typedValues(await readForm(request)),
      file: null,
      fault: "file_missing",
      size: 0,
    };
  }
  const broken = new AbortController();
  let storing: Promise<Stored> | null = null;
  let refused = false;
  try {
    const fields = await readMultipart(request, {
      largestFile: wanted.largest,
      onFile: ({ field, name, stream }, before) => {
        if (field !== wanted.field || storing !== null || refused) return false;
        refused = !wanted.accepts(typedValues(before), plainName(name));
        if (refused) return false;
        storing = store(stream, name, { folder: wanted.folder, signal: broken.signal });
        // why: a full disk must not leave the rest of the body unread; the fault is thrown below
        storing.catch(() => stream.resume());
        return true;
      },
    });
    const values = typedValues(fields);
    const size = Number(request.headers.get("content-length") ?? 0);
    return { values, size, ...(await settled(storing, { ...wanted, refused })) };
  } catch (error) {
    broken.abort();
    await forget(storing, wanted.folder);
    if (error instanceof BrokenForm) throw data(null, { status: 400 });
    throw error;
  }
}

type Stored = ReceivedFile & { truncated: boolean };

async function store(
  stream: Readable & { truncated: boolean },
  fileName: string,
  { folder, signal }: { folder: string; signal: AbortSignal },
): Promise<Stored> {
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
  const stored = `${newToken()}.xlsx`;
  const target = path.join(folder, stored);
  const hash = crypto.createHash("sha256");
  let size = 0;
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      fs.createWriteStream(target, { flags: "wx", mode: 0o600 }),
      { signal },
    );
  } catch (error) {
    await fs.promises.rm(target, { force: true });
    throw error;
  }
  const name = plainName(fileName).slice(-longestName);
  return { name, path: stored, hash: hash.digest("hex"), size, truncated: stream.truncated };
}

function plainName(fileName: string): string {
  return plainText(path.basename(fileName.replaceAll("\\", "/")));
}

async function settled(
  storing: Promise<Stored> | null,
  { folder, refused }: { folder: string; refused: boolean },
): Promise<Pick<Upload, "file" | "fault">> {
  const stored = await storing;
  if (stored === null) return { file: null, fault: refused ? null : "file_missing" };
  const { truncated, ...file } = stored;
  if (!truncated && file.size > 0) return { file, fault: null };
  await removeUpload(folder, file.path);
  return { file: null, fault: truncated ? "file_too_large" : "file_empty" };
}

async function forget(storing: Promise<Stored> | null, folder: string): Promise<void> {
  const stored = await storing?.catch(() => null);
  if (stored) await removeUpload(folder, stored.path);
}

/** Takes a received file away. */
export async function removeUpload(folder: string, file: string): Promise<void> {
  await fs.promises.rm(path.join(folder, path.basename(file)), { force: true });
}
