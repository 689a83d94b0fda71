import { SaxParser } from "@cj-tech-master/excelts/xml";
import { SheetRefused } from "./sheet-reader-refusal.ts";

/** What is done with an element; names come without their prefix, as some programs write x:row for row. */
export type XmlHandlers = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

/** A text, tag or comment longer than this is nothing that a spreadsheet writes. */
const longestStep = 1024 * 1024;

/** Reads XML chunk by chunk, with a turn for the caller after each. Throws SheetRefused for what is no XML. */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  let sinceStep = 0;
  const step = (): void => {
    sinceStep = 0;
  };
  const parser = stepwiseParser(handlers, step);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    sinceStep += text.length;
    parser.write(text);
    if (sinceStep > longestStep) throw new SheetRefused("unreadable");
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
}

function stepwiseParser(handlers: XmlHandlers, step: () => void): SaxParser {
  const parser = new SaxParser({ position: false, invalidCharHandling: "skip" });
  parser.on("opentag", ({ name, attributes }) => {
    step();
    handlers.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    step();
    handlers.close(localName(name));
  });
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  parser.on("comment", step);
  parser.on("pi", step);
  return parser;
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
