import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyHeaders } from "@fastify/busboy";

/** A file of a form while it comes in. */
export type IncomingFile = { field: string; name: string; stream: BusboyFileStream };

/** What a multipart body could not be read for: it breaks off, or is none. */
export class BrokenForm extends Error {}

/** True for a form that may carry files. */
export function isMultipart(request: Request): boolean {
  return /^multipart\/form-data/i.test(request.headers.get("content-type") ?? "");
}

type Reading = {
  /** bytes of a file after which its stream ends, `truncated`; the rest is read and dropped */
  largestFile?: number;
  /** takes a file, or leaves it: what is left is read and dropped. `fields` are those that came before it. */
  onFile?: (file: IncomingFile, fields: FormData) => boolean;
};

const limits = { fieldNameSize: 100, fieldSize: 100_000, fields: 200, files: 5, parts: 205 };

/**
 * Reads a multipart form as it comes, so that no file is ever held in memory. Answers its fields. Throws BrokenForm
 * when the body ends early or is no such form; `signal` of a file's taker should end with it.
 */
export async function readMultipart(
  request: Request,
  { largestFile, onFile }: Reading = {},
): Promise<FormData> {
  const fields = new FormData();
  const parser = parserOf(request, largestFile);
  parser.on("field", (name, value) => fields.append(name, value));
  parser.on("file", (field, stream, name) => {
    // why: a stream without a listener throws when the body breaks off
    stream.on("error", () => stream.resume());
    if (!name || !onFile?.({ field, name, stream }, fields)) stream.resume();
  });
  if (request.body === null) throw new BrokenForm("the form has no body");
  try {
    // why: the browser's and node's types of one and the same stream differ
    const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, parser);
  } catch (error) {
    throw new BrokenForm("the form broke off", { cause: error });
  }
  return fields;
}

function parserOf(request: Request, fileSize: number | undefined) {
  // why: isMultipart or the caller has seen the header; the parser refuses any other content
  const headers = Object.fromEntries(request.headers) as BusboyHeaders;
  try {
    return new Busboy({ headers, limits: { ...limits, ...(fileSize ? { fileSize } : {}) } });
  } catch (error) {
    throw new BrokenForm("the form names no boundary", { cause: error });
  }
}
