import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { jsonOf, portal } from "./portal-process.ts";

const folder = path.resolve(import.meta.dirname, "../../samples");

type Row = Record<string, unknown> & { row: number; verdict: string; warnings?: string[] };
type Expected = Record<string, unknown> & {
  kind?: string;
  asOf?: string;
  rows?: Row[];
  note?: string;
};

// why: the file states what each sample owes
const expected = JSON.parse(fs.readFileSync(path.join(folder, "expected.json"), "utf8")) as Record<
  string,
  Expected
>;

/** Fields that only describe the file. */
const describing = ["note", "women", "womenPercent", "under40", "under40Percent", "rows"];

async function importSample(url: string, name: string, options: string[] = []) {
  const { kind = "planning", asOf = "2024-10-14" } = expected[name] ?? {};
  const file = path.join(folder, name);
  const finished = await portal(
    url,
    ["import", kind, file, "--as-of", asOf, "--json", ...options],
    { env: { UPLOAD_FOLDER: `${folderOf(url)}-uploads` } },
  );
  const answer = jsonOf(finished);
  const rows = Array.isArray(answer["rows"]) ? (answer["rows"] as Row[]) : []; // why: its own rows
  return { ...finished, answer, rows };
}

function folderOf(url: string): string {
  return url.startsWith("file:") ? url.slice(5) : path.join("/tmp", path.basename(url));
}

/** Every field that is stated comes out; another warning may stand beside the one that is owed. */
function compare(name: string, { answer, rows }: { answer: Record<string, unknown>; rows: Row[] }) {
  const owed = expected[name] ?? {};
  const whole = Object.entries(owed).filter(([field]) => !describing.includes(field));
  expect(answer).toMatchObject(Object.fromEntries(whole));
  const told = new Map(rows.map((row) => [row.row, row]));
  for (const { warnings, ...stated } of owed.rows ?? []) {
    expect(told.get(stated.row)).toMatchObject(stated);
    expect(told.get(stated.row)?.warnings ?? []).toEqual(expect.arrayContaining(warnings ?? []));
  }
  const stated = new Set((owed.rows ?? []).map(({ row }) => row));
  const others = rows.filter(({ row }) => !stated.has(row));
  expect(others.filter(({ verdict }) => verdict !== "ignored")).toEqual([]);
}

test("every sample gives what it owes in its order, and the same again changes nothing", async () => {
  const url = await testDatabaseUrl({ starter: true });
  const names = Object.keys(expected);
  expect(names).toHaveLength(7);

  for (const name of names) {
    const first = await importSample(url, name);
    compare(name, first);
    const { refused = 0, refusedWhole } = expected[name] ?? {};
    expect(first.code).toBe(refusedWhole === undefined ? (refused === 0 ? 0 : 3) : 4);

    const again = await importSample(url, name);
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(
      first.rows.map(({ verdict }) =>
        verdict === "new" || verdict === "changed" ? "unchanged" : verdict,
      ),
    );
    expect(again.rows.map(({ reason }) => reason)).toEqual(first.rows.map(({ reason }) => reason));
  }

  const fourth = (expected["planning-communes.xlsx"]?.rows ?? []).filter(({ warnings }) =>
    warnings?.includes("too_many_for_title"),
  );
  const { rows } = await importSample(url, "planning-communes.xlsx", ["--dry-run"]);
  expect(
    rows.filter(({ warnings }) => warnings?.includes("too_many_for_title")).map(({ row }) => row),
  ).toEqual(fourth.map(({ row }) => row));
  const checked = await portal(url, ["check", "--json"]);
  expect(jsonOf(checked)).toMatchObject({ ok: true });
}, 180_000);

test("a file whose name bears a marking is refused whole, and neither it nor its name is kept", async () => {
  const url = await testDatabaseUrl({ starter: true });
  const uploads = `${folderOf(url)}-uploads`;
  const file = path.join(path.dirname(uploads), "QH TUYỆT MẬT.xlsx");
  fs.copyFileSync(path.join(folder, "planning-communes.xlsx"), file);

  const finished = await portal(url, ["import", "planning", file, "--json"], {
    env: { UPLOAD_FOLDER: uploads },
  });

  expect(finished.code).toBe(4);
  expect(jsonOf(finished)).toMatchObject({
    kind: "planning",
    refusedWhole: "classified_marking",
    values: { value: "TUYỆT MẬT" },
  });
  expect(fs.existsSync(uploads)).toBe(false);
  expect(jsonOf(await portal(url, ["check", "--json"]))).toMatchObject({ ok: true });
});
