import type { RouterContextProvider } from "react-router";
import { isOpenToOneself } from "#app/domain/enrolment/open-courses.server.ts";
import { actsOf, type OwnAct, type OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import { findOwnCourse, ownUnitNames } from "#app/domain/enrolment/own-pages.server.ts";
import { isFreeToLeave } from "#app/domain/enrolment/seats.ts";
import { readId } from "#app/domain/people/input.ts";
import { findCatalogueCourse } from "#app/domain/readiness/own-catalogue.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import type { Notice } from "#app/platform/http/notice.server.ts";
import { timeOfInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The course of an address, as the asker may read it; 404 where it is hidden from them or there is none. */
export async function openCourse(context: Context, courseId: string) {
  const id = readId(courseId);
  const { db } = context.get(workContext);
  const found = id === null ? null : await findCatalogueCourse(db, viewerOf(context), id);
  if (!found) throw notFound();
  return found;
}

/** True for a course of an address that is open to people themselves. */
export async function isOpenAddress(context: Context, courseId: number): Promise<boolean> {
  return isOpenToOneself(context.get(workContext).db.sql, courseId);
}

/** The asker's own row of an address with its course; 404 for anybody else's. */
export async function openOwn(context: Context, enrolmentId: string): Promise<OwnCourse> {
  const id = readId(enrolmentId);
  const { db } = context.get(workContext);
  const found = id === null ? null : await findOwnCourse(db, viewerOf(context), id);
  if (!found) throw notFound();
  return found;
}

/** The same for the page of an act: whether the row still allows it. */
export async function openOwnAct(context: Context, enrolmentId: string, act: OwnAct) {
  const own = await openOwn(context, enrolmentId);
  const { courseStatus: status, withdrawalEndsOn } = own;
  const allowed = actsOf(own, { status, withdrawalEndsOn }, context.get(workContext));
  return { own, isOpen: allowed.includes(act) };
}

/** The page of asking to leave: where one may still withdraw, the last day of that. */
export async function openLeave(context: Context, enrolmentId: string) {
  const found = await openOwnAct(context, enrolmentId, "leave");
  const { status, courseStatus, withdrawalEndsOn } = found.own;
  const { today } = context.get(workContext);
  const isEarly =
    status === "confirmed" && isFreeToLeave({ status: courseStatus, withdrawalEndsOn }, today);
  return { ...found, withdrawsUntil: isEarly ? withdrawalEndsOn : null };
}

/** The page of taking an offered seat, with the course as the person may read it: what clashes by now. */
export async function openOffer(context: Context, enrolmentId: string) {
  const found = await openOwnAct(context, enrolmentId, "acceptance");
  const { db } = context.get(workContext);
  const seen = await findCatalogueCourse(db, viewerOf(context), found.own.courseId);
  return { ...found, course: seen?.course ?? null };
}

/** What is said of a request that was just sent: where it stands, and what comes next. */
export async function sentNotice(context: Context, enrolmentId: number): Promise<Notice> {
  const { status, number, code, requestedAt } = await openOwn(context, String(enrolmentId));
  const { t } = context.get(localeContext);
  if (status === "confirmed") return { key: "study.enrol.confirmed", values: { code } };
  if (status === "waitlisted")
    return { key: "study.enrol.waitlisted", values: { code, n: number ?? 0 } };
  const unit = (await answeringUnit(context)) ?? t("study.enrol.unit");
  const time = timeOfInstant(requestedAt);
  return { key: "study.enrol.sent", values: { code, time, unit } };
}

/** Who answers the asker's request, by name: the one unit where they belong; null where that is not one. */
export async function answeringUnit(context: Context): Promise<string | null> {
  const { db } = context.get(workContext);
  const [name = null, ...others] = await ownUnitNames(db, viewerOf(context));
  return others.length === 0 ? name : null;
}
