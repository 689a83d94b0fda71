import { expect, test } from "vitest";
import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import type { ShownLine } from "#app/domain/catalogue/eligibility-reading.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { askedText, foundText, openLinesText } from "./line-text.ts";

const named = (...all: string[]) => all.map((name, index) => ({ id: index + 1, name }));
const names: Names = {
  titles: named("Giám đốc Sở", "Phó Giám đốc Sở", "Trưởng phòng", "Phó Trưởng phòng"),
  units: named("Sở Nội vụ"),
  programmes: named("P1"),
  terms: named("2025-2030"),
};

const asked = {
  post: { kind: "post", titleIds: [1] },
  postOf: { kind: "post", titleIds: [1, 2, 3, 4] },
  planned: { kind: "planned", titleIds: [1], termId: null },
  plannedOf: { kind: "planned", titleIds: [1, 2, 3, 4], termId: 1 },
  level: { kind: "level", dimension: "political_theory", level: "intermediate" },
  below_level: { kind: "below_level", dimension: "state_management", level: "officer" },
  member: { kind: "party", party: "member" },
  full_member: { kind: "party", party: "full_member" },
  ratings: { kind: "ratings", years: 2, rating: "good" },
  age: { kind: "age", women: { least: null, most: 50 }, men: { least: null, most: 55 } },
  prerequisite: { kind: "prerequisite", programmeIds: [1] },
  unit: { kind: "unit", unitIds: [1], unitKind: null },
} satisfies Record<string, AudienceRequirement>;
type Kind = keyof typeof asked;

function line(required: AudienceRequirement, passed: "met" | "not_met" | "no_data"): ShownLine {
  const part = {
    required,
    passed,
    actual: { kind: "unit" as const, unitIds: [] },
    source: "",
    toConfirm: false,
    revealsPlanning: false,
  };
  return { groupNumber: 1, passed, parts: [part], hasHidden: false };
}

/** Met: the condition as it is asked; failed and unknown: what was found. */
const sentences: Record<Kind, Record<Locale, [met: string, failed: string, unknown: string]>> = {
  post: {
    vi: [
      "Đang giữ chức danh Giám đốc Sở",
      "Không giữ chức danh Giám đốc Sở",
      "Hồ sơ chưa ghi chức vụ đang giữ; lớp cần người giữ chức danh Giám đốc Sở",
    ],
    en: [
      "Holds the title Giám đốc Sở",
      "Does not hold the title Giám đốc Sở",
      "The record names no post; the course needs a holder of the title Giám đốc Sở",
    ],
  },
  postOf: {
    vi: [
      "Đang giữ một trong 4 chức danh",
      "Không giữ chức danh nào trong 4 chức danh của đối tượng",
      "Hồ sơ chưa ghi chức vụ đang giữ; lớp cần người giữ một trong 4 chức danh",
    ],
    en: [
      "Holds one of 4 titles",
      "Holds none of the 4 titles that the course is for",
      "The record names no post; the course needs a holder of one of 4 titles",
    ],
  },
  planned: {
    vi: [
      "Được quy hoạch chức danh Giám đốc Sở",
      "Không được quy hoạch chức danh Giám đốc Sở",
      "Hồ sơ chưa ghi quy hoạch; lớp cần người được quy hoạch chức danh Giám đốc Sở",
    ],
    en: [
      "Is planned for the title Giám đốc Sở",
      "Is not planned for the title Giám đốc Sở",
      "The record says nothing of planning; the course needs a plan for the title Giám đốc Sở",
    ],
  },
  plannedOf: {
    vi: [
      "Được quy hoạch một trong 4 chức danh, nhiệm kỳ 2025-2030",
      "Không được quy hoạch chức danh nào trong 4 chức danh của đối tượng, nhiệm kỳ 2025-2030",
      "Hồ sơ chưa ghi quy hoạch; lớp cần người được quy hoạch một trong 4 chức danh, nhiệm kỳ 2025-2030",
    ],
    en: [
      "Is planned for one of 4 titles, term 2025-2030",
      "Is planned for none of the 4 titles that the course is for, term 2025-2030",
      "The record says nothing of planning; the course needs a plan for one of 4 titles, term 2025-2030",
    ],
  },
  level: {
    vi: [
      "Lý luận chính trị: Trung cấp trở lên",
      "Chưa có trình độ Trung cấp trở lên (Lý luận chính trị)",
      "Hồ sơ chưa ghi trình độ (Lý luận chính trị); lớp cần người có Trung cấp trở lên",
    ],
    en: [
      "Political theory: Intermediate or higher",
      "Does not hold Intermediate or higher yet (Political theory)",
      "The record gives no level (Political theory); the course needs Intermediate or higher",
    ],
  },
  below_level: {
    vi: [
      "Quản lý nhà nước: chưa có Ngạch chuyên viên trở lên",
      "Đã có trình độ Ngạch chuyên viên trở lên (Quản lý nhà nước); lớp dành cho người chưa có",
      "Hồ sơ chưa ghi trình độ (Quản lý nhà nước); lớp dành cho người chưa có Ngạch chuyên viên trở lên",
    ],
    en: [
      "State management: not yet Officer grade or higher",
      "Holds Officer grade or higher already (State management); the course is for those who do not",
      "The record gives no level (State management); the course is for those without Officer grade or higher",
    ],
  },
  member: {
    vi: [
      "Đảng viên, chính thức hoặc dự bị",
      "Chưa là đảng viên tại ngày khai giảng",
      "Hồ sơ chưa ghi đủ ngày vào Đảng; lớp cần đảng viên",
    ],
    en: [
      "Member, full or probationary",
      "Is not a Party member on the first day",
      "The record lacks the day of joining the Party; the course needs Party members",
    ],
  },
  full_member: {
    vi: [
      "Đảng viên chính thức",
      "Chưa là đảng viên chính thức tại ngày khai giảng",
      "Hồ sơ chưa ghi đủ ngày vào Đảng, ngày chính thức; lớp cần đảng viên chính thức",
    ],
    en: [
      "Full member",
      "Is not a full Party member on the first day",
      "The record lacks days of Party membership; the course needs full Party members",
    ],
  },
  ratings: {
    vi: [
      "2 năm liền trước được xếp loại Hoàn thành tốt nhiệm vụ trở lên",
      "Trong 2 năm liền trước có năm được xếp loại dưới mức Hoàn thành tốt nhiệm vụ",
      "Hồ sơ chưa ghi đủ xếp loại của 2 năm liền trước; lớp cần từ Hoàn thành tốt nhiệm vụ trở lên",
    ],
    en: [
      "Rated Duties fulfilled well or better in the last 2 years",
      "Was rated below Duties fulfilled well in one of the last 2 years",
      "The record lacks a rating in the last 2 years; Duties fulfilled well or better is needed",
    ],
  },
  age: {
    vi: [
      "Tuổi tại ngày khai giảng: nữ không quá 50 tuổi; nam không quá 55 tuổi",
      "Tuổi tại ngày khai giảng ngoài mức của lớp (nữ không quá 50 tuổi; nam không quá 55 tuổi)",
      "Ngày sinh chưa đủ rõ để tính tuổi tại ngày khai giảng (nữ không quá 50 tuổi; nam không quá 55 tuổi)",
    ],
    en: [
      "Age on the first day: women up to 50; men up to 55",
      "The age on the first day is outside the limits of the course (women up to 50; men up to 55)",
      "The birth date is not exact enough to tell the age on the first day (women up to 50; men up to 55)",
    ],
  },
  prerequisite: {
    vi: ["Đã hoàn thành P1", "Chưa hoàn thành P1", "Hồ sơ chưa ghi đã hoàn thành hay chưa: P1"],
    en: [
      "Has completed P1",
      "Has not completed P1",
      "The record does not say whether this was completed: P1",
    ],
  },
  unit: {
    vi: [
      "Công tác tại Sở Nội vụ hoặc đơn vị trực thuộc",
      "Đơn vị công tác không thuộc đối tượng của lớp (Công tác tại Sở Nội vụ hoặc đơn vị trực thuộc)",
      "Hồ sơ chưa ghi đơn vị công tác tại ngày khai giảng (Công tác tại Sở Nội vụ hoặc đơn vị trực thuộc)",
    ],
    en: [
      "Works at Sở Nội vụ or below",
      "The unit is not one that the course is for (Works at Sở Nội vụ or below)",
      "The record names no unit on the first day (Works at Sở Nội vụ or below)",
    ],
  },
};

test.each(
  (["vi", "en"] as const).flatMap((locale) =>
    Object.keys(asked).map((kind) => [kind as Kind, locale] as const),
  ),
)("a condition on %s reads as asked, as failed and as not known (%s)", (kind, locale) => {
  const t = translator(locale);
  const [met, failed, unknown] = sentences[kind][locale];

  expect(askedText(t, line(asked[kind], "met"), names)).toBe(met);
  expect(foundText(t, line(asked[kind], "met"), names)).toBeNull();
  expect(foundText(t, line(asked[kind], "not_met"), names)).toBe(failed);
  expect(foundText(t, line(asked[kind], "no_data"), names)).toBe(unknown);
});

test("who holds the level reads that, and not that it is lacking", () => {
  const lines = [
    line(asked.post, "met"),
    line(asked.below_level, "not_met"),
    line(asked.ratings, "no_data"),
  ];

  expect(openLinesText(translator("vi"), lines, names)).toBe(
    "Chưa đạt: Đã có trình độ Ngạch chuyên viên trở lên (Quản lý nhà nước); lớp dành cho người chưa có. " +
      "Chưa đủ dữ liệu: Hồ sơ chưa ghi đủ xếp loại của 2 năm liền trước; lớp cần từ Hoàn thành tốt nhiệm vụ trở lên",
  );
});

test("of alternatives that all fail each says how, and what the reader may not know stays unnamed", () => {
  const part = line(asked.post, "not_met").parts;
  const both = { ...line(asked.member, "not_met"), hasHidden: true };

  expect(foundText(translator("en"), { ...both, parts: [...part, ...both.parts] }, names)).toBe(
    "Does not hold the title Giám đốc Sở; Is not a Party member on the first day; " +
      "The sending unit has not confirmed the other condition",
  );
  expect(foundText(translator("en"), { ...both, passed: "withheld" }, names)).toBeNull();
});
