import { vi } from "#app/i18n/vi.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const { inbox } = vi;

test("an officer reads what waits for the unit and marks one message, then the rest", async ({
  page,
}) => {
  await signInAs(page, "officerOfLeThuy");
  // why: other journeys tell the unit of their people too
  await page.goto("/inbox?size=100");
  const waiting = page.getByRole("row").filter({ hasText: "Nguyễn Văn Đạt đăng ký học lớp này" });
  await waiting.getByRole("button", { name: inbox.act.read }).click();
  await expect(page.getByRole("status")).toHaveText(inbox.done);
  await expect(waiting).toContainText(inbox.state.read);

  await page.getByLabel(inbox.filter.show).selectOption({ label: inbox.filter.unread });
  await page.getByRole("button", { name: vi.common.action.apply }).click();
  await expect(page).toHaveURL(/show=unread/);
  await page.getByRole("button", { name: inbox.act.readAll }).click();
  await expect(page.getByRole("status")).toHaveText(inbox.done);
  // why: other journeys may tell the unit something meanwhile
  await expect(page.getByRole("row").filter({ hasText: "TT-01/2026" })).toHaveCount(0);
});
