import { inventName } from "#app/demo/names.ts";
import type { Random } from "#app/demo/random.ts";
import { addDays, dayNumber } from "#app/kernel/calendar.ts";

/** Number, day and signatory of a decision. */
export type Paper = { number: string; date: string; signatory: string };

/** Who decides on a list: the committee of the level above, with the letters of its papers. */
export type Body = { key: string; letters: string; post: string };

const permanentDeputy = "Phó Bí thư Thường trực";
export const centralCommission: Body = {
  key: "central",
  letters: "BTCTW",
  post: "Phó Trưởng ban",
};
/** The committee of the merged province. */
export const provincialCommittee: Body = {
  key: "province",
  letters: "TU",
  post: `${permanentDeputy} Tỉnh ủy`,
};
/** A committee of the time before the merger; each has a signatory of its own. */
export const formerCommittee = (province: string): Body => ({
  ...provincialCommittee,
  key: province,
});

/** The committee of a former district, by the district's name. */
export function districtCommittee(name: string): Body {
  if (name.startsWith("Thành phố"))
    return { key: name, letters: "ThU", post: `${permanentDeputy} Thành ủy` };
  if (name.startsWith("Thị xã"))
    return { key: name, letters: "TxU", post: `${permanentDeputy} Thị ủy` };
  return { key: name, letters: "HU", post: `${permanentDeputy} Huyện ủy` };
}

export type Paperwork = {
  status: "approved" | "published";
  decision: Paper;
  publication: { number: string; date: string } | null;
};

type Wanted = {
  by: Body;
  /** the letters of whoever publishes the list */
  letters: string;
  asOf: string;
  published: boolean;
  /** the day of the decision; left out = some days after the list's own */
  decidedOn?: string;
};

/** How far the numbers of a committee rise in a day: they run through its term. */
const papersADay = 3;

/** Invents the papers of lists: a decision some days after the list's own day, then the notice; one signs for a body. */
export function paperMaker(random: Random): (wanted: Wanted) => Paperwork {
  const signatories = new Map<string, string>();
  const onDay = new Map<string, number>();
  function numberOn({ key }: Body, date: string): number {
    const place = onDay.get(`${key} ${date}`) ?? 0;
    onDay.set(`${key} ${date}`, place + 1);
    const begins = date < "2025-07-01" ? "2020-10-15" : "2025-07-01";
    return 100 + (dayNumber(date) - dayNumber(begins)) * papersADay + place;
  }
  return ({ by, letters, asOf, published, decidedOn }) => {
    const name =
      signatories.get(by.key) ?? inventName(random, random.chance(0.8) ? "male" : "female");
    signatories.set(by.key, name);
    const date = decidedOn ?? addDays(asOf, random.between(6, 24));
    const number = `${numberOn(by, date)}-QĐ/${by.letters}`;
    const notice = {
      number: `${random.between(12, 98)}-TB/${letters}`,
      date: addDays(date, random.between(3, 10)),
    };
    return {
      status: published ? "published" : "approved",
      decision: { number, date, signatory: `${name}, ${by.post}` },
      publication: published ? notice : null,
    };
  };
}

export type PaperMaker = ReturnType<typeof paperMaker>;
