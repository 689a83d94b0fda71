import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Whole } from "./whole.tsx";

const whole = (text: string): string[] =>
  [
    ...renderToStaticMarkup(<Whole>{text}</Whole>).matchAll(/<span class="whole">(.*?)<\/span>/g),
  ].map(([, part]) => part ?? "");

test.each([
  ["Danh sách chờ: CNKT-2027-11", ["CNKT-2027-11"]],
  ["Quy định 365-QĐ/TW ngày 30/8/2025", ["365-QĐ/TW"]],
  ["Nhiệm kỳ 2030-2035, tính đến 01/12/2026", ["2030-2035,"]],
  ["0912 345 678", ["0912 345 678"]],
  ["06:52 01/12/2026", ["06:52 01/12/2026"]],
  ["Bí thư Đảng ủy, Ban Tổ chức 1/2 e-mail", []],
])("%s", (text, expected) => {
  expect(whole(text)).toEqual(expected);
});

test("the text itself stays as it is", () => {
  const text = "Lớp CNKT-2027-11 & 365-QĐ/TW";

  expect(renderToStaticMarkup(<Whole>{text}</Whole>).replace(/<[^>]*>/g, "")).toBe(
    text.replace("&", "&amp;"),
  );
});
