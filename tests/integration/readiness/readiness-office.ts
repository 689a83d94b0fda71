import path from "node:path";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { textOf } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, type TestDb, testDb, testWork } from "#tests/support/database.ts";
import { importInto } from "#tests/support/imports.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");

/** The sample lists with what their people have learnt, as an office finds them after its imports. */
export async function importSamples(db: TestDb): Promise<void> {
  const work = testWork(db);
  for (const name of [
    "planning-provincial-committee.xlsx",
    "planning-provincial-committee-changed.xlsx",
    "planning-communes.xlsx",
  ]) {
    await importInto(db, work, { file: path.join(samples, name) });
  }
  const training = path.join(samples, "past-training.xlsx");
  await importInto(db, work, { file: training, kind: "past-training", asOf: "2024-12-31" });
}

/** The application with the samples, and people whose grants a second person has confirmed. */
export async function openReadinessOffice({ samples: filled }: { samples: boolean }) {
  const db = await testDb({ starter: true });
  if (filled) await importSamples(db);
  const app = await testApp(db);
  const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const confirmer = await makeViewer(db, { role: "system_admin", unitId: province });

  async function confirmed(role: Role, unitId: number, cadreId?: number): Promise<Viewer> {
    const viewer = await makeViewer(db, { role, unitId, cadreId: cadreId ?? null });
    await db.prisma.grant.update({
      where: { id: viewer.grantId },
      data: { confirmedAt: "2026-06-01T01:00:00.000Z", confirmedById: confirmer.accountId },
    });
    return viewer;
  }

  async function ask(viewer: Viewer, address: string, locale = "vi"): Promise<Response> {
    const as = await app.signInAs(viewer.accountId, viewer.grantId);
    return app.request(address, { as, locale });
  }

  const html = async (viewer: Viewer, address: string): Promise<string> =>
    (await ask(viewer, address)).text();

  return {
    db,
    app,
    province,
    confirmed,
    ask,
    html,
    say: async (viewer: Viewer, address: string) => textOf(await html(viewer, address)),
    /** the bytes of a file that an address answers */
    file: async (viewer: Viewer, address: string) =>
      new Uint8Array(await (await ask(viewer, address)).arrayBuffer()),
    statements: async (viewer: Viewer, address: string): Promise<number> => {
      const as = await app.signInAs(viewer.accountId, viewer.grantId);
      // why: what earlier pages noted is written within a second, and would be counted here
      await app.portal.readLog.flush();
      return (await statementsDuring(db, () => app.request(address, { as }))).length;
    },
  };
}

/** The links of a page into the list of records, each once, with the number that it shows first. */
export function numbersOf(page: string): { to: string; n: number }[] {
  const found = [
    ...page.matchAll(/<a\b[^>]*href="(\/readiness\/records\?[^"]*)"[^>]*>([\s\S]*?)<\/a>/g),
  ]
    .map(([, to = "", inside = ""]) => ({
      to: to.replaceAll("&amp;", "&"),
      said: textOf(inside).trim(),
    }))
    .filter(({ said }) => /^(còn )?\d/.test(said))
    .map(({ to, said }) => ({ to, n: Number(/\d+/.exec(said)?.[0]) }));
  return [...new Map(found.map((one) => [`${one.to} ${one.n}`, one])).values()];
}

/** "2 lượt quy hoạch của 2 người" */
export function countsOf(list: string): { records: number; people: number } {
  const found = /([\d.]+) lượt quy hoạch của ([\d.]+) người/.exec(list);
  return { records: Number(found?.[1]), people: Number(found?.[2]) };
}
