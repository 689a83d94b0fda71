import { expect, test } from "vitest";
import { translator } from "#app/platform/i18n/translate.ts";
import { messageSamples } from "#tests/support/message-samples.ts";
import { mailText } from "./mail-text.ts";

const facts = {
  createdAt: "2026-06-01T01:05:00.000Z",
  name: "Trần Thế Xuân",
  sender: "Ban Tổ chức Tỉnh ủy",
  baseUrl: "https://daotao.tinhuy.example",
};
const seat = {
  kind: "seat_confirmed" as const,
  params: {
    code: "CNKT-2026-03",
    person: null,
    from: "2026-09-07",
    to: "2026-09-11",
    place: "Trường Chính trị",
  },
};

test("a mail greets, says what happened, where all of it is read, and that nobody answers", () => {
  expect(mailText(translator("vi"), { ...facts, content: seat })).toEqual({
    subject: "Đã xếp lớp CNKT-2026-03",
    text: [
      "Kính gửi đồng chí Trần Thế Xuân,",
      "Đã xếp lớp CNKT-2026-03.",
      "Đồng chí có tên trong danh sách học viên. Thời gian: từ ngày 07/09/2026 đến ngày 11/09/2026. Địa điểm: Trường Chính trị. Giấy triệu tập sẽ gửi qua đơn vị.",
      "Xem đầy đủ tại Cổng đào tạo, bồi dưỡng cán bộ: https://daotao.tinhuy.example/inbox",
      "Trân trọng.\nBan Tổ chức Tỉnh ủy",
      "Thư gửi tự động, không trả lời vào địa chỉ này.\n",
    ].join("\n\n"),
  });
});

test("in English too, and without a link where the address of the portal is not known", () => {
  const { subject, text } = mailText(translator("en"), { ...facts, baseUrl: null, content: seat });

  expect(subject).toBe("Seat in CNKT-2026-03 confirmed");
  expect(text).toContain("Dear Trần Thế Xuân,");
  expect(text).toContain("in the inbox of the Cadre training portal.");
  expect(text).not.toContain("http");
});

/** What only planning is told with (product 4.8). */
const ofPlanning =
  /quy hoạch|nhiệm kỳ|chức danh|dự nguồn|planned|planning|succession|\bterm\b|\btitle\b/i;

test.each(["vi", "en"] as const)("no mail of any kind tells of planning, in %s", (locale) => {
  for (const content of messageSamples) {
    const { subject, text } = mailText(translator(locale), { ...facts, content });
    expect([content.kind, ofPlanning.exec(`${subject}\n${text}`)?.[0]]).toEqual([
      content.kind,
      undefined,
    ]);
  }
});
