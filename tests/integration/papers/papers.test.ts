import { beforeAll, expect, test } from "vitest";
import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import { findDrafts } from "#app/domain/papers/draft-queries.server.ts";
import { templatesFor } from "#app/domain/papers/template-queries.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { makeCourse, makePaper, makeSession } from "#tests/integration/courses/course-factory.ts";
import { lastEvent, makeViewer } from "#tests/integration/people/people-factory.ts";
import {
  cookiesOf,
  type Fields,
  formOf,
  openOffice,
  textOf,
} from "#tests/integration/routes/pages.ts";
import { seatIn } from "#tests/support/course-rows.ts";
import { statementsDuring, testWork } from "#tests/support/database.ts";
import { documentText } from "#tests/support/docx.ts";
import { placeCadre } from "#tests/support/world.ts";
import { makeTemplate, words } from "./template-factory.ts";

const office = await openOffice();
const { app, db, world } = office;
const host = world.inside.unit;

let course: number;
let hoa: number;

beforeAll(async () => {
  course = await makeCourse(db, {
    hostUnitId: host,
    status: "confirmed",
    code: "LOP-QD",
    place: "Hội trường A & B",
  });
  await makeSession(db, { courseId: course });
  hoa = (await placeCadre(db, { fullName: "Phan Thị <Hoà>", unitId: host })).cadre;
  await seatIn(db, { courseId: course, cadreId: hoa });
});

type Asked = { form?: Fields; as?: Role };

async function ask(path: string, { form, as = "course_admin" }: Asked = {}): Promise<Response> {
  const post = form === undefined ? {} : { method: "POST", form };
  return app.request(path, { as: await office.as(as), locale: "vi", ...post });
}

const linesOf = async (path: string): Promise<string[]> =>
  documentText(new Uint8Array(await (await ask(path)).arrayBuffer()));

const draft = (kind: string, id = course): string => `/courses/${id}/papers/${kind}/draft`;
const docx = (kind: string, id = course): string => `/courses/${id}/papers/${kind}/paper.docx`;

async function fieldsOf(kind: string, id = course): Promise<Fields> {
  return formOf(await (await ask(draft(kind, id))).text(), draft(kind, id));
}

test("a paper begins with a template, is written, and made with number and day blank until it is recorded", async () => {
  const page = await (await ask(draft("sending"))).text();
  const fields = formOf(page, draft("sending"));

  expect(fields).toMatchObject({ family: "party", issuer: words.issuer, code: words.code });
  expect(textOf(page)).toContain("số và ngày trong tệp để trống");

  const answer = await ask(draft("sending"), {
    form: { ...fields, level: "Ban Thường vụ", signerName: "Lê Thị Ký", place: "Cam Hồng" },
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, draft("sending")]);
  expect(Object.keys(cookiesOf(answer))).toContain("notice");

  const before = await linesOf(docx("sending"));
  expect(before).toContain("Số      -QĐ/ĐU");
  expect(before).toContain("Cam Hồng, ngày      tháng      năm        ");
  expect(before).toContain("Lê Thị Ký");
  expect(before).toContain("Phan Thị <Hoà>");
  expect(before.join("\n")).toContain("thuộc diện Ban Thường vụ quản lý");
  expect(before.join("\n")).toContain("tại Hội trường A & B");

  await recordPaper(testWork(db, { ...(await keeper()), kind: "account" as const }), {
    courseId: course,
    kind: "sending",
    number: "27-QĐ/ĐU",
    date: "2026-05-29",
    signatory: "Nguyễn Văn Bình",
    level: "Ban Thường vụ",
    key: null,
  });
  const after = await linesOf(docx("sending"));
  expect(after).toContain("Số 27-QĐ/ĐU");
  expect(after).toContain("Cam Hồng, ngày 29 tháng 5 năm 2026");
  expect(after).toContain("Nguyễn Văn Bình");
  expect(after).not.toContain("Lê Thị Ký");
  expect(textOf(await (await ask(draft("sending"))).text())).toContain(
    "Văn bản số 27-QĐ/ĐU ngày 29/05/2026 do Nguyễn Văn Bình ký đã được ghi",
  );
});

/** The world's course administrator as commands know them. */
async function keeper() {
  const { accountId, grantId, cadreId } = world.viewers.course_admin;
  const account = await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  const own = { accountId, grantId, cadreId, role: "course_admin" as const, unitId: host };
  return { ...own, accountName: account.displayName, today: "2026-06-01" };
}

test("the file is named in the reader's language, and who is in it is logged", async () => {
  const answer = await ask(docx("summons"));

  expect(answer.headers.get("content-type")).toContain("wordprocessingml");
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(
    "Công văn triệu tập LOP-QD.docx",
  );
  await app.portal.readLog.flush();
  expect(await lastEvent(db)).toMatchObject({
    action: "read.people_exported",
    detail: { ids: [hoa], query: docx("summons") },
  });
});

test("the list of a course that only takes nominations is logged as telling of planning", async () => {
  const id = await makeCourse(db, { hostUnitId: host, status: "confirmed", policy: "nomination" });
  const { cadre } = await placeCadre(db, { fullName: "Phan Văn Mận", unitId: host });
  await seatIn(db, { courseId: id, cadreId: cadre });
  await ask(docx("sending", id));
  await app.portal.readLog.flush();

  expect(await lastEvent(db)).toMatchObject({ action: "read.planning_exported" });
});

test("what was typed is remembered for the next paper of its kind at the host, and a template can be asked for", async () => {
  const fields = await fieldsOf("opening");
  await ask(draft("opening"), { form: { ...fields, recipients: "Như trên\nLưu văn thư xã" } });
  const next = await makeCourse(db, { hostUnitId: host, status: "draft" });
  const templateId = await makeTemplate(db, host, {
    kind: "opening",
    issuer: "Ủy ban nhân dân",
    family: "state",
  });

  const page = await (await ask(draft("opening", next))).text();
  expect(formOf(page, draft("opening", next))).toMatchObject({
    recipients: "Như trên\nLưu văn thư xã",
    revision: "0",
  });
  expect(textOf(page)).toContain("soạn gần nhất; chưa lưu cho lớp này");

  const chosen = await (await ask(`${draft("opening", next)}?template=${templateId}`)).text();
  expect(formOf(chosen, draft("opening", next))).toMatchObject({ issuer: "Ủy ban nhân dân" });
  expect(await linesOf(`${docx("opening", next)}?template=${templateId}`)).toContain(
    "ỦY BAN NHÂN DÂN",
  );
  expect((await ask(`${draft("opening", next)}?template=999999`)).status).toBe(404);
});

test("a paper without any template is made all the same", async () => {
  await db.prisma.paperTemplate.deleteMany({ where: { kind: "recognition" } });
  const lines = await linesOf(docx("recognition"));

  expect(lines).toContain("XÃ LỆ THỦY");
  expect(lines).toContain("Số:      ");
  expect(textOf(await (await ask(draft("recognition"))).text())).toContain("Chưa có mẫu");
});

test("bad input is said beside its field, what was typed stays, and nothing is written", async () => {
  const fields = await fieldsOf("call");
  const before = await db.prisma.paperDraft.count();
  const form = {
    ...fields,
    issuer: "",
    family: "other",
    code: "x".repeat(41),
    recipients: Array.from({ length: 21 }, (_, n) => `Nơi ${n}`).join("\n"),
    addressees: "y".repeat(401),
    place: "Đồng Hới",
  };
  const answer = await ask(draft("call"), { form });
  const html = await answer.text();
  const page = textOf(html);

  expect(answer.status).toBe(400);
  for (const said of [
    "Cơ quan ban hành: Chưa có nội dung. Bổ sung ô này.",
    "Thể thức: Lựa chọn này không có trong danh sách.",
    "Ký hiệu sau số: Nội dung dài quá 40 ký tự.",
    "Nơi nhận: Có quá 20 dòng.",
    "Kính gửi: Có dòng dài quá 400 ký tự.",
  ])
    expect(page).toContain(said);
  expect(formOf(html, draft("call"))["place"]).toBe("Đồng Hới");
  expect(await db.prisma.paperDraft.count()).toBe(before);
});

test("who saves second is shown the difference, the same twice is once, and a cancelled course has no more papers", async () => {
  const fields = await fieldsOf("call");
  expect((await ask(draft("call"), { form: { ...fields, place: "Huế" } })).status).toBe(303);
  const events = await db.prisma.auditEvent.count({ where: { action: "course.paper_written" } });
  expect((await ask(draft("call"), { form: { ...fields, place: "Huế" } })).status).toBe(303);
  expect(await db.prisma.auditEvent.count({ where: { action: "course.paper_written" } })).toBe(
    events,
  );
  const stale = await ask(draft("call"), { form: { ...fields, place: "Vinh" } });
  const page = await stale.text();
  expect(stale.status).toBe(409);
  expect(textOf(page)).toContain("Huế");
  expect(formOf(page, draft("call"))).toMatchObject({ place: "Vinh", revision: "1" });

  const gone = await makeCourse(db, { hostUnitId: host, status: "cancelled" });
  const refused = await ask(draft("call", gone), { form: await fieldsOf("call", gone) });
  expect(refused.status).toBe(409);
  expect(textOf(await refused.text())).toContain("Lớp đã hủy nên không soạn thêm văn bản.");
});

test("out of scope, of a kind that is none, or of another paper's number there is nothing", async () => {
  const outside = world.outside.course;
  for (const path of [
    draft("sending", outside),
    docx("sending", outside),
    draft("nonsense"),
    docx("nonsense"),
    `${docx("opening")}?paper=${await makePaper(db, course)}`,
    `${docx("opening")}?paper=x`,
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  for (const as of ["planner", "lecturer", "unit_officer"] as const)
    expect((await ask(docx("sending"), { as })).status).toBe(404);
});

test("templates are kept by the administrators of their unit; a body has one of a kind", async () => {
  const list = textOf(await (await ask("/paper-templates")).text());
  expect(list).toContain("Ban Thường vụ");

  const blank = formOf(await (await ask("/paper-templates/new")).text(), "/paper-templates/new");
  const form = { ...blank, ...stated, kind: "summons", family: "state", source: "Công văn mẫu" };
  expect((await ask("/paper-templates/new", { form })).status).toBe(303);
  expect((await ask("/paper-templates/new", { form })).status).toBe(303);
  const twice = await ask("/paper-templates/new", { form: { ...form, _key: "another" } });
  expect([twice.status, textOf(await twice.text())]).toEqual([
    409,
    expect.stringContaining("đã có mẫu cho loại văn bản này"),
  ]);
  const kept = await db.prisma.paperTemplate.findMany({ where: { issuer: "Văn phòng Đảng ủy" } });
  expect(kept).toMatchObject([{ unitId: host, kind: "summons", toConfirm: 0 }]);

  // why: what was read before is logged a moment later, and would be the last event
  await app.portal.readLog.flush();
  const page = `/paper-templates/${kept[0]?.id}`;
  const fields = formOf(await (await ask(page)).text(), page);
  expect((await ask(page, { form: { ...fields, code: "CV/ĐU" } })).status).toBe(303);
  expect((await ask(page, { form: { ...fields, code: "CV/VP" } })).status).toBe(409);
  expect(await lastEvent(db)).toMatchObject({
    action: "paper_template.corrected",
    detail: { before: { code: null }, after: { code: "CV/ĐU" } },
  });
  expect((await ask(`/paper-templates/${world.outside.paperTemplate}`)).status).toBe(404);
});

const stated: Fields = {
  issuer: "Văn phòng Đảng ủy",
  superior: "",
  code: "",
  place: "",
  decider: "",
  bases: "",
  addressees: "",
  authority: "",
  signerPost: "",
  signerName: "",
  recipients: "",
};

test("what a paper begins with takes three statements", async () => {
  const viewer = await makeViewer(db, { role: "course_admin", unitId: host });
  const of = { courseId: course, hostUnitId: host, kind: "sending" as const };
  // why: what earlier requests noted is written within a second, and would be counted here
  await app.portal.readLog.flush();
  const drafts = await statementsDuring(db, () => findDrafts(db, of));
  const templates = await statementsDuring(db, () => templatesFor(db, viewer, of));

  expect([drafts.length, templates.length]).toEqual([2, 1]);
});
