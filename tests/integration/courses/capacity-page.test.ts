import { expect, test } from "vitest";
import { formOf, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { makeCourse, makeSeat } from "./course-factory.ts";

const office = await openOffice();
const { app, db, world } = office;

test("whose form of the capacity is out of date reads the value that stands now, and keeps their own", async () => {
  const id = await makeCourse(db, { hostUnitId: world.inside.unit, status: "announced" });
  const path = `/courses/${id}/capacity`;
  const as = await office.as("course_admin");
  const fields = formOf(await (await app.request(path, { as })).text(), path);

  const form = { ...fields, capacity: "40", revision: "99" };
  const answer = await app.request(path, { method: "POST", form, as });
  const html = await answer.text();

  expect([answer.status, formOf(html, path)]).toMatchObject([409, { capacity: "40" }]);
  expect(textOf(html)).toContain("Sĩ số tối đa, đang lưu: 30");
});

test("what is refused for one field stands beside it, with a link to it on top", async () => {
  const hostUnitId = world.inside.unit;
  const id = await makeCourse(db, { hostUnitId, status: "announced", code: "TRUNG-MA" });
  await makeSeat(db, { courseId: id, cadreId: world.inside.cadre });
  const as = await office.as("course_admin");
  const wanted = [
    [`/courses/${id}/capacity`, { capacity: "0" }, "capacity", "Sĩ số tối đa không thể thấp hơn"],
    [`/courses/${id}/sessions/new`, { day: "31/12/2026" }, "day", "Có buổi nằm ngoài thời gian"],
    [`/courses/${id}/copy`, { code: "TRUNG-MA", notBefore: "07/09/2026" }, "code", ""],
  ] as const;

  for (const [path, change, field, sentence] of wanted) {
    const fields = formOf(await (await app.request(path, { as })).text(), path);
    const form = { ...fields, ...change };
    const answer = await app.request(path, { method: "POST", form, as });
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 409]);
    expect(html).toContain(`href="#field-${field}"`);
    expect(html).toContain(`id="field-${field}-error"`);
    expect(textOf(html)).toContain(sentence);
  }
});
