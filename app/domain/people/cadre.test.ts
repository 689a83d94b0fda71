import { expect, test } from "vitest";
import { changedFields, decideFacts, decideMerge, type MergeSide, namesOf } from "./cadre.ts";

const today = "2026-06-01";

test.each([
  ["born today", { birthDate: "2026-06-01" }, null],
  ["born this year, no more is known", { birthDate: "2026" }, null],
  ["born tomorrow", { birthDate: "2026-06-02" }, "birth_in_future"],
  ["born next month", { birthDate: "2026-07" }, "birth_in_future"],
  ["joined and official in one year", { partyJoinedOn: "2005-05", partyOfficialOn: "2005" }, null],
  [
    "official before joining",
    { partyJoinedOn: "2005-05", partyOfficialOn: "2005-04-30" },
    "official_before_joined",
  ],
])("facts of a person: %s", (_name, stated, refusal) => {
  const facts = { birthDate: "1980", partyJoinedOn: null, partyOfficialOn: null, ...stated };

  expect(decideFacts(facts, today)).toEqual(
    refusal === null ? { ok: true, value: null } : { ok: false, refusal },
  );
});

const survivor: MergeSide = {
  id: 1,
  mergedIntoId: null,
  gender: "female",
  birthDate: "1980-05-02",
  openAccounts: 1,
  places: ["course 3"],
};
const alias: MergeSide = { ...survivor, id: 2, openAccounts: 0, places: [] };

test.each<[string, Partial<MergeSide>, boolean, string | null]>([
  ["two records that agree", {}, false, null],
  ["a birth date that is only less exact", { birthDate: "1980" }, false, null],
  ["one record twice", { id: 1 }, true, "same_record"],
  ["a record that was merged before", { mergedIntoId: 7 }, true, "already_merged"],
  ["another gender, also when confirmed", { gender: "male" }, true, "gender_differs"],
  ["two accounts that sign in, also when confirmed", { openAccounts: 1 }, true, "two_accounts"],
  ["E34: two who stand in one course", { places: ["course 3"] }, true, "both_enrolled"],
  ["two who stand in different courses", { places: ["course 4"] }, false, null],
  ["birth dates that contradict, unconfirmed", { birthDate: "1981" }, false, "birth_contradicts"],
  ["birth dates that contradict, confirmed", { birthDate: "1981" }, true, null],
])("merging %s", (_name, differs, confirmed, refusal) => {
  expect(decideMerge({ survivor, alias: { ...alias, ...differs } }, confirmed)).toEqual(
    refusal === null ? { ok: true, value: null } : { ok: false, refusal },
  );
});

test("only what differs is a change", () => {
  expect(
    changedFields(["name", "phone"], { name: "Hà", phone: null }, { name: "Hà", phone: "0905" }),
  ).toEqual({ before: { phone: null }, after: { phone: "0905" } });
});

test("a decomposed name is stored composed, with its forms", () => {
  expect(namesOf("  Nguyễn   Thị Hà ".normalize("NFD"))).toEqual({
    ...namesOf("Nguyễn Thị Hà"),
    fullName: "Nguyễn Thị Hà",
    searchKey: " nguyen thi ha",
  });
});
