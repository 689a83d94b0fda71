import { recordEvidence } from "#app/domain/completion/record-evidence.server.ts";
import type { Recorded } from "#app/domain/completion/recorded-evidence.ts";
import { voidEvidence } from "#app/domain/completion/void-evidence.server.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { done } from "./done.ts";
import { programmeIdOf, type Surroundings } from "./opened-course.server.ts";
import { ordinaryPeople } from "./roster.server.ts";
import { moment, type Story } from "./story.server.ts";

type Paper = Pick<Recorded, "text" | "issuer" | "certificate" | "grade" | "source"> & {
  /** days before the demo's own on which it was issued, and recorded */
  issued: number;
  recorded: number;
} & ({ level: NonNullable<Recorded["level"]> } | { programme: string });

const file = "Bản sao có chứng thực trong hồ sơ cán bộ, lưu tại Ban Tổ chức Tỉnh ủy";

const papers: readonly Paper[] = [
  {
    text: "Chứng chỉ tiếng Anh bậc 3", issuer: "Trường đại học ngoại ngữ", certificate: "NN3-004417",
    level: { dimension: "foreign_language", level: "b1" }, grade: "certificate_on_record",
    source: file, issued: 420, recorded: 48,
  },
  {
    text: "Ứng dụng công nghệ thông tin cơ bản", issuer: "Trung tâm tin học tỉnh", certificate: "THCB-11862",
    level: { dimension: "informatics", level: "basic" }, grade: "certificate_on_record",
    source: file, issued: 700, recorded: 48,
  },
  {
    text: "Bồi dưỡng kỹ năng lãnh đạo cấp xã", issuer: "Học viện Hành chính", certificate: "HVHC-2291",
    programme: "commune-skills", grade: "certificate_on_record",
    source: "Giấy chứng nhận bản gốc đã đối chiếu", issued: 260, recorded: 21,
  },
  {
    text: "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4", issuer: "Ban Chỉ huy Quân sự huyện",
    programme: "defence-4", grade: "document_verified", certificate: "QPAN4-0386",
    source: "Quyết định công nhận kèm danh sách, đã đối chiếu", issued: 900, recorded: 6,
  },
  {
    text: "Chứng chỉ tiếng Anh bậc 4", issuer: "Trường đại học ngoại ngữ", certificate: "NN4-001290",
    level: { dimension: "foreign_language", level: "b2" }, grade: "document_verified",
    source: file, issued: 150, recorded: 4,
  },
]; // prettier-ignore

/** What the planner has recorded by hand of papers of other bodies; the first was somebody else's, and is void. */
export async function* otherBodies(surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const { planner, officers } = cast;
  const units = [officers.homeAffairs.unitId, officers.camHong.unitId];
  for (const [place, { issued, recorded, ...paper }] of papers.entries()) {
    const stage = yield moment(addDays(today, -recorded), `1${place}:05`);
    const work = stage(planner);
    const people = await ordinaryPeople(work, units[place % 2] ?? 0, 6);
    const cadreId = people[5 - Math.floor(place / 2)]?.cadreId ?? people[0]?.cadreId ?? 0;
    const what =
      "level" in paper
        ? { kind: "level" as const, level: paper.level, programmeId: null }
        : { ...certificate, programmeId: programmeIdOf(surroundings, paper.programme) };
    const { text, issuer, grade, source } = paper;
    const stated = { text, issuer, grade, source, certificate: paper.certificate };
    const days = { issuedOn: addDays(today, -issued), endedOn: null, validTo: null };
    const evidenceId = done(
      await recordEvidence(work, { cadreId, ...what, ...stated, ...days, key: null }),
    );
    if (place > 0) continue;
    const reason = "Ghi nhầm cho người trùng họ tên";
    done(await voidEvidence(work, { cadreId, evidenceId, reason }));
  }
}

const certificate = { kind: "certificate" as const, level: null };
