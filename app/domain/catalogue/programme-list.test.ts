import { expect, test } from "vitest";
import {
  chooseProgrammes,
  type ListedProgramme,
  type ProgrammeChoice,
  type ProgrammeSort,
} from "./programme-list.ts";

const plain = {
  subject: "skills" as const,
  disclosesPlanning: 0,
  hasDraft: false,
  isChanging: false,
};
const programmes: ListedProgramme[] = [
  {
    ...plain,
    id: 1,
    name: "Trung cấp",
    shortCode: "A",
    dimension: "political_theory",
    subject: "political_theory",
    names: [],
    version: { form: "part_time", periods: 660, toConfirm: 0 },
    isChanging: true,
  },
  {
    ...plain,
    id: 2,
    name: "Đối tượng 3",
    shortCode: "C",
    dimension: null,
    names: [{ text: "QPAN" }],
    version: { form: "full_time", periods: 80, toConfirm: 1 },
  },
  {
    ...plain,
    id: 3,
    name: "Dự nguồn",
    shortCode: "B",
    dimension: null,
    names: [],
    version: null,
    disclosesPlanning: 1,
    hasDraft: true,
  },
];
const all: ProgrammeChoice = {
  q: "",
  gives: null,
  subject: null,
  form: null,
  version: null,
  discloses: null,
};

test.each<[string, Partial<ProgrammeChoice>, ProgrammeSort, boolean, number[]]>([
  ["all by name", {}, "name", false, [3, 2, 1]],
  ["all by code, the last first", {}, "shortCode", true, [2, 3, 1]],
  ["all by periods, the longest first", {}, "periods", true, [1, 2, 3]],
  ["without marks", { q: "doi tuong" }, "name", false, [2]],
  ["by a written form", { q: "qpan" }, "name", false, [2]],
  ["by its code", { q: "b" }, "name", false, [3]],
  ["by what it gives", { gives: "political_theory" }, "name", false, [1]],
  ["those that give no level", { gives: "itself" }, "name", false, [3, 2]],
  ["by what it is about", { subject: "skills" }, "name", false, [3, 2]],
  ["by form", { form: "part_time" }, "name", false, [1]],
  ["without a version in force", { version: "none" }, "name", false, [3]],
  ["with a draft", { version: "draft" }, "name", false, [3]],
  ["with a version to come", { version: "coming" }, "name", false, [1]],
  ["to be confirmed", { version: "to_confirm" }, "name", false, [2]],
  ["whose name says that somebody is planned", { discloses: "yes" }, "name", false, [3]],
  ["whose name does not", { discloses: "no" }, "name", false, [2, 1]],
])("programmes are chosen: %s", (_name, choice, by, descending, ids) => {
  const chosen = chooseProgrammes(programmes, { ...all, ...choice }, { by, descending });

  expect(chosen.map(({ id }) => id)).toEqual(ids);
});
