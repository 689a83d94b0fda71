import path from "node:path";
import type { Page } from "@playwright/test";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { fill, submit } from "#tests/support/fill.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect } from "#tests/support/journey.ts";
import { person, planningList, trainingList } from "#tests/support/loop-lists.ts";
import { loopSteps } from "#tests/support/loop-steps.ts";
import { newPassword } from "#tests/support/new-account.ts";
import { type Clock, test } from "#tests/support/own-portal.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const samples = ["planning-communes.xlsx"].map((name) => path.resolve("tests/samples", name));
const programme = "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3";
const code = "QPAN3-VONG-DOI";

/** Far from the turn of a year, at which yearly duties begin anew. */
const firstDay = "2027-03-01";

/** A day of the story, as a computer writes it. */
const dayIn = (days: number): string => addDays(firstDay, days);

/** The same as people write it. */
const written = (days: number): string => dayIn(days).split("-").toReversed().join("/");

/** Days of the story, counted from its first: the last day to send people, the half-days, the decision, the closing. */
const days = { sentUntil: 3, first: 10, second: 11, recognised: 12, closed: 13 };

const at = (clock: Clock, day: number, hour: string): void =>
  clock.set(`${dayIn(day)}T${hour}:00+07:00`);

for (const [language, locale, words] of [
  ["vi", "vi-VN", vi],
  ["en", "en-GB", en],
] as const) {
  const t = translator(language);
  const subject = t("readiness.subject.defence_security");

  const { importList, workAs, takeRoll, openRecord } = loopSteps(language);

  /** The longest part of a sentence of the catalogue that no value stands in. */
  const saying = (which: "valid" | "revoked"): string =>
    words.certificates.check[which].split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0] ??
    "";

  /** The row of a requirement on the page of the person's planning record. */
  const requirement = (page: Page) =>
    page
      .getByRole("table", { name: t("record.requirements") })
      .getByRole("row")
      .filter({ hasText: subject })
      .first();

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("from imported lists to a certificate that is checked and revoked, and readiness follows", async ({
      page: planner,
      visitor,
      clock,
    }) => {
      test.setTimeout(300_000);
      const year = Number(dayIn(0).slice(0, 4));
      const main = planner.getByRole("main");
      let course = "";

      await test.step("the planner imports lists and sees what one person lacks", async () => {
        at(clock, 0, "08:00");
        await signInAs(planner, "planner");
        for (const file of samples) await importList(planner, { file, asOf: "14/10/2024" });
        const today = written(0);
        const file = await planningList(clock.folder, year);
        await importList(planner, { file, asOf: today });
        const kind = "past-training";
        const learnt = await trainingList(clock.folder, year);
        await importList(planner, { file: learnt, asOf: today, kind });
        await openRecord(planner);
        await expect(requirement(planner)).toContainText(t("readiness.verdict.missing"));
        await expect(main.getByText(t("readiness.verdict.missing"), { exact: true })).toHaveCount(
          1,
        );
        await inspect(planner);
      });

      await test.step("an administrator of accounts lets the planner open courses", async () => {
        const administrator = await visitor();
        await signInAs(administrator, "administrator");
        await administrator.goto("/accounts?q=quyhoach");
        await administrator
          .getByRole("row")
          .filter({ hasText: "quyhoach" })
          .getByRole("link")
          .first()
          .click();
        await expect(administrator).toHaveURL(/\/accounts\/\d+$/);
        await administrator.goto(`${new URL(administrator.url()).pathname}/grants/new`);
        await administrator.locator("[name=role]").selectOption("course_admin");
        await fill(administrator, { unit: "Tỉnh Quảng Trị" });
        await submit(administrator);
        await administrator.context().close();
      });

      await test.step("a course is opened and announced from the gap", async () => {
        await workAs(planner, "planner", "planner");
        await planner.goto("/readiness/records?term=all&subject=defence_security&verdict=open");
        const row = planner.getByRole("row").filter({ hasText: programme });
        await row.getByRole("button", { name: t("board.closing.openHere") }).click();
        await expect(planner).toHaveURL(/\/courses\/new\?programme=/);
        await fill(planner, {
          code,
          startsOn: written(days.first),
          endsOn: written(days.second),
          nominationEndsOn: written(days.sentUntil),
          approvalEndsOn: written(days.sentUntil + 1),
          promotionStopsOn: written(days.first - 1),
          withdrawalEndsOn: written(days.sentUntil + 1),
          capacity: "0",
        });
        await submit(planner);
        course = new URL(planner.url()).pathname;
        for (const day of [days.first, days.second]) {
          await planner.goto(`${course}/sessions/new`);
          const times = { startsAt: "07:30", endsAt: "11:00", periods: "4" };
          await fill(planner, { day: written(day), ...times });
          await submit(planner);
        }
        await planner.goto(`${course}/announcement`);
        await submit(planner);
        await expect(main).toContainText(t("courses.status.announced"));
      });

      const invited = await test.step("the officer sends and invites the person", async () => {
        const officer = await visitor();
        await signInAs(officer, "officerOfLeThuy");
        await officer.goto(`${course.replace("/courses/", "/sending/")}?q=${person.search}`);
        await officer.locator('input[type="checkbox"][name^="pick-"]').first().check();
        const letter = { letterNumber: "18-CV/ĐU", letterDate: written(0), signatory: "Lê Văn Ký" };
        await fill(officer, letter);
        await submit(officer);
        await expect(officer).toHaveURL(/\/sending\/letters\/\d+$/);
        await officer.goto(`/cadres?q=${person.search}`);
        await officer.getByRole("link", { name: person.name }).first().click();
        await expect(officer).toHaveURL(/\/cadres\/\d+$/);
        await officer.goto(`${new URL(officer.url()).pathname}/invitation`);
        await submit(officer);
        const link = new URL((await officer.locator("code").textContent()) ?? "").pathname;
        await officer.context().close();
        return link;
      });

      await test.step("the committee approves on a full course, then there is a seat to offer", async () => {
        await planner.goto(`${course}/approvals`);
        await planner.locator('input[type="checkbox"][name^="pick-"]').first().check();
        await submit(planner);
        await planner.goto(`${course}/capacity`);
        await fill(planner, { capacity: "5" });
        await submit(planner);
        await expect(planner.getByRole("status").first()).toContainText(code);
      });

      await test.step("the person confirms on a phone", async () => {
        const trainee = await visitor();
        await trainee.setViewportSize({ width: 360, height: 740 });
        await trainee.goto(invited);
        for (const field of await trainee.locator("input[type=password]").all())
          await field.fill(newPassword);
        await submit(trainee);
        await trainee.goto("/me/courses");
        await inspect(trainee);
        await trainee.getByRole("button", { name: t("study.act.acceptance") }).click();
        await expect(trainee.getByRole("main")).toContainText(t("enrolment.status.confirmed"));
        await inspect(trainee);
        await trainee.context().close();
      });

      const lecturer = await visitor();
      await test.step("the course is taught: seats settled, rolls taken, marks entered, papers recorded", async () => {
        at(clock, days.first, "12:00");
        await workAs(lecturer, "planner", "course_admin");
        for (const act of ["settlement", "start"]) {
          await lecturer.goto(`${course}/${act}`);
          await submit(lecturer);
        }
        await takeRoll(lecturer, course);
        at(clock, days.second, "12:00");
        await workAs(lecturer, "planner", "course_admin");
        await takeRoll(lecturer, course);
        await lecturer.goto(`${course}/end`);
        await submit(lecturer);
        await lecturer.goto(`${course}/marks`);
        await lecturer.locator('input[name^="mark-1-"]').first().fill("7,5");
        await submit(lecturer);
        await expect(lecturer.getByRole("main")).toContainText(t("teaching.band.good"));
        at(clock, days.closed, "09:00");
        await workAs(lecturer, "planner", "course_admin");
        for (const [kind, number, day] of [
          ["opening", "11-QĐ/TCT", 1],
          ["sending", "12-QĐ/TU", 4],
          ["recognition", "13-QĐ/TCT", days.recognised],
        ] as const) {
          await lecturer.goto(`${course}/papers/new`);
          await lecturer.locator("[name=kind]").selectOption(kind);
          await fill(lecturer, { number, date: written(day), signatory: "Lê Văn Ký" });
          if (kind === "sending") await fill(lecturer, { level: "Tỉnh ủy" });
          await submit(lecturer);
          await expect(lecturer.getByRole("status").first()).toContainText(number);
        }
      });

      const keeper = await visitor();
      await test.step("who entered the marks cannot close alone; a second person closes", async () => {
        await lecturer.goto(`${course}/record/closing`);
        await submit(lecturer);
        await expect(lecturer.getByRole("main")).toContainText(t("closing.refusal.second_person"));
        await lecturer.goto(`${course}/record/request`);
        await submit(lecturer);
        await signInAs(keeper, "courseAdministrator");
        await keeper.goto(`${course}/record`);
        await inspect(keeper);
        await keeper.goto(`${course}/record/closing`);
        await submit(keeper);
        await expect(keeper.getByRole("main")).toContainText(person.name);
        await inspect(keeper);
      });

      let register = "";
      await test.step("the planner sees the requirement met, with the certificate as evidence", async () => {
        const link = keeper.getByRole("main").locator('a[href^="/certificates/"]').first();
        register = (await link.textContent()) ?? "";
        expect(register).toMatch(/^\d{4}\/\d{4}\/GCN$/);
        await workAs(planner, "planner", "planner");
        await openRecord(planner);
        await expect(requirement(planner)).toContainText(t("readiness.verdict.met"));
        await expect(requirement(planner)).toContainText(register);
        await expect(main.getByText(t("readiness.verdict.missing"), { exact: true })).toHaveCount(
          0,
        );
        await inspect(planner);
      });

      await test.step("the address behind the code says valid, and once revoked says so", async () => {
        await keeper.getByRole("main").locator('a[href^="/certificates/"]').first().click();
        await expect(keeper).toHaveURL(/\/certificates\/\d+$/);
        const certificate = new URL(keeper.url()).pathname;
        const check = keeper.getByRole("main").locator('a[href*="/certificates/check/"]').first();
        const address = new URL((await check.getAttribute("href")) ?? "", clock.url);
        const anybody = await visitor();
        await anybody.goto(address.pathname);
        await expect(anybody.getByRole("main")).toContainText(register);
        await expect(anybody.getByRole("main")).toContainText(saying("valid"));
        await inspect(anybody);
        await keeper.goto(`${certificate}/revocation`);
        await fill(keeper, {
          documentNumber: "14-QĐ/TCT",
          documentDate: written(days.closed),
          reason: "Cấp nhầm",
        });
        await submit(keeper);
        await anybody.reload();
        await expect(anybody.getByRole("main")).toContainText(saying("revoked"));
        await expect(anybody.getByRole("main")).toContainText("14-QĐ/TCT");
        await inspect(anybody);
      });
    });
  });
}
