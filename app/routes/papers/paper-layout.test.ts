import { expect, test } from "vitest";
import { paperKinds } from "#app/domain/courses/paper.ts";
import { paperFamilies } from "#app/domain/papers/paper-words.ts";
import { writeDocument } from "#app/platform/files/document.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { documentText, unzipped } from "#tests/support/docx.ts";
import { samplePaper } from "#tests/support/paper-sample.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { paperDocument } from "./paper-layout.ts";

const made = (facts: PaperFacts) => writeDocument(paperDocument(translator("vi"), facts));
const textOf = async (facts: PaperFacts): Promise<string[]> => documentText(await made(facts));
const recorded = { number: "15-QĐ/BTCTU", date: "2026-02-05", signatory: "Phạm Thị Ký" };

test("a decision of the Party has its header, a blank number and day, dashes, articles and signature", async () => {
  const lines = await textOf(samplePaper("sending", "party"));

  for (const line of [
    "TỈNH ỦY QUẢNG TRỊ",
    "BAN TỔ CHỨC",
    "*",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số      -QĐ/BTCTU",
    "Quảng Trị, ngày      tháng      năm        ",
    "QUYẾT ĐỊNH",
    "về việc cử cán bộ tham gia lớp Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3",
    "-----",
    "- Căn cứ quy định về phân cấp quản lý cán bộ;",
    "- Căn cứ kế hoạch đào tạo năm 2026;",
    "TRƯỞNG BAN TỔ CHỨC TỈNH ỦY QUYẾT ĐỊNH",
    "K/T TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "Nơi nhận:",
    "- Như Điều 3;",
    "- Lưu Ban Tổ chức.",
    "DANH SÁCH",
    "(Kèm theo Quyết định số      -QĐ/BTCTU ngày      tháng      năm        )",
  ])
    expect(lines).toContain(line);
  expect(lines.join("\n")).toContain("Điều 1. Cử 3 cán bộ (có danh sách kèm theo)");
  expect(lines.join("\n")).not.toContain("CỘNG HÒA");
});

test("a decision of the state has the nation and its motto, bases with a full stop at the end, and signs with a dot", async () => {
  const lines = await textOf(samplePaper("opening", "state"));

  for (const line of [
    "TRƯỜNG CHÍNH TRỊ LÊ DUẨN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số:      /QĐ-TCT",
    "Về việc mở lớp Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3",
    "HIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ LÊ DUẨN",
    "Căn cứ kế hoạch đào tạo năm 2026.",
    "QUYẾT ĐỊNH:",
    "KT. HIỆU TRƯỞNG",
    "Nguyễn Văn Hiệu",
    "- Lưu: VT, ĐT.",
  ])
    expect(lines).toContain(line);
  expect(lines.join("\n")).not.toContain("ĐẢNG CỘNG SẢN");
  expect(lines).not.toContain("DANH SÁCH");
});

test("letters have their subject beneath the number and addressees, one in the line or several beneath", async () => {
  const party = await textOf(samplePaper("summons", "party"));
  const state = await textOf(samplePaper("summons", "state"));
  const subject = "triệu tập học viên lớp Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3";

  expect(party).toContain(`về việc ${subject}`);
  expect(party).toContain("- Đảng ủy các xã, phường.");
  expect(party).not.toContain("QUYẾT ĐỊNH");
  expect(state).toContain(`V/v ${subject}`);
  expect(state).toContain("Kính gửi: Các cơ quan, đơn vị có cán bộ tham gia lớp học");
  expect(state.join("\n")).toContain("có mặt lúc 07:30 ngày 25/05/2026");
});

test.each(paperFamilies)(
  "a recorded paper of the %s has its number, day and signer",
  async (family) => {
    const lines = await textOf(samplePaper("recognition", family, { recorded }));

    expect(lines).toContain(family === "party" ? "Số 15-QĐ/BTCTU" : "Số: 15-QĐ/BTCTU");
    expect(lines).toContain("Quảng Trị, ngày 05 tháng 02 năm 2026");
    expect(lines).toContain("Phạm Thị Ký");
    expect(lines).not.toContain("Nguyễn Văn Hiệu");
    expect(lines).toContain("(Kèm theo Quyết định số 15-QĐ/BTCTU ngày 05 tháng 02 năm 2026)");
    expect(lines.join("\n")).toContain("trong đó: giỏi: 2.");
  },
);

test("names are in one Unicode form, and signs that XML keeps for itself come through", async () => {
  const lines = await textOf(samplePaper("sending", "state"));

  expect(lines).toContain("Nguyễn Thị Diệu Hường".normalize("NFC"));
  expect(lines).toContain("Trần <Văn> & 'Bình'");
  expect(lines.join("\n")).toContain("tại Hội trường A & B <tầng 2>.");
  expect(lines).toContain("11/1979");
});

test("a character that no file of XML may hold is left out", async () => {
  const facts = samplePaper("sending", "party");
  const broken = { fullName: "Lê\u0000 Văn\u0008 An\uD800", birthDate: "1980", place: "" };

  const lines = await textOf({ ...facts, people: [broken] });

  expect(lines).toContain("Lê Văn An\uFFFD");
});

test.each(paperKinds.flatMap((kind) => paperFamilies.map((family) => [kind, family] as const)))(
  "without any words a %s of the %s is made with dots to write on",
  async (kind, family) => {
    const facts = samplePaper(kind, family);
    const words = { ...facts.words, superior: null, code: null, place: null, decider: null };
    const blank = { authority: null, signerPost: null, signerName: null, bases: null };
    const nobody = { addressees: null, recipients: null };
    const lines = await textOf({
      ...facts,
      words: { ...words, ...blank, ...nobody },
      course: { ...facts.course, place: null, capacity: null, nominationEndsOn: null, opens: null },
    });

    expect(lines.some((line) => line.startsWith("………………, ngày"))).toBe(true);
    expect(lines).toContain("- ……………….");
    expect(lines.join("\n")).not.toContain("null");
  },
);

test("A4 with the margins of both forms, Times New Roman, numbers from the second page, results across", async () => {
  const parts = unzipped(await made(samplePaper("recognition", "state")));
  const body = parts.get("word/document.xml") ?? "";
  const [upright = "", across = ""] = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
    ([section]) => section,
  );

  expect(upright).toContain('w:w="11906" w:h="16838"');
  expect(upright).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(upright).toContain("<w:titlePg/>");
  expect(across).toContain('w:orient="landscape"');
  expect(across).toContain('w:w="16838" w:h="11906"');
  expect(body).toContain('w:ascii="Times New Roman"');
  expect(body).toContain("<w:tblHeader/>");
  const headers = [...parts].filter(([name]) => name.startsWith("word/header"));
  expect(headers.some(([, xml]) => xml.includes("PAGE"))).toBe(true);
});

test("a demonstration says on every page that its people are invented", async () => {
  const parts = unzipped(await made(samplePaper("opening", "party", { demoData: true })));
  const footers = [...parts].filter(([name]) => /word\/footer\d+\.xml$/.test(name));

  expect(footers.length).toBeGreaterThan(0);
  for (const [, xml] of footers) expect(xml).toContain("Dữ liệu giả định");
});
