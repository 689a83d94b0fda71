import type { Archive } from "./sheet-reader-archive.server.ts";
import { type NumberShape, numberShape } from "./sheet-reader-format.ts";
import { type SheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";
import { attribute, readWholeXml } from "./sheet-reader-xml.server.ts";

/** The sheets of a workbook with their parts of the archive, and what its cells refer to. */
export type WorkbookParts = {
  sheets: { name: string; hidden: boolean; part: string }[];
  sharedStrings: string | null;
  styles: string | null;
  theme: string | null;
  /** days are counted from 1904, as old Macintosh workbooks do */
  from1904: boolean;
};

type Relation = { type: string; target: string };

/** What no workbook of people has more of; beyond, the file was made to keep the reader busy. */
const most = { sheets: 1000, relations: 10_000, formats: 100_000 };

/** Reads which sheets there are. Throws SheetRefused: not_a_workbook for any other kind of archive. */
export async function readParts(archive: Archive): Promise<WorkbookParts> {
  const workbook = await workbookPart(archive);
  const relations = await readRelations(archive, workbook);
  const partOf = (type: string): string | null => targetOf(relations, type);
  const sheets: WorkbookParts["sheets"] = [];
  let from1904 = false;
  await readWholeXml(archive.read(workbook), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = isTrue(attributes["date1904"]);
      if (name !== "sheet") return;
      const relation = relations.get(attribute(attributes, "id") ?? "");
      if (relation?.type !== "worksheet") return;
      const isTaken = sheets.some(({ part }) => part === relation.target);
      if (isTaken || sheets.length === most.sheets) throw new SheetRefused("unreadable");
      const state = attributes["state"] ?? "visible";
      const hidden = state !== "visible";
      sheets.push({ name: attributes["name"] ?? "", hidden, part: relation.target });
    },
  });
  return {
    sheets,
    from1904,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    theme: partOf("theme"),
  };
}

async function workbookPart(archive: Archive): Promise<string> {
  if (archive.has("_rels/.rels")) {
    const relations = await readRelations(archive, "");
    const main = targetOf(relations, "officeDocument");
    if (main?.endsWith(".xml") && archive.has(main) && /(^|\/)workbook\d*\.xml$/i.test(main)) {
      return main;
    }
  }
  if (archive.has("xl/workbook.xml")) return "xl/workbook.xml";
  throw new SheetRefused("not_a_workbook");
}

/** The parts that a part refers to by id: the last word of the relation's type, the target as path of the archive. */
async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(file)) throw new SheetRefused("unreadable");
  const relations = new Map<string, Relation>();
  await readWholeXml(archive.read(file), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      const target = new URL(Target.replaceAll("\\", "/"), `part:///${folder}`).pathname.slice(1);
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      if (relations.size === most.relations) throw new SheetRefused("unreadable");
      relations.set(Id, { type, target: decodeURI(target) });
    },
  });
  return relations;
}

function targetOf(relations: ReadonlyMap<string, Relation>, wanted: string): string | null {
  return [...relations.values()].find(({ type }) => type === wanted)?.target ?? null;
}

/** The shape of numbers by the style that a cell names. */
export async function readShapes(archive: Archive, part: string | null): Promise<NumberShape[]> {
  if (part === null || !archive.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  // why: formats of conditions and named styles have elements of the same names
  let list: string | null = null;
  await readWholeXml(archive.read(part), {
    open(name, attributes) {
      if (name === "cellXfs" || name === "numFmts") list = name;
      if (name === "xf" && list === "cellXfs") formats.push(Number(attributes["numFmtId"] ?? 0));
      if (formats.length + codes.size > most.formats) throw new SheetRefused("unreadable");
      if (name === "numFmt" && list === "numFmts") {
        codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      }
    },
    close(name) {
      if (name === list) list = null;
    },
  });
  return formats.map((id) => numberShape(id, codes.get(id)));
}

/** The texts that cells refer to by number, runs of formatted text joined, reading aids left out. */
export async function readSharedStrings(
  archive: Archive,
  part: string | null,
  limits: SheetLimits,
): Promise<string[]> {
  if (part === null || !archive.has(part)) return [];
  const texts: string[] = [];
  // why: they are held while the sheets are read, so they may take only a part of what may unpack
  const mostLetters = limits.unpackedBytes / 4;
  let letters = 0;
  let parts = "";
  let collecting = false;
  let inAid = false;
  await readWholeXml(archive.read(part), {
    open(name) {
      if (name === "si") parts = "";
      if (name === "rPh") inAid = true;
      collecting = name === "t" && !inAid;
    },
    text(text) {
      if (!collecting) return;
      parts += text;
      if (letters + parts.length > mostLetters) throw textsTooLarge(limits);
    },
    close(name) {
      if (name === "t") collecting = false;
      if (name === "rPh") inAid = false;
      if (name !== "si") return;
      letters += parts.length + lettersPerText;
      if (letters > mostLetters) throw textsTooLarge(limits);
      texts.push(unescapeText(parts));
    },
  });
  return texts;
}

/** What a text takes besides its letters. */
const lettersPerText = 16;

export function textsTooLarge({ unpackedBytes }: SheetLimits): SheetRefused {
  const limit = unpackedBytes / 1024 / 1024;
  return new SheetRefused("too_large", { measure: "unpacked", size: limit, limit });
}

/** Characters that XML cannot hold are written _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
