import { SaxParser } from "@cj-tech-master/excelts/xml";
import { SheetRefused } from "./sheet-reader-refusal.ts";

/** What is done with an element; names come without their prefix, as some programs write x:row for row. */
export type XmlHandlers = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

/** A text or tag longer than this is no cell of a workbook: its limit is 32,767 characters. */
const longestText = 1024 * 1024;

/** Reads XML chunk by chunk, with a turn for the caller after each. Throws SheetRefused for what is no XML. */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxParser({ position: false, invalidCharHandling: "skip" });
  parser.on("opentag", ({ name, attributes }) => handlers.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => handlers.close(localName(name)));
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let sinceTag = 0;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    const lastTag = text.lastIndexOf("<");
    sinceTag = lastTag < 0 ? sinceTag + text.length : text.length - lastTag;
    if (sinceTag > longestText) throw new SheetRefused("unreadable");
    parser.write(text);
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Reads a small part to its end. */
export async function readWholeXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: Partial<XmlHandlers>,
): Promise<void> {
  const nothing = (): void => {};
  const all = { open: nothing, text: nothing, close: nothing, ...handlers };
  for await (const _turn of readXml(bytes, all)) continue;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix: r:id is written with another prefix by some programs. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return (
    attributes[name] ??
    Object.entries(attributes).find(
      ([key]) => localName(key) === name && key !== `xmlns:${name}`,
    )?.[1]
  );
}
