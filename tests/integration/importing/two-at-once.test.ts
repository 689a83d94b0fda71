import path from "node:path";
import { expect, test } from "vitest";
import { jsonOf, portal } from "#tests/integration/cli/portal-process.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { longList } from "#tests/support/killed-import.ts";
import { checkBreaches } from "#tests/support/processes.ts";

/** Imports files at the same moment, each in a process of its own; what each says of its rows. */
async function atOnce(files: string[], url: string) {
  const finished = await Promise.all(
    files.map((file) =>
      portal(url, ["import", "planning", file, "--as-of", "2024-10-14", "--json"], {
        env: { UPLOAD_FOLDER: path.join(path.dirname(file), "uploads") },
      }),
    ),
  );
  expect(finished.map(({ code, stdout, stderr }) => (code === 0 ? "" : stdout + stderr))).toEqual(
    files.map(() => ""),
  );
  return finished.map((one) => jsonOf(one));
}

test("two lists imported at once both land, one after the other", async () => {
  const url = await testDatabaseUrl({ starter: true });
  const files = [await longList(300, "Một"), await longList(300, "Hai")];

  const answers = await atOnce(files, url);

  expect(answers.map(({ status, new: fresh }) => ({ status, fresh }))).toEqual([
    { status: "accepted", fresh: 300 },
    { status: "accepted", fresh: 300 },
  ]);
  expect(await checkBreaches(url)).toEqual([]);
}, 60_000);

test("one list imported twice at once makes nobody twice", async () => {
  const url = await testDatabaseUrl({ starter: true });
  const file = await longList(300, "Chung");

  const answers = await atOnce([file, file], url);

  const fresh = answers.map((answer) => Number(answer["new"]));
  expect(fresh.toSorted((a, b) => a - b)).toEqual([0, 300]);
  expect(answers.map(({ status, accepted }) => ({ status, accepted }))).toEqual([
    { status: "accepted", accepted: 300 },
    { status: "accepted", accepted: 300 },
  ]);
  expect(await checkBreaches(url)).toEqual([]);
}, 60_000);
