import zlib from "node:zlib";
import { invariant } from "#app/kernel/assert-never.ts";

/** The parts of a zipped file by their names. */
export function unzipped(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  invariant(end >= 0, "a zipped file ends with its directory");
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const header = bytes.readUInt32LE(at + 42);
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(from, from + size);
    const content = method === 8 ? zlib.inflateRawSync(packed) : packed;
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), content.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** The text of a document, a line for each paragraph, in the order of the file. */
export function documentText(file: Uint8Array): string[] {
  const body = unzipped(file).get("word/document.xml");
  invariant(body !== undefined, "a document has a body");
  return paragraphsOf(body);
}

/** The texts of the paragraphs of a part. */
export const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, text = ""]) => readable(text))
      .join(""),
  );

const readable = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
