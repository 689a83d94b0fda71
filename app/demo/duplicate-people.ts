import type { DemoUnit, InventedPerson } from "./invent-people.ts";

/**
 * Two people who stand in the records twice, as happens when units merge: the same name (once with the other
 * tone placement, once in capitals), a birth date less exact in the older record, and a post at the former unit.
 */
export function duplicatePeople(units: DemoUnit[]): InventedPerson[] {
  return [
    ...twice(units, {
      unit: "Xã Lệ Thủy",
      former: "Xã Phong Thủy",
      names: ["Lê Thị Diệu Thủy", "Lê Thị Diệu Thuỷ"],
      births: ["1984-03-12", "1984"],
      gender: "female",
      posts: ["Phó Trưởng phòng Văn hóa - Xã hội", "Công chức Văn hóa - Xã hội"],
    }),
    ...twice(units, {
      unit: "Sở Nội vụ",
      former: "Sở Nội vụ",
      names: ["Trần Khắc Hải", "TRẦN KHẮC HẢI"],
      births: ["1979-11-05", "1979-11"],
      gender: "male",
      posts: ["Phó Trưởng phòng Tổng hợp", "Chuyên viên"],
    }),
  ];
}

type Twice = {
  unit: string;
  former: string;
  names: [newer: string, older: string];
  births: [newer: string, older: string];
  gender: "male" | "female";
  posts: [newer: string, older: string];
};

function twice(
  units: DemoUnit[],
  { unit, former, names, births, gender, posts }: Twice,
): InventedPerson[] {
  const now = units.find(({ name }) => name === unit);
  const before = now?.former.find(({ name }) => name === former);
  if (!now || !before) return [];
  const both = {
    gender,
    ethnicity: "Kinh",
    otherBirths: [],
    partyOfficialOn: null,
    phone: "0987 000 001",
  };
  const post = { validTo: null, decision: null };
  return [
    {
      ...both,
      fullName: names[0],
      birthDate: births[0],
      birthSource: "party_file",
      partyJoinedOn: "2009-05-19",
      posts: [{ ...post, unitId: now.id, name: posts[0], validFrom: "2025-07-01" }],
    },
    {
      ...both,
      fullName: names[1],
      birthDate: births[1],
      birthSource: "self_declared",
      partyJoinedOn: null,
      posts: [{ ...post, unitId: before.id, name: posts[1], validFrom: "2016-02-01" }],
    },
  ];
}
