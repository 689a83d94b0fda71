import { beforeEach, describe, expect, test } from "vitest";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { askVoid, decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { type Stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { closingDay, finishedCourse, seenOf } from "./closing-stage.ts";

const later = new Date("2026-07-01T02:00:00Z");
const document = {
  documentNumber: "15-QĐ/TCT",
  documentDate: "2026-06-30",
  reason: "Dự thi hộ",
};

let on: Stage;
let completionId: number;
beforeEach(async () => {
  on = await finishedCourse();
  const seen = await seenOf(on);
  await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen });
  const first = await on.db.prisma.completion.findUniqueOrThrow({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
  });
  completionId = first.id;
});

const ask = (changed: Partial<Parameters<typeof askVoid>[1]> = {}, viewer = on.keeper) =>
  askVoid(workAs(on.db, viewer, later), {
    courseId: on.courseId,
    completionId,
    ...document,
    ...changed,
  });

const decide = (
  voidId: number,
  { decision = "accepted" as "accepted" | "refused", viewer = on.second, reason = "Đã rõ" } = {},
) =>
  decideVoid(workAs(on.db, viewer, later), {
    courseId: on.courseId,
    voidId,
    decision,
    reason: reason || null,
  });

async function idOfAsked(): Promise<number> {
  const asked = await ask();
  return asked.ok ? asked.value : 0;
}

test("two people void a completion: its evidence counts on no day, its certificate is revoked, its number stays", async () => {
  const voidId = await idOfAsked();
  expect(await decide(voidId)).toEqual({ ok: true, value: completionId });

  const completion = await on.db.prisma.completion.findUniqueOrThrow({
    where: { id: completionId },
    include: { certificates: { include: { revocation: true } }, evidence: true, enrolment: true },
  });
  expect(completion).toMatchObject({
    outcome: "completed",
    enrolment: { status: "voided" },
    evidence: [{ statedOn: "2026-06-14", replacedOn: "2026-06-14" }],
    certificates: [
      {
        number: 1,
        revocation: { documentNumber: "15-QĐ/TCT", revokedOn: "2026-07-01", reason: "Dự thi hộ" },
      },
    ],
  });
  const others = await on.db.prisma.certificateRevocation.count();
  expect(others).toBe(1);
});

test("a refusal leaves everything, and the same may be asked for again", async () => {
  const voidId = await idOfAsked();
  expect(await decide(voidId, { decision: "refused" })).toEqual({ ok: true, value: completionId });

  expect(await on.db.prisma.certificateRevocation.count()).toBe(0);
  expect(await on.db.prisma.evidence.count({ where: { replacedOn: { not: null } } })).toBe(0);
  expect(await ask()).toMatchObject({ ok: true });
});

describe("what is refused", () => {
  test("to ask", async () => {
    const failed = await on.db.prisma.completion.findFirstOrThrow({ where: { outcome: "failed" } });
    const own = { ...on.keeper, cadreId: on.people[0]?.cadreId ?? 0 };

    expect(await ask({ completionId: failed.id })).toEqual(refusal("not_completed"));
    expect(await ask({ completionId: 987_654 })).toEqual(refusal("not_found"));
    expect(await ask({ documentDate: "2026-07-02" })).toEqual(refusal("document_in_future"));
    expect(await ask({ documentDate: "2026-06-13" })).toEqual(refusal("document_before_closing"));
    expect(await ask({}, own)).toEqual(refusal("own_row"));
    expect(await ask({}, on.lecturer)).toEqual(refusal("not_allowed"));
    expect(await on.db.prisma.completionVoid.count()).toBe(0);
    await ask();
    expect(await ask({}, on.second)).toEqual(refusal("void_open"));
  });

  test("to decide", async () => {
    const voidId = await idOfAsked();
    const own = { ...on.second, cadreId: on.people[0]?.cadreId ?? 0 };

    expect(await decide(voidId, { viewer: on.keeper })).toEqual(refusal("own_request"));
    expect(await decide(voidId, { viewer: own })).toEqual(refusal("own_row"));
    expect(await decide(voidId, { decision: "refused", reason: "" })).toEqual(
      refusal("reason_missing"),
    );
    expect(await decide(987_654)).toEqual(refusal("not_found"));
    await decide(voidId);
    expect(await decide(voidId)).toEqual(refusal("already_decided"));
    expect(await ask()).toEqual(refusal("already_voided"));
  });

  test("two who decide at once: one of them does", async () => {
    const voidId = await idOfAsked();
    const both = await Promise.all([decide(voidId), decide(voidId, { decision: "refused" })]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("already_decided"));
  });
});

const refusal = (word: string) => ({ ok: false, refusal: word });
