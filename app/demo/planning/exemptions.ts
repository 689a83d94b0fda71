import { inventName } from "#app/demo/names.ts";
import type { Random } from "#app/demo/random.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { demandsOf } from "./demands.ts";
import type { InventedRecord, InventedRound } from "./round.ts";
import { nextTerm } from "./surroundings.ts";

/** A decision about a record of a round, by the places of both. */
type About = {
  record: { round: number; place: number };
  decisionNumber: string;
  decisionDate: string;
  signatory: string;
  reason: string;
  validFrom: string;
  validTo: string | null;
};
export type InventedWaiver = About & {
  subject: Subject;
  revoked: { on: string; reason: string } | null;
};
export type InventedOverride = About & { band: "ready" };

export type Exemptions = { waivers: InventedWaiver[]; overrides: InventedOverride[] };

const reasons: Partial<Record<Subject, string>> = {
  degree: "Trường hợp đặc biệt: có kinh nghiệm thực tiễn, được tín nhiệm cao tại cơ sở",
  political_theory:
    "Đang học lớp lý luận chính trị theo yêu cầu của chức danh, cho bổ sung văn bằng sau",
  state_management: "Đã qua lớp tương đương khi công tác trong lực lượng vũ trang",
};
const waivable = Object.keys(reasons) as Subject[]; // why: the keys of the reasons are subjects

/** How many waivers of each subject; the last of all was revoked, the one before counts for a year. */
const waiversOfSubject = 3;

/** Some exemptions from what people lack on the lists of the next term, and what a decision says of two others. */
export function exemptionsOf(
  random: Random,
  rounds: readonly InventedRound[],
  lacking: ReadonlyMap<number, ReadonlySet<Subject>>,
): Exemptions {
  const signatory = `${inventName(random, "male")}, Phó Bí thư Thường trực Tỉnh ủy`;
  const open = openRecords(rounds);
  const taken = new Set<number>();
  const take = (subject: Subject): About["record"] | null => {
    const found = open.find(({ record: { person, title } }) => {
      const lacks = lacking.get(person);
      const isAsked = demandsOf(new Set([title])).subjects.includes(subject);
      return lacks?.size === 1 && lacks.has(subject) && isAsked && !taken.has(person);
    });
    if (!found) return null;
    taken.add(found.record.person);
    return { round: found.round, place: found.place };
  };
  const paper = (reason: string) => ({
    decisionNumber: `${random.between(200, 900)}-QĐ/TU`,
    decisionDate: "2026-05-04",
    signatory,
    reason,
    validFrom: "2026-05-04",
    validTo: null,
  });
  const waivers = waivable.flatMap((subject) =>
    Array.from({ length: waiversOfSubject }, () => take(subject)).flatMap((record) =>
      record === null ? [] : [{ ...paper(reasons[subject] ?? ""), record, subject, revoked: null }],
    ),
  );
  const overrides = [take("knowledge_update"), take("defence_security")].flatMap((record) =>
    record === null
      ? []
      : [
          {
            ...paper("Đang dự lớp do tỉnh tổ chức, được xem là đủ điều kiện khi xét"),
            record,
            band: "ready" as const,
          },
        ],
  );
  return { waivers: waivers.map(withEnd), overrides };
}

function withEnd(waiver: InventedWaiver, place: number, all: InventedWaiver[]): InventedWaiver {
  if (place === all.length - 1)
    return { ...waiver, revoked: { on: "2026-05-18", reason: "Đã bổ sung hồ sơ theo tiêu chuẩn" } };
  return place === all.length - 2 ? { ...waiver, validTo: "2027-05-03" } : waiver;
}

type Open = { record: InventedRecord; round: number; place: number };

/** The records of the next term whose lists are approved. */
function openRecords(rounds: readonly InventedRound[]): Open[] {
  return rounds.flatMap(({ term, decision, records }, round) => {
    if (term !== nextTerm.party || decision === null) return [];
    return records.map((record, place) => ({ record, round, place }));
  });
}
