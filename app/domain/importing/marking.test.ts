import { expect, test } from "vitest";
import { gravestMarking, markingIn, markingInFileName, refusedMarking } from "./marking.ts";

test.each([
  ["MẬT", "confidential", "MẬT"],
  ["Mật", "confidential", "Mật"],
  ["(MẬT)", "confidential", "MẬT"],
  ["Độ mật: Mật", "confidential", "Mật"],
  ["DANH SÁCH QUY HOẠCH (MẬT)", "confidential", "MẬT"],
  ["TÀI LIỆU MẬT".normalize("NFD"), "confidential", "MẬT"],
  ["TỐI MẬT", "secret", "TỐI MẬT"],
  ["Tuyệt mật", "top_secret", "Tuyệt mật"],
])("%s is a marking", (text, level, found) => {
  expect(markingIn(text)).toEqual({ level, text: found });
});

test.each([
  ["Luật Bảo vệ bí mật nhà nước"],
  ["BẢO VỆ BÍ MẬT NHÀ NƯỚC"],
  ["Độ mật: Thường"],
  ["Đổi mật khẩu"],
  ["Bảo mật thông tin"],
  ["ỦY BAN MẶT TRẬN TỔ QUỐC"],
  ["DANH SÁCH TRÍCH NGANG"],
  [""],
])("%s is none", (text) => {
  expect(markingIn(text)).toBeNull();
});

test.each([
  ["quy hoạch MẬT.xlsx", "confidential"],
  ["QH_MAT_2024.xlsx", "confidential"],
  ["danh-sach (mat).xlsx", "confidential"],
  ["TOI-MAT quy hoach.xlsx", "secret"],
  ["tuyet mat.xlsx", "top_secret"],
])("a file named %s is marked", (name, level) => {
  expect(markingInFileName(name)?.level).toBe(level);
});

test.each([
  ["planning-communes.xlsx"],
  ["uy-ban-mat-tran.xlsx"],
  ["Ủy ban Mặt trận.xlsx"],
  ["bi-mat-nha-nuoc.xlsx"],
  ["format.xlsx"],
])("a file named %s is not", (name) => {
  expect(markingInFileName(name)).toBeNull();
});

test("the gravest of several markings counts", () => {
  expect(gravestMarking([markingIn("MẬT"), null, markingIn("TỐI MẬT")])?.level).toBe("secret");
  expect(gravestMarking([null])).toBeNull();
});

test.each([
  ["QH MẬT.xlsx", "internal", "MẬT"],
  ["QH MẬT.xlsx", "confidential", null],
  ["QH MẬT.xlsx".normalize("NFD"), "internal", "MẬT"],
  ["qh_toi-mat.xlsx", "confidential", "toi mat"],
  ["quy-hoach.xlsx", "public", null],
])("a file named %s that is said to be %s is refused for %s", (name, classification, text) => {
  expect(refusedMarking(name, classification)?.text ?? null).toBe(text);
});
