import fc from "fast-check";
import { expect, test } from "vitest";
import { isLegacyEncoded } from "./encoding.ts";

test.each([
  ["NguyÔn V¨n Hïng"],
  ["TrÇn ThÞ H¹nh"],
  ["§ç H÷u ThuËn"],
  ["NguyÔn"],
  ["Ph¹m §øc Tr\u00ad¬ng"],
  ["BÝ th\u00ad §¶ng uû x· Phong Thuû"],
  ["Nguyeãn Vaên Huøng"],
  ["Leâ Thò Haïnh"],
  ["Traàn Ñöùc Thònh"],
  ["NGUYEÃN VAÊN HUØNG"],
  ["ÑAËNG QUOÁC VIEÄT"],
])("%s is an old encoding", (text) => {
  expect(isLegacyEncoded(text)).toBe(true);
});

test.each([
  ["Nguyễn Văn Hùng"],
  ["Nguyễn Văn Hùng".normalize("NFD")],
  ["HOÀNG THUỲ OANH"],
  ["Hoà, Thuý, Khuê, Toàn, Hoè, Quý, Quà, Giò, Xoá, Hoãn"],
  ["Ðặng Ðình Ðạo"],
  ["Đặng Đình Đạo"],
  ["Ê-đê, Cơ-ho, H’Mông, Bru-Vân Kiều"],
  ["ThS. Quản lý kinh tế (2019)"],
  ["«Cử nhân» Luật"],
  ["5 m², 30 °C, 1/2 × 3"],
  ["Nguyen Van Hung"],
  ["12/05/1980"],
  [""],
])("%s is not", (text) => {
  expect(isLegacyEncoded(text)).toBe(false);
});

const vowels = Array.from(
  "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ",
);
const syllables = fc
  .tuple(
    fc.constantFrom("", "b", "c", "đ", "gi", "h", "kh", "l", "ng", "nh", "ph", "th", "tr", "v"),
    fc.constantFrom(...vowels),
    fc.constantFrom("", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "o", "u"),
  )
  .map((parts) => parts.join(""));

test("no syllable in Unicode is taken for an old encoding, in either form and case", () => {
  fc.assert(
    fc.property(
      fc.array(syllables, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("NFC", "NFD"),
      fc.boolean(),
      (words, form, capitals) => {
        const text = words.join(" ").normalize(form);

        expect(isLegacyEncoded(capitals ? text.toUpperCase() : text)).toBe(false);
      },
    ),
  );
});
