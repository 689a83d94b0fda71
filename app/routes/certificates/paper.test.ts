import jsQR from "jsqr";
import { extractText, getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { expect, test } from "vitest";
import { translator } from "#app/platform/i18n/translate.ts";
import { certificatePdf } from "./paper.server.ts";

const address =
  "https://daotao.example.vn/certificates/check/0012-2026-GCN/Zm9vYmFyLXRva2VuLW9mLWEtY2VydGlmaWNhdGU";
const paper = {
  kind: "completion" as const,
  register: "0012/2026/GCN",
  // why: typed as letters and marks apart, as some keyboards do
  fullName: "Nguyễn Thị Diệu Hường".normalize("NFD"),
  birthDate: "1985-03-07",
  gender: "female",
  place: "Phó Bí thư Đảng ủy, Đảng ủy xã Lệ Thủy",
  courseName: "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3",
  hostName: "Trường Chính trị Lê Duẩn tỉnh Quảng Trị",
  startsOn: "2026-05-25",
  endsOn: "2026-06-12",
  band: "very_good" as const,
  recognitionNumber: "15-QĐ/TCT",
  recognitionDate: "2026-06-14",
  issuedOn: "2026-06-14",
  prints: [{ id: 1, blankNumber: "A 000123", reason: null, printedAt: "2026-06-15T01:00:00.000Z" }],
};

const made = (whole: boolean, changed: Partial<typeof paper> = {}) =>
  certificatePdf({ ...paper, ...changed }, { t: translator("vi"), address, whole });

async function textOf(file: Buffer): Promise<{ pages: number; text: string }> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { pages: totalPages, text: text.replaceAll(/\s+/g, " ") };
}

test("the text taken out of the paper is that of the record, letters and marks as one", async () => {
  const { pages, text } = await textOf(await made(false));

  expect(pages).toBe(1);
  expect(text).toContain("Nguyễn Thị Diệu Hường".normalize("NFC"));
  for (const part of [
    "07/03/1985",
    "Phó Bí thư Đảng ủy, Đảng ủy xã Lệ Thủy",
    "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3",
    "Giỏi",
    "0012/2026/GCN",
    "A 000123",
    "15-QĐ/TCT",
    "Ngày 14 tháng 06 năm 2026",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("CỘNG HÒA");
});

test("the same certificate is the same file", async () => {
  expect(await made(false)).toEqual(await made(false));
});

test("the preview carries what a blank has printed on it", async () => {
  const { text } = await textOf(await made(true));

  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(text).toContain("GIẤY CHỨNG NHẬN");
});

test("a long name of a course and a long place stay on the page", async () => {
  const long = "Bồi dưỡng lãnh đạo, quản lý cấp phòng và tương đương ".repeat(5);
  const { pages, text } = await textOf(await made(true, { courseName: long, place: long }));

  expect(pages).toBe(1);
  expect(text).toContain("Từ ngày 25/05/2026");
});

test("the code opens the address that it was given", async () => {
  expect(await codeIn(await made(false))).toBe(address);
});

/** Reads the code from the squares that are drawn on the page. */
async function codeIn(file: Buffer): Promise<string | undefined> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { OPS } = await getResolvedPDFJS();
  const page = await pdf.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const squares: { x: number; y: number; side: number }[] = [];
  for (const [index, operator] of fnArray.entries())
    if (operator === OPS.constructPath) squares.push(...squaresIn(argsArray[index]));
  const side = Math.min(...squares.map((square) => square.side));
  const [left, top] = [
    Math.min(...squares.map(({ x }) => x)),
    Math.min(...squares.map(({ y }) => y)),
  ];
  const size = 1 + Math.round((Math.max(...squares.map(({ x }) => x)) - left) / side);
  const [scale, quiet] = [4, 4];
  const width = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const { x, y } of squares) {
    const [column, row] = [Math.round((x - left) / side), Math.round((y - top) / side)];
    for (let i = 0; i < scale * scale; i += 1) {
      const px = (column + quiet) * scale + (i % scale);
      const py = (row + quiet) * scale + Math.floor(i / scale);
      pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

/** The squares of a path: pdf.js writes moves (0), lines (1) and closings (4) with their points. */
function squaresIn(argument: unknown): { x: number; y: number; side: number }[] {
  const [, paths, box] = argument as [number, ArrayLike<number>[], ArrayLike<number>]; // why: the format of its operator list
  const [points] = paths;
  if (!points || (box[2] ?? 0) - (box[0] ?? 0) !== (box[3] ?? 0) - (box[1] ?? 0)) return [];
  const squares = [];
  for (let at = 0; at + 12 < points.length; at += 13) {
    const [x = 0, y = 0, right = 0] = [points[at + 1], points[at + 2], points[at + 4]];
    squares.push({ x, y, side: right - x });
  }
  return squares;
}
