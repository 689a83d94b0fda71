import { expect, test } from "vitest";
import { formOf, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { makeCourse } from "./course-factory.ts";

test("whose form of the capacity is out of date reads the value that stands now, and keeps their own", async () => {
  const office = await openOffice();
  const { app, db, world } = office;
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
