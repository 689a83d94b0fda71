import { expect } from "vitest";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { studyOffice } from "#tests/integration/enrolment/study-office.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { askCalendar, readCalendar, shownAddress } from "#tests/support/calendar.ts";

/** A trainee with an address of their calendar, and what a calendar program reads there. */
export async function calendarOffice() {
  const here = await studyOffice();
  const { app, world } = here.office;
  const { db, cadreId } = here;
  const { accountId } = world.viewers.trainee;

  /** Gives up whatever address there is and makes one by the page; answers its path. */
  async function newAddress(): Promise<string> {
    const open = await db.prisma.calendarFeed.findFirst({ where: { accountId, endedAt: null } });
    const path = open ? "/me/calendar/renewal" : "/me/calendar";
    const answer = await here.post(path, open ? { feedId: String(open.id) } : {});
    expect(answer.status).toBe(200);
    return shownAddress(await answer.text());
  }

  async function readFeed(path: string) {
    const { status, text } = await askCalendar(app, path);
    expect(status).toBe(200);
    return readCalendar(text);
  }

  /** A course with the trainee in it, and its one half-day. */
  async function seat(status: EnrolmentStatus = "confirmed") {
    const course = await here.course();
    const enrolmentId = await placeIn(db, { courseId: course.id, cadreId, status });
    await db.prisma.enrolment.update({
      where: { id: enrolmentId },
      data: { seatFrom: "2026-06-01" },
    });
    const session = await db.prisma.courseSession.findFirstOrThrow({
      where: { courseId: course.id },
    });
    return { ...course, session };
  }

  const entriesOf = async (path: string, code: string) =>
    (await readFeed(path)).entries.filter(({ summary }) => summary.includes(code));

  return { ...here, app, world, newAddress, readFeed, seat, entriesOf };
}
