import { cellMarkup, MarkupRecorder } from "./markup.ts";
import type { Archive } from "./sheet-reader-archive.server.ts";
import { textsTooLarge, unescapeText } from "./sheet-reader-parts.server.ts";
import type { SheetLimits } from "./sheet-reader-refusal.ts";
import { readWholeXml, type XmlHandlers } from "./sheet-reader-xml.server.ts";

/** A text of a cell: as read, and the markup of its runs where parts of it look different. */
export type CellText = { text: string; runs: string | null };

/** Puts a text together from the elements inside `si` or `is`; reading aids are left out. */
export class TextCollector {
  readonly #recorder = new MarkupRecorder();
  #text = "";
  #runs = "";
  #inText = false;
  #inAid = false;

  open(name: string, attributes: Record<string, string>): void {
    if (name === "rPh") this.#inAid = true;
    if (this.#inAid) return;
    if (name === "r" || this.#recorder.isRecording) this.#recorder.open(name, attributes);
    this.#inText = name === "t";
  }

  text(text: string): void {
    if (!this.#inText || this.#inAid) return;
    this.#text += text;
    this.#recorder.text(text);
  }

  close(name: string): void {
    if (name === "rPh") this.#inAid = false;
    else if (!this.#inAid) {
      this.#inText = false;
      if (this.#recorder.isRecording) this.#runs += this.#recorder.close(name) ?? "";
    }
  }

  /** What was collected; the next text begins empty. */
  take(): CellText {
    const found = { text: unescapeText(this.#text), runs: this.#runs === "" ? null : this.#runs };
    this.#text = "";
    this.#runs = "";
    return found;
  }
}

/** The texts that the cells of a workbook refer to by number. */
export async function readTexts(
  archive: Archive,
  part: string | null,
  limits: SheetLimits,
): Promise<CellText[]> {
  if (part === null || !archive.has(part)) return [];
  const texts: CellText[] = [];
  const collector = new TextCollector();
  let letters = 0;
  let inItem = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === "si") inItem = true;
      else if (inItem) collector.open(name, attributes);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name !== "si") {
        if (inItem) collector.close(name);
        return;
      }
      inItem = false;
      const found = collector.take();
      letters += found.text.length + (found.runs?.length ?? 0);
      // why: what was once imported has fewer texts than that; formatted runs come on top
      if (letters > limits.unpackedBytes / 2) throw textsTooLarge(limits);
      texts.push(found);
    },
  };
  await readWholeXml(archive.read(part), handlers);
  return texts;
}

/** The texts of the sheet being written; cells refer to them by number, and each is kept once. */
export type TextTable = { place(text: CellText): number; xml(): Generator<string> };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function textTable(): TextTable {
  const items = new Map<string, number>();

  return {
    place({ text, runs }) {
      const item = runs ?? `<t xml:space="preserve">${cellMarkup(text)}</t>`;
      const known = items.get(item);
      if (known !== undefined) return known;
      items.set(item, items.size);
      return items.size - 1;
    },
    *xml() {
      yield `<sst xmlns="${main}">`;
      for (const item of items.keys()) yield `<si>${item}</si>`;
      yield "</sst>";
    },
  };
}
