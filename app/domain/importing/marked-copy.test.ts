import fc from "fast-check";
import { expect, test } from "vitest";
import { invariant } from "#app/kernel/assert-never.ts";
import { copyOfRefused, correctCopy, faultsOf, openCopy } from "#tests/support/marked-copy.ts";
import {
  type Answer,
  type Asked,
  importFile,
  recordedAfter,
} from "#tests/support/workbook-factory-import.ts";
import { lines, manners } from "#tests/support/workbook-factory-known.ts";
import { planningSheet } from "#tests/support/workbook-factory-lists.ts";
import { inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";
import type { KnownPerson } from "./facts.ts";

const asked: Asked = { kind: "planning", asOf: "2024-10-14" };

/** What somebody writes over a faulty cell, by the first word said about it. */
type Corrections = Record<string, (cell: string) => string | null>;
const corrections: Corrections = {
  invalid_date: () => "15/06/1985",
  birth_in_future: () => "15/06/1985",
  birth_missing: () => "15/06/1985",
  gender_ambiguous: () => null,
  title_missing: () => "Tỉnh ủy viên",
  unknown_title: () => "Tỉnh ủy viên",
  unknown_unit: () => "Tỉnh ủy viên",
  ambiguous_unit: () => "Tỉnh ủy viên",
  unknown_term: () => "2025-2030",
};

/** No two rows get the same name. */
function otherName(cell: string): string {
  const letters = cell.replace(/\d/g, (digit) => "abcdeghikl".charAt(Number(digit)));
  return `Nguyễn Văn ${letters}`;
}

async function importCopy(file: string, asked: Asked, own: Corrections = corrections) {
  const answer = await importFile(file, asked);
  const copy = await copyOfRefused(file, answer);
  const corrected = await correctCopy(copy, ({ cell, words: [word = ""] }) =>
    (own[word] ?? otherName)(cell),
  );
  return { answer, copy, again: await importFile(corrected, asked) };
}

test("every way of making a list: corrected in its marked cells alone, each refused row is new", async () => {
  await fc.assert(
    fc.asyncProperty(manners, async ({ list, workbook }) => {
      const file = inFile(await makeWorkbook([planningSheet(lines, list).plan], workbook));

      const { answer, again } = await importCopy(file, asked);

      const faults = faultsOf(answer);
      const refused = new Set(faults.map(({ row }) => row)).size;
      expect(again.refusedWhole).toBeUndefined();
      expect(again.rows.map(({ verdict, reasons }) => reasons ?? verdict)).toEqual(
        Array.from({ length: refused }, () => "new"),
      );
      expect(again.survey?.result).toMatchObject({ ok: true, sheet: 0 });
      expect(columnsOf(again)).toEqual([...columnsOf(answer), "reason"].toSorted());
      expect(layoutOf(again)?.unknown).toEqual(layoutOf(answer)?.unknown);
    }),
    { numRuns: 25 },
  );
}, 20_000);

const layoutOf = ({ survey }: Answer) => (survey?.result.ok ? survey.result.layout : null);

/** A blank column beside the name may hold the rest of it, until the sentences stand there. */
function columnsOf(answer: Answer): string[] {
  const keys = layoutOf(answer)?.columns.map(({ key }) => key) ?? [];
  return keys.filter((key) => key !== "givenName").toSorted();
}

test("the refused rows of the communes' list come back ten in number, and new once corrected", async () => {
  const file = "tests/samples/planning-communes.xlsx";

  const { answer, copy, again } = await importCopy(file, asked);

  const { sheet, marked } = await openCopy(copy);
  expect(sheet.name).toBe("Cấp xã");
  expect(sheet.getCell("V7").text).toBe("Lý do");
  expect(marked.size).toBe(faultsOf(answer).length);
  expect(again.rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 10 }, () => "new"));
});

test("the refused rows of past training come back two in number, and new once corrected", async () => {
  const list = await importFile("tests/samples/planning-provincial-committee.xlsx", asked);
  const { people } = recordedAfter(list.judged);
  const known = { name: "Trần Thị Bổ Sung", gender: "male", birth: "1980-01-01" } as const;
  const [one] = people;
  invariant(one, "the list has people");
  const added: KnownPerson = { ...one, id: 999_999, identities: [known] };
  const courses: Asked = {
    kind: "past-training",
    asOf: "2024-10-14",
    people: [...people, added],
  };

  const { answer, again } = await importCopy("tests/samples/past-training.xlsx", courses, {
    unknown_cadre: () => known.name,
    ends_before_start: () => "12/2021",
  });

  expect(faultsOf(answer)).toHaveLength(2);
  expect(again.rows.map(({ verdict }) => verdict)).toEqual(["new", "new"]);
});
