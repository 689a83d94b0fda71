import { inventName } from "#app/demo/names.ts";
import type { Random } from "#app/demo/random.ts";
import type { Clocks } from "#app/domain/courses/course.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Lesson } from "./open-course.server.ts";

/** What is taught in the mornings and in the afternoons of a programme, by its code. */
const topics: Readonly<Record<string, readonly [string, string]>> = {
  "defence-3": ["Đường lối quốc phòng, an ninh của Đảng", "Quản lý nhà nước về quốc phòng, an ninh"],
  "defence-4": ["Nhiệm vụ quốc phòng, an ninh ở cơ sở", "Phòng thủ dân sự và cứu hộ, cứu nạn"],
  "knowledge-update": ["Chuyên đề cập nhật nghị quyết của Đảng", "Tình hình, nhiệm vụ của tỉnh"],
  reserve: ["Kỹ năng lãnh đạo, quản lý", "Công tác xây dựng Đảng ở địa phương"],
  "commune-skills": ["Kỹ năng lãnh đạo, điều hành ở cấp xã", "Tiếp công dân, giải quyết khiếu nại"],
  "commune-staff": ["Chính quyền địa phương hai cấp", "Nghiệp vụ hành chính ở cấp xã"],
  "division-leadership": ["Lập kế hoạch và tổ chức công việc cấp phòng", "Quản lý, phát triển nhân viên"],
  "state-management-officer": ["Nền hành chính nhà nước", "Soạn thảo và ban hành văn bản"],
  "state-management-principal": ["Phân tích chính sách công", "Quản lý tài chính, tài sản công"],
  "political-theory-intermediate": ["Những vấn đề cơ bản của chủ nghĩa Mác - Lênin", "Nghiệp vụ công tác đảng ở cơ sở"],
  "political-centre": ["Công tác đảng viên ở chi bộ", "Công tác dân vận và Mặt trận"],
  "digital-skills": ["Làm việc trên môi trường số", "An toàn thông tin cho cán bộ, công chức"],
}; // prettier-ignore

/** Invented lecturers and those who sign papers, the same for one seed. */
export type Staff = { lecturers: readonly string[]; director: string; head: string };

export function inventStaff(random: Random): Staff {
  const lecturers = Array.from({ length: 9 }, (_, place) =>
    inventName(random, place % 3 === 2 ? "female" : "male"),
  );
  return {
    lecturers,
    director: inventName(random, "male"),
    head: inventName(random, "male"),
  };
}

/** The demo's own lecturer, and which half-days of a course are theirs. */
export type OwnLecturer = { accountId: number; accountName: string; half: "morning" | "afternoon" };

/** The half-days of a programme: one lecturer for the mornings, another for the afternoons. */
export function lessonsOf(
  { lecturers }: Staff,
  { programme, place, own }: { programme: string; place: number; own: OwnLecturer | null },
): Lesson[] {
  const room = `Phòng ${["A", "B", "C"][place % 3]}${1 + (place % 5)}0${1 + (place % 4)}`;
  const [first = null, second = null] = topics[programme] ?? [];
  const lesson = (half: OwnLecturer["half"], topic: string | null, name: string): Lesson => ({
    half,
    topic,
    room,
    lecturerName: own?.half === half ? own.accountName : name,
    lecturerId: own?.half === half ? own.accountId : null,
  });
  const named = (further: number): string => lecturers[(place + further) % lecturers.length] ?? "";
  return [lesson("morning", first, named(0)), lesson("afternoon", second, named(4))];
}

/** The clocks of a course in days before its first day. */
export function clocksBefore(
  startsOn: string,
  [nomination, approval, withdrawal, promotion]: readonly [number, number, number, number],
): Clocks {
  return {
    nominationEndsOn: addDays(startsOn, -nomination),
    approvalEndsOn: addDays(startsOn, -approval),
    withdrawalEndsOn: addDays(startsOn, -withdrawal),
    promotionStopsOn: addDays(startsOn, -promotion),
  };
}
