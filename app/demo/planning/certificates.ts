import type { Random } from "#app/demo/random.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { usualDaysOf } from "#app/starter/programme-versions.ts";
import { starterProgrammes } from "#app/starter/programmes.ts";
import type { Course } from "./schooling.ts";
import { type InventedStatement, plain } from "./statement.ts";

const merged = "2025-07-01";

/** Who gave a certificate on a day, and the letters of its number. */
function issuerOf(programme: string, on: string): { issuer: string; letters: string } {
  if (programme === "political-theory-advanced")
    return { issuer: "Học viện Chính trị khu vực III", letters: "HVCT" };
  if (programme === "defence-1" || programme === "defence-2")
    return { issuer: "Bộ Tư lệnh Quân khu 4", letters: "QK4" };
  if (programme.startsWith("defence"))
    return { issuer: "Bộ Chỉ huy Quân sự tỉnh", letters: "BCHQS" };
  return on < merged
    ? { issuer: "Trường Chính trị tỉnh Quảng Bình", letters: "TCT" }
    : { issuer: "Trường Chính trị Lê Duẩn tỉnh Quảng Trị", letters: "TCTLD" };
}

const isLong = (programme: string): boolean => programme.startsWith("political-theory");

/** The certificate of a course, as a list of past training states it; a few name no more than the month of the course. */
export function certificateOf(random: Random, { programme, on }: Course): InventedStatement {
  const known = starterProgrammes.find(({ code }) => code === programme);
  if (!known) throw new RangeError(`the starter data have no programme ${programme}`);
  const { issuer, letters } = issuerOf(programme, on);
  const issuedOn = addDays(on, random.between(8, 20));
  const startedOn = addDays(on, -(usualDaysOf(programme) ?? 5));
  const exactness = random.chance(0.12) ? 7 : 10;
  return {
    ...plain,
    dimension: known.gives?.dimension ?? "programme",
    level: known.gives?.level ?? null,
    text: known.name,
    state: "held",
    grade: "certificate_on_record",
    programme,
    startedOn: startedOn.slice(0, exactness),
    endedOn: on.slice(0, exactness),
    issuer,
    studyForm: isLong(programme) && random.chance(0.6) ? "Không tập trung" : "Tập trung",
    documentKind: isLong(programme) ? "Bằng tốt nghiệp" : "Giấy chứng nhận",
    certificate: `${random.between(1, 1900)}/${issuedOn.slice(0, 4)}-${letters}`,
    issuedOn,
    result: random.pickWeighted<string>([["Giỏi", 30], ["Khá", 55], ["Trung bình", 15]]), // prettier-ignore
    statedOn: issuedOn,
  };
}
