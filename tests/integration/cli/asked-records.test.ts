import { describe, expect, test } from "vitest";
import { readAsked } from "#app/cli/asked-records.ts";
import type { Call } from "#app/cli/command.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [before, after] = ["2025-06-30", "2025-07-01"];
const callWith = (values: Record<string, string>): Call => ({
  settings: readSettings({ DATABASE_URL: db.url, LOG_LEVEL: "silent" }),
  actor: { kind: "operator", userName: "tests" },
  values: { term: "2025-2030", ...values },
  positionals: [],
  file: (argument) => argument,
  progress: () => undefined,
});

/** What the options of a call mean on a day: the unit by its code, the title by its code; or why it is refused. */
async function asked(day: string, options: Record<string, string>) {
  try {
    const { term, title, unit } = await readAsked(callWith(options), db.sql, day);
    return [term.code, title?.code ?? null, unit?.code ?? unit?.name ?? null];
  } catch (error) {
    // why: whatever else is thrown has neither
    const { code, candidates } = error as { code?: string; candidates?: string[] };
    return [code, candidates];
  }
}

const unitOn = async (day: string, unit: string) => (await asked(day, { unit })).at(-1);

describe("a unit is resolved on the day asked", () => {
  test.each([
    ["a name that a new unit has taken over, before", before, "xã Minh Hóa", "18931"],
    ["and after", after, "xã Minh Hóa", "18901"],
    ["in the other placement of the tone", after, "XÃ MINH HOÁ", "18901"],
    ["by its Party committee", before, "Đảng ủy xã Phong Thủy", "19267"],
    ["by its People's Committee", before, "UBND xã Phong Thủy", "19267"],
    ["by its code", before, "19267", "19267"],
    ["with its district, where two have the name", before, "xã Cam Thủy, huyện Cam Lộ", "19606"],
    ["a district that is still there", before, "huyện Lệ Thủy", "457"],
    ["the province of then", before, "tỉnh Quảng Bình", "44"],
  ])("%s", async (_name, day, typed, code) => {
    expect(await unitOn(day, typed)).toBe(code);
  });

  test("a code that was given anew names the unit that has it on the day", async () => {
    const names = [before, after].map(async (day) => {
      const { unit } = await readAsked(callWith({ unit: "19249" }), db.sql, day);
      return unit?.name;
    });

    expect(await Promise.all(names)).toEqual(["Thị trấn Kiến Giang", "Xã Lệ Thủy"]);
  });

  test("an internal id names a unit while it is there", async () => {
    const version = await db.prisma.orgUnitVersion.findFirstOrThrow({ where: { code: "19267" } });
    const unit = String(version.unitId);

    expect(await unitOn(before, unit)).toBe("19267");
    expect(await asked(after, { unit })).toEqual(["unknown_unit", []]);
  });

  test.each([
    [
      "two of the name",
      before,
      "xã Cam Thủy",
      "ambiguous_unit",
      [
        "Xã Cam Thủy (19270), Huyện Lệ Thủy, Tỉnh Quảng Bình",
        "Xã Cam Thủy (19606), Huyện Cam Lộ, Tỉnh Quảng Trị",
      ],
    ],
    [
      "a name without its level that two have",
      before,
      "Minh Hóa",
      "ambiguous_unit",
      [
        "Huyện Minh Hóa (452), Tỉnh Quảng Bình",
        "Xã Minh Hóa (18931), Huyện Minh Hóa, Tỉnh Quảng Bình",
      ],
    ],
    [
      "a name without its level",
      after,
      "Minh Hóa",
      "unknown_unit",
      ["Xã Minh Hóa (18901), Tỉnh Quảng Trị"],
    ],
    [
      "a name without its marks",
      after,
      "xa Le Thuy",
      "unknown_unit",
      ["Xã Lệ Thủy (19249), Tỉnh Quảng Trị"],
    ],
    ["a unit that has ended", after, "xã Phong Thủy", "unknown_unit", []],
    ["a unit that has not begun", before, "xã Lệ Thủy", "unknown_unit", []],
    ["an abolished level", after, "huyện Lệ Thủy", "unknown_unit", []],
    ["nothing", after, " ", "unknown_unit", []],
  ])("refused with what it may mean: %s", async (_name, day, unit, code, candidates) => {
    expect(await asked(day, { unit })).toEqual([code, candidates]);
  });
});

describe("a title is found by its name and as files write it", () => {
  const [secretary, chair] = ["commune-secretary", "commune-committee-chair"];

  test.each([
    ["its name", before, { title: "Bí thư Đảng ủy cấp xã" }, [secretary, null]],
    ["as files write it", before, { title: "bí thư  đảng uỷ" }, [secretary, null]],
    ["with its unit", before, { title: "Bí thư Đảng ủy xã Phong Thủy" }, [secretary, "19267"]],
    [
      "with the unit of the day, before",
      before,
      { title: "Chủ tịch UBND xã Minh Hóa" },
      [chair, "18931"],
    ],
    ["and after", after, { title: "Chủ tịch UBND xã Minh Hóa" }, [chair, "18901"]],
    [
      "a word of many titles beside a unit",
      before,
      { title: "Bí thư", unit: "xã Phong Thủy" },
      [secretary, "19267"],
    ],
    [
      "the same beside a district",
      before,
      { title: "Bí thư", unit: "huyện Lệ Thủy" },
      ["district-secretary", "457"],
    ],
    [
      "of the units below the one asked",
      before,
      { title: "Bí thư Đảng ủy cấp xã", unit: "huyện Lệ Thủy" },
      [secretary, "457"],
    ],
    [
      "of the units below the province",
      after,
      { title: "Bí thư Đảng ủy", unit: "tỉnh Quảng Trị" },
      [secretary, "44"],
    ],
    [
      "with its unit beside the same unit",
      before,
      { title: "Bí thư Đảng ủy xã Phong Thủy", unit: "19267" },
      [secretary, "19267"],
    ],
    [
      "with its unit beside the district above it",
      before,
      { title: "Bí thư Đảng ủy xã Phong Thủy", unit: "huyện Lệ Thủy" },
      [secretary, "19267"],
    ],
    [
      "of the province alone",
      before,
      { title: "Tỉnh ủy viên" },
      ["provincial-committee-member", null],
    ],
    [
      "a title of then, by its name",
      after,
      { title: "Bí thư Huyện ủy, Thị ủy, Thành ủy" },
      ["district-secretary", null],
    ],
    [
      "a title of then, as files wrote it",
      after,
      { title: "Huyện ủy viên" },
      ["district-committee-member", null],
    ],
  ])("%s", async (_name, day, options, found) => {
    const [, ...rest] = await asked(day, options as Record<string, string>); // why: some have no unit
    expect(rest).toEqual(found);
  });

  test.each([
    ["a word of many titles", { title: "Bí thư" }, "ambiguous_title"],
    ["a title that there is not", { title: "Chức danh không có" }, "unknown_title"],
    ["a unit that there is not", { title: "Chủ tịch UBND xã Không Có" }, "unknown_unit"],
    ["two units of the name", { title: "Bí thư Đảng ủy xã Cam Thủy" }, "ambiguous_unit"],
    [
      "another unit than the one asked",
      { title: "Bí thư Đảng ủy xã Phong Thủy", unit: "xã Tân Thủy" },
      "units_differ",
    ],
    [
      "a unit of another district",
      { title: "Bí thư Đảng ủy xã Phong Thủy", unit: "huyện Minh Hóa" },
      "units_differ",
    ],
  ])("refused: %s", async (_name, options, code) => {
    expect((await asked(before, options as Record<string, string>))[0]).toBe(code); // why: some have no unit
  });

  test("a word of many titles tells them all", async () => {
    const [, candidates] = await asked(before, { title: "Bí thư" });

    expect(candidates).toEqual(expect.arrayContaining(["Bí thư Tỉnh ủy", "Bí thư Đảng ủy cấp xã"]));
  });
});

test.each([
  ["2025-2030", "2025-2030"],
  ["25-30", "2025-2030"],
  ["Nhiệm kỳ 2026 – 2031", "2026-2031"],
])("the term %s", async (term, code) => {
  expect((await asked(before, { term }))[0]).toBe(code);
});

test.each(["2025", "2040-2045", "2025-2030 và 2026-2031", "x"])(
  "the term %s is refused with those recorded",
  async (term) => {
    expect(await asked(before, { term })).toEqual([
      "unknown_term",
      expect.arrayContaining(["2025-2030", "2026-2031"]),
    ]);
  },
);

test("a call without a term is refused", async () => {
  expect((await asked(before, { term: " " }))[0]).toBe("missing_option");
});
