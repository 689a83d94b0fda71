import { expect, test } from "vitest";
import { compareBirths, type Identity, matchPerson } from "./identity.ts";

type Person = { id: number; identities: Identity[] };

const person = (
  id: number,
  name: string,
  birth: string,
  gender: "male" | "female" = "male",
): Person => ({
  id,
  identities: [{ name, gender, birth }],
});
const merged: Person = {
  id: 9,
  identities: [
    { name: "Hồ Văn Thắng", gender: "male", birth: "1970-01-01" },
    { name: "Hồ Công Thắng", gender: "male", birth: "1970-01-01" },
  ],
};
const thuy = person(1, "Cao Xuân Thủy", "1985-11-20");
const thuyOfMonth = person(2, "Cao Xuân Thủy", "1985-11");
const thuyOfDay = person(3, "Cao Xuân Thủy", "1985-11-27");

function told(
  stated: [name: string, birth: string, gender?: "male" | "female" | null],
  people: Person[],
): string {
  const [name, birth, gender = "male"] = stated;
  const match = matchPerson({ name, birth, gender }, people);
  if (match.kind === "new") return "new";
  return match.kind === "matched"
    ? `matched ${match.person.id}`
    : `ambiguous ${match.candidates.map(({ id }) => id).join(" ")}`;
}

test.each<[string, Parameters<typeof told>, string]>([
  ["equal to the day", [["CAO XUÂN THUỶ", "1985-11-20"], [thuy]], "matched 1"],
  ["decomposed letters", [["Cao Xuân Thủy".normalize("NFD"), "1985-11-20"], [thuy]], "matched 1"],
  ["another day", [["Cao Xuân Thủy", "1985-11-21"], [thuy]], "new"],
  ["another gender", [["Cao Xuân Thủy", "1985-11-20", "female"], [thuy]], "new"],
  ["no gender stated", [["Cao Xuân Thủy", "1985-11-20", null], [thuy]], "matched 1"],
  ["less exact, one candidate", [["Cao Xuân Thủy", "1985"], [thuy]], "matched 1"],
  ["more exact, one candidate", [["Cao Xuân Thủy", "1985-11-05"], [thuyOfMonth]], "matched 2"],
  ["equally inexact, one candidate", [["Cao Xuân Thủy", "1985-11"], [thuyOfMonth]], "matched 2"],
  [
    "less exact, two candidates",
    [
      ["Cao Xuân Thủy", "1985-11"],
      [thuy, thuyOfDay],
    ],
    "ambiguous 1 3",
  ],
  [
    "equal to the day decides",
    [
      ["Cao Xuân Thủy", "1985-11-20"],
      [thuyOfMonth, thuy],
    ],
    "matched 1",
  ],
  [
    "two equal to the day",
    [
      ["Cao Xuân Thủy", "1985-11-20"],
      [thuy, { ...thuy, id: 7 }],
    ],
    "ambiguous 1 7",
  ],
  ["another year", [["Cao Xuân Thủy", "1986"], [thuy]], "new"],
  ["equal only without marks", [["Cao Xuan Thuy", "1985-11-20"], [thuy]], "ambiguous 1"],
  ["other marks", [["Cao Xuân Thúy", "1985-11"], [thuy]], "ambiguous 1"],
  ["without marks, another birth", [["Cao Xuan Thuy", "1984"], [thuy]], "new"],
  [
    "with marks before without",
    [
      ["Cao Xuân Thủy", "1985-11-20"],
      [person(5, "Cao Xuân Thúy", "1985-11-20"), thuy],
    ],
    "matched 1",
  ],
  ["a merged record's name", [["Hồ Công Thắng", "1970-01-01"], [merged]], "matched 9"],
  ["nobody", [["Ai Đó", "1990"], []], "new"],
])("who it is: %s", (_name, [stated, people], expected) => {
  expect(told(stated, people)).toBe(expected);
});

test.each([
  ["1985-11-20", "1985-11-20", "equal"],
  ["1985-11", "1985-11-20", "less_exact"],
  ["1985-11-20", "1985", "more_exact"],
  ["1985-12", "1985-11-20", "contradicting"],
])("%s stands to %s as %s", (stated, known, expected) => {
  expect(compareBirths(stated, known)).toBe(expected);
});
