import type { NamedUnit } from "#app/domain/organisation/matching.ts";
import { territoryKinds, unitKinds } from "#app/domain/organisation/unit.ts";
import { remembered } from "#app/kernel/remembered.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { longestWords } from "./cells.ts";
import type { PostStatement } from "./statement.ts";
import { beginsLikeUnit, namesNoUnit, readUnit, type UnitWords } from "./unit-words.ts";

/** Words with which the name of a post begins. */
const beginnings = [
  "Bí thư",
  "Phó",
  "Chủ tịch",
  "Ủy viên",
  "Tỉnh ủy viên",
  "Thành ủy viên",
  "Thị ủy viên",
  "Huyện ủy viên",
  "Đảng ủy viên",
  "Thường trực",
  "Giám đốc",
  "Trưởng",
  "Chánh",
  "Chủ nhiệm",
  "Hiệu trưởng",
  "Chỉ huy",
  "Chính trị viên",
  "Chuyên viên",
  "Công chức",
  "Viên chức",
  "Cán bộ",
  "Giảng viên",
  "Kế toán",
  "Thanh tra viên",
  "Đội trưởng",
  "Kế toán trưởng",
  "Văn phòng",
].map((word) => `${identityKey(word)} `);

const textsKept = 5000;

/**
 * Answers which post at which unit a text names: the longest end that names one unit of the day, and the words
 * before it ("Phó Giám đốc" + "Sở Tài chính", "Bí thư Đảng ủy" + "xã Phong Thủy"). A post that names no unit
 * ("Công chức Văn phòng - thống kê", "Phó Chủ tịch UBND xã") has none; one with words that are no unit's name is
 * not recognised: name null. `shortened` holds what abbreviations stand for at the beginning, by identityKey.
 */
export function postReader(
  units: UnitWords,
  shortened: ReadonlyMap<string, string>,
): (typed: string) => PostStatement {
  const read = remembered(
    (text): PostStatement => ({ text, ...readPost(spelledOut(text, shortened), units) }),
    textsKept,
  );
  return (typed) => {
    const text = tidy(typed);
    return text.length > longestWords ? { text, ...notRecognised } : read(text);
  };
}

type Reading = Pick<PostStatement, "name" | "unitId">;

const notRecognised: Reading = { name: null, unitId: null };

function readPost(text: string, units: UnitWords): Reading {
  if (!beginsLikePost(text)) return notRecognised;
  const words = text.split(" ");
  for (let from = 1; from < words.length; from += 1) {
    const reading = readUnit(words.slice(from).join(" "), units, unitKinds);
    if (!("unit" in reading)) continue;
    const start = territoryKinds.includes(reading.unit.kind)
      ? territoryStart(words, from, { units, unit: reading.unit })
      : from;
    return { name: postName(words, start), unitId: reading.unit.id };
  }
  const hasUnit = words.some((_word, from) => {
    const rest = words.slice(from).join(" ");
    return from > 0 && beginsLikeUnit(rest) && !/^văn phòng/iu.test(rest);
  });
  return hasUnit && !namesNoUnit(text) ? notRecognised : { name: text, unitId: null };
}

/** The body of a territory belongs to the post: "Chủ tịch UBND" of xã Phong Thủy. */
function territoryStart(
  words: string[],
  from: number,
  { units, unit }: { units: UnitWords; unit: NamedUnit },
): number {
  let start = from;
  for (let next = from + 1; next < words.length; next += 1) {
    const reading = readUnit(words.slice(next).join(" "), units, [unit.kind]);
    if ("unit" in reading && reading.unit.id === unit.id) start = next;
  }
  return start;
}

/** A head takes the first word of what is headed: "Phó Trưởng ban" of Ban Tổ chức, "Chánh Văn phòng". */
function postName(words: string[], start: number): string {
  const name = words
    .slice(0, start)
    .join(" ")
    .replace(/[\s,;–—-]+$/, "");
  const headed = words.slice(start, start + 2).join(" ");
  if (/(^|\s)trưởng$/iu.test(name) && /^(ban|phòng)\s/iu.test(headed)) {
    return `${name} ${(words[start] ?? "").toLowerCase()}`;
  }
  if (/(^|\s)chánh$/iu.test(name) && /^(văn phòng|thanh tra)$/iu.test(headed)) {
    return `${name} ${headed}`;
  }
  return name;
}

/** True for a text that begins as the name of a post does. */
export function beginsLikePost(text: string): boolean {
  const key = `${identityKey(text.replace(/[,;:.-]+/g, " "))} `;
  return beginnings.some((beginning) => key.startsWith(beginning));
}

/** "PBTTT Đảng ủy xã A" as Phó Bí thư Thường trực Đảng ủy xã A; each part between commas may begin shortened. */
function spelledOut(text: string, shortened: ReadonlyMap<string, string>): string {
  return text
    .split(/(?<=[,;])\s*/)
    .map((part) => {
      const words = part.split(" ");
      for (let length = Math.min(3, words.length); length > 0; length -= 1) {
        const ending = /[,;]$/.exec(words[length - 1] ?? "")?.[0] ?? "";
        const beginning = words.slice(0, length).join(" ").replace(/[,;]$/, "");
        const full = shortened.get(identityKey(beginning));
        if (full !== undefined) return [full + ending, ...words.slice(length)].join(" ");
      }
      return part;
    })
    .join(" ");
}
