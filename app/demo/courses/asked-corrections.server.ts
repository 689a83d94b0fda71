import { answerDataRequest } from "#app/domain/data-requests/answer-data-request.server.ts";
import { type AskInput, askToCorrect } from "#app/domain/data-requests/ask-to-correct.server.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { Person } from "./cast.server.ts";
import { done } from "./done.ts";
import type { Surroundings } from "./opened-course.server.ts";
import { moment, type Story } from "./story.server.ts";

/** What people asked to have corrected in their own data: one was done, one was not, two wait for the answer. */
export async function* askedCorrections({ today, cast }: Surroundings): Story {
  const { officers, planner, trainees } = cast;
  let stage = yield moment(addDays(today, -26), "10:05");
  const { phone } = await heldOf(stage(trainees.leThuy), trainees.leThuy);
  const moved = await ask(stage(trainees.leThuy), {
    field: "phone",
    stands: "0900 000 000",
    asked: phone ?? "",
    reason: "Tôi đã đổi số điện thoại từ đầu tháng",
  });
  stage = yield moment(addDays(today, -24), "08:40");
  const corrected = { decision: "accepted", answer: "Đã cập nhật số điện thoại mới." } as const;
  done(await answerDataRequest(stage(officers.leThuy), { requestId: moved, ...corrected }));
  stage = yield moment(addDays(today, -17), "14:30");
  const { partyJoinedOn } = await heldOf(stage(trainees.dongHoi), trainees.dongHoi);
  const unfounded = await ask(stage(trainees.dongHoi), {
    field: "party_joined_on",
    stands: formatDate(partyJoinedOn ?? ""),
    asked: "03/02/2010",
    reason: "Theo trí nhớ của tôi, lễ kết nạp tổ chức vào ngày này",
  });
  stage = yield moment(addDays(today, -16), "09:10");
  const refused = {
    decision: "refused",
    answer: "Ngày trong hồ sơ đúng với lý lịch đảng viên; gửi bản sao quyết định kết nạp nếu khác.",
  } as const;
  done(await answerDataRequest(stage(planner), { requestId: unfounded, ...refused }));
  stage = yield moment(addDays(today, -3), "15:20");
  await ask(stage(trainees.leThuy), {
    field: "evidence",
    stands: null,
    asked: "Chứng chỉ ứng dụng công nghệ thông tin cơ bản, cấp tháng 6/2019",
    reason: "Hồ sơ chưa có chứng chỉ này; bản sao công chứng đã nộp cho văn phòng",
  });
  stage = yield moment(addDays(today, -2), "08:15");
  await ask(stage(trainees.leThuy), {
    field: "post",
    stands: null,
    asked: "Kiêm Chủ tịch Hội Khuyến học xã",
    reason: "Được giao kiêm nhiệm sau đại hội của hội",
  });
}

/** Asks by a form that is sent once; answers the request's id. */
const ask = async (work: Work, asked: Omit<AskInput, "key">): Promise<number> =>
  done(await askToCorrect(work, { ...asked, key: null }));

/** What stands in the record of a person. */
function heldOf({ db }: Work, { cadreId }: Person) {
  return db.prisma.cadre.findUniqueOrThrow({
    where: { id: cadreId },
    select: { phone: true, partyJoinedOn: true },
  });
}
