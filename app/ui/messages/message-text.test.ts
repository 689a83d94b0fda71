import { expect, test } from "vitest";
import type { MessageContent } from "#app/domain/messages/message.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { code, days, messageSamples as contents, reason } from "#tests/support/message-samples.ts";
import { messageText } from "./message-text.ts";

const said = (locale: "vi" | "en", content: MessageContent): string[] => {
  const { subject, sentences } = messageText(
    translator(locale),
    content,
    "2026-06-01T01:05:00.000Z",
  );
  return [subject, ...sentences];
};

test("every message has its sentences in both languages, each value in its place", () => {
  for (const locale of ["vi", "en"] as const) {
    for (const content of contents) {
      const [subject, ...sentences] = said(locale, content);
      expect(subject).toContain("code" in content.params ? code : "");
      expect(sentences.length).toBeGreaterThan(0);
      for (const text of [subject, ...sentences])
        expect(text).not.toMatch(/[{}]|inbox\.|null|\.\./);
      const named = ("person" in content.params ? content.params.person : null) ?? "";
      expect(sentences.join(" ")).toContain(named);
    }
  }
});

test("a seat in a course without a place says nothing of one", () => {
  const params = { code, person: null, place: "", ...days };

  expect(said("vi", { kind: "seat_confirmed", params }).join(" ")).not.toContain("Địa điểm");
});

test.each([
  ["Đã sửa số điện thoại.", "Nội dung trả lời: Đã sửa số điện thoại."],
  ["Đã sửa số điện thoại", "Nội dung trả lời: Đã sửa số điện thoại."],
  ["Giấy tờ nào?", "Nội dung trả lời: Giấy tờ nào?"],
])("somebody's own words end their sentence once: %s", (answer, sentence) => {
  const params = { code: "YC-7", decision: "accepted" as const, answer };

  expect(said("vi", { kind: "data_request_answered", params }).at(-1)).toBe(sentence);
});

test("no message speaks of planning", () => {
  const texts = (["vi", "en"] as const).flatMap((locale) =>
    contents.flatMap((content) => said(locale, content)),
  );

  expect(texts.filter((text) => /quy hoạch|chức danh|dự nguồn|plann|title/i.test(text))).toEqual(
    [],
  );
});

test.each<[string, MessageContent, string[]]>([
  [
    "recorded, with clock, day and unit",
    { kind: "request_received", params: { code, unit: "Xã Lệ Thủy" } },
    [
      "Đã nhận đăng ký lớp CNKT-2026-03",
      "Đăng ký của đồng chí được ghi nhận lúc 08:05 ngày 01/06/2026 và đang chờ Xã Lệ Thủy xem xét.",
    ],
  ],
  [
    "a seat, with days, place and the summons to come",
    { kind: "seat_confirmed", params: { code, person: null, place: "Trường Chính trị", ...days } },
    [
      "Đã xếp lớp CNKT-2026-03",
      "Đồng chí có tên trong danh sách học viên.",
      "Thời gian: từ ngày 07/09/2026 đến ngày 11/09/2026.",
      "Địa điểm: Trường Chính trị.",
      "Giấy triệu tập sẽ gửi qua đơn vị.",
    ],
  ],
  [
    "an offer, with its last instant in local time",
    { kind: "seat_offered", params: { code, person: null, until: "2026-06-03T16:59:00.000Z" } },
    [
      "Có chỗ tại lớp CNKT-2026-03",
      "Đồng chí vui lòng xác nhận trước 23:59 ngày 03/06/2026; sau thời điểm này chỗ được chuyển cho người tiếp theo.",
    ],
  ],
])("%s", (_name, content, expected) => {
  expect(said("vi", content)).toEqual(expected);
});

test("a message to a unit names its people, and says how many more there are", () => {
  const people = { names: ["Trần A", "Lê B"], others: 3 };
  const moved: MessageContent = {
    kind: "course_moved",
    params: { code, reason, ...days, people },
  };
  const cancelled: MessageContent = {
    kind: "course_cancelled",
    params: { code, reason, replacements: [], people: { ...people, others: 0 } },
  };

  expect(messageText(translator("vi"), moved, "2026-06-01T01:00:00.000Z").sentences[1]).toBe(
    "Người của đơn vị có tên trong lớp: Trần A, Lê B và 3 người khác.",
  );
  expect(
    messageText(translator("vi"), cancelled, "2026-06-01T01:00:00.000Z").sentences.slice(0, 2),
  ).toEqual([
    "Lớp đã hủy, không tổ chức. Đơn vị báo cho người có tên và xem xét cử vào lớp khác; nhu cầu học vẫn được ghi nhận.",
    "Người của đơn vị có tên trong lớp: Trần A, Lê B.",
  ]);
});
