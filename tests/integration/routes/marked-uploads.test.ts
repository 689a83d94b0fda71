import fs from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";

let office: Office;
let standalone: TestApp;
beforeAll(async () => {
  office = await openOffice();
  standalone = await testApp(office.db, office.clock.now, { PORTAL_STANDALONE: "1" });
});

const fields = { kind: "planning", asOf: "14/10/2024", classification: "internal" };

async function upload(
  change: { classification?: string },
  name: string,
  { app = office.app, locale = "vi" },
) {
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...fields, ...change })) form.append(field, value);
  form.append("file", new File(["PK"], name));
  const as = await office.as("planner");
  return app.request("/imports/new", { method: "POST", upload: form, as, locale });
}

function storedFiles(app: TestApp): string[] {
  const { uploadFolder } = app.portal.settings;
  return fs.existsSync(uploadFolder) ? fs.readdirSync(uploadFolder) : [];
}

test.each([
  ["QH Thường vụ MẬT.xlsx", {}, "MẬT", false],
  ["QH_TUYET-MAT.xlsx", { classification: "confidential" }, "tuyet mat", true],
])(
  "a file named %s is refused before a byte of it is stored, and its name is not kept",
  async (name, change, marking, alone) => {
    const app = alone ? standalone : office.app;
    const before = { files: storedFiles(app), imports: await office.db.prisma.import.count() };

    const vi = await upload(change, name, { app });
    const en = await upload(change, name, { app, locale: "en" });

    expect([vi.status, en.status]).toEqual([400, 400]);
    expect(textOf(await vi.text())).toContain(
      `Tệp có dấu “${marking}”. Hệ thống không nhận tài liệu này`,
    );
    expect(textOf(await en.text())).toContain(`The file is marked “${marking}”.`);
    const after = { files: storedFiles(app), imports: await office.db.prisma.import.count() };
    expect(after).toEqual(before);
    const events = await office.db.prisma.auditEvent.findMany({
      where: { action: "import.refused" },
      orderBy: { seq: "desc" },
      take: 2,
    });
    const detail = JSON.stringify({ kind: "planning", marking, reason: "classified_marking" });
    expect(events.map((event) => [event.subjectId, event.detail])).toEqual([
      [null, detail],
      [null, detail],
    ]);
  },
);

test("a machine without a network takes a file whose name says what it was said to be", async () => {
  const change = { classification: "confidential" };

  const answer = await upload(change, "QH MẬT.xlsx", { app: standalone });

  expect(answer.status).toBe(303);
});
