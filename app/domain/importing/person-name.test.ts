import { expect, test } from "vitest";
import type { Cell } from "#app/kernel/sheet.ts";
import { readName } from "./person-name.ts";

const text = (typed: string): Cell => ({ text: typed, kind: "text", date: null });

test.each([
  ["Cao Xuân Thuỷ", "Cao Xuân Thuỷ"],
  ["DƯƠNG NGỌC DŨNG", "Dương Ngọc Dũng"],
  ["  Hoàng\u00a0Thị Thanh Trang ", "Hoàng Thị Thanh Trang"],
  ["Hoàng  Thị  Hạnh", "Hoàng Thị Hạnh"],
  ["PHẠM VĂN ĐẠT".normalize("NFD"), "Phạm Văn Đạt"],
  ["hồ thị hoa", "Hồ Thị Hoa"],
  ["HỒ A LỨT", "Hồ A Lứt"],
  ["NGUYỄN VĂN Anh", "Nguyễn Văn Anh"],
  ["H’MAI ÊBAN", "H’Mai Êban"],
  ["Y-BLIU NIÊ", "Y-Bliu Niê"],
  ["Ðặng Ðình Ðạo", "Đặng Đình Đạo"],
  ["Nguyễn Thị Hà\u200b", "Nguyễn Thị Hà"],
])("%j is the name %s", (typed, name) => {
  expect(readName([text(typed)])).toEqual({ name });
});

test("a name may stand in two cells", () => {
  expect(readName([text("NGUYỄN THỊ "), text(" HÀ")])).toEqual({ name: "Nguyễn Thị Hà" });
  expect(readName([text("Nguyễn Thị Hà"), null])).toEqual({ name: "Nguyễn Thị Hà" });
});

test.each<[string, Cell | null, string]>([
  ["a blank cell", null, "name_missing"],
  ["spaces", text("   "), "name_missing"],
  ["a formula as text", text('=HYPERLINK("http://127.0.0.1/x","xem")'), "name_invalid"],
  ["a formula without a result", { text: "=A1", kind: "error", date: null }, "name_invalid"],
  ["an error value", { text: "#REF!", kind: "error", date: null }, "name_invalid"],
  ["an error value as text", text("#N/A"), "name_invalid"],
  ["a number", { text: "12345", kind: "number", date: null }, "name_invalid"],
  ["an endless text", text("a".repeat(121)), "name_invalid"],
  ["an old encoding", text("NguyÔn V¨n Hïng"), "legacy_encoding"],
])("%s is no name", (_name, cell, reason) => {
  expect(readName([cell])).toMatchObject({ reason });
});
