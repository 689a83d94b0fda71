import { MarkupRecorder, xmlAttributes } from "./markup.ts";
import type { Archive } from "./sheet-reader-archive.server.ts";
import { readWholeXml } from "./sheet-reader-xml.server.ts";

/** A part of an archive: its name and what it holds. */
export type Part = [name: string, content: AsyncIterable<string> | Iterable<string>];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const formats = "http://schemas.openxmlformats.org";
const main = `${formats}/spreadsheetml/2006/main`;
const office = `${formats}/officeDocument/2006/relationships`;
const packages = `${formats}/package/2006`;
const contentType = "application/vnd.openxmlformats-officedocument";

/** The parts of a workbook of one sheet around `xl/worksheets/sheet1.xml`, texts and styles. */
export function partsOfBook(book: {
  name: string;
  from1904: boolean;
  theme: string | null;
}): Part[] {
  const { name, from1904, theme } = book;
  const properties = from1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  const sheet = `<sheet${xmlAttributes({ name, sheetId: 1, "r:id": "rId1" })}/>`;
  const parts: [part: string, type: string, contentType: string][] = [
    ["worksheets/sheet1.xml", "worksheet", "spreadsheetml.worksheet"],
    ["styles.xml", "styles", "spreadsheetml.styles"],
    ["sharedStrings.xml", "sharedStrings", "spreadsheetml.sharedStrings"],
    ...(theme === null
      ? []
      : [["theme/theme1.xml", "theme", "theme"] satisfies [string, string, string]]),
  ];
  const types = [
    override("/xl/workbook.xml", "spreadsheetml.sheet.main"),
    ...parts.map(([part, , type]) => override(`/xl/${part}`, type)),
  ];
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return [
    ...(theme === null ? [] : [["xl/theme/theme1.xml", [head, theme]] satisfies Part]),
    [
      "xl/workbook.xml",
      [
        `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}`,
        `<bookViews><workbookView/></bookViews><sheets>${sheet}</sheets></workbook>`,
      ],
    ],
    ["xl/_rels/workbook.xml.rels", [relations(parts.map(([part, type]) => [type, part]))]],
    ["_rels/.rels", [relations([["officeDocument", "xl/workbook.xml"]])]],
    [
      "[Content_Types].xml",
      [`${head}<Types xmlns="${packages}/content-types">${defaults}${types.join("")}</Types>`],
    ],
  ];
}

function override(part: string, type: string): string {
  return `<Override${xmlAttributes({ PartName: part, ContentType: `${contentType}.${type}+xml` })}/>`;
}

function relations(list: [type: string, target: string][]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship${xmlAttributes({ Id: `rId${index + 1}`, Type: `${office}/${type}`, Target: target })}/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${items.join("")}</Relationships>`;
}

/** The colours and fonts that styles refer to by number; none where they need pictures. */
export async function readTheme(archive: Archive, part: string | null): Promise<string | null> {
  if (part === null || !archive.has(part)) return null;
  const slash = part.lastIndexOf("/") + 1;
  if (archive.has(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)) return null;
  const recorder = new MarkupRecorder();
  let theme: string | null = null;
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => recorder.open(name, attributes),
    text: (text) => recorder.text(text),
    close(name) {
      theme = recorder.close(name);
    },
  });
  // why: TypeScript does not see the assignment inside the handler
  const markup = theme as string | null;
  return markup?.startsWith("<theme")
    ? markup.replace("<theme", `<theme xmlns="${formats}/drawingml/2006/main"`)
    : null;
}
