import { requestUndo } from "#app/domain/importing/ask-import.server.ts";
import { recordWaiver } from "#app/domain/readiness/record-waiver.server.ts";
import { revokeWaiver } from "#app/domain/readiness/revoke-decision.server.ts";
import { testWork } from "#tests/support/database.ts";
import { importInto, listFile, workOnImportsOf } from "#tests/support/imports.ts";
import { type Change, done, picker, planned } from "./change.ts";
import type { PlannedWorld } from "./planned-world.ts";

const days = ["2019-05-20", "2023-12-31", "2024-02-29", "2025-01-01", "2025-08-31", "2026-03-15"];

const addEvidence: Change = {
  name: "evidence is added",
  async run(world, n) {
    const { prisma } = world.db;
    const pick = picker(n);
    const { id: cadreId } = pick(await planned(world));
    const programmes = await prisma.programme.findMany({ orderBy: { id: "asc" } });
    const day = pick(days);
    const kind = pick(["degree", "programme", "programme", "rating"]);
    const own = {
      degree: { dimension: "degree", level: pick(["none", "college", "bachelor", "master"]) },
      programme: {
        dimension: "programme",
        programmeId: pick(programmes).id,
        endedOn: day.slice(0, pick([4, 7, 10])),
      },
      rating: {
        dimension: "rating",
        year: pick([2023, 2024, 2025]),
        level: pick(["good", "completed"]),
      },
    }[kind];
    await prisma.evidence.create({
      data: {
        dimension: "degree",
        ...own,
        cadreId,
        originCadreId: cadreId,
        text: kind ?? "",
        state: kind === "rating" ? "held" : pick(["held", "held", "studying"]),
        grade: pick(["official_list", "certificate_on_record", "self_declared"]),
        validTo: pick([null, null, "2026-12-31"]),
        statedOn: day,
        recordedAt: world.planner.at,
        recordedBy: "operator:tests",
      },
    });
  },
};

const replaceEvidence: Change = {
  name: "evidence is replaced",
  async run(world, n) {
    await addEvidence.run(world, n);
    const standing = await world.db.prisma.evidence.findMany({
      where: { replacedOn: null },
      orderBy: { id: "asc" },
    });
    const { id, statedOn } = picker(n)(standing);
    const replacedOn = statedOn < "2026-05-01" ? "2026-05-01" : "2026-12-01";
    await world.db.prisma.evidence.update({ where: { id }, data: { replacedOn } });
  },
};

const waivable = ["degree", "knowledge_update", "working_time", "defence_security"] as const;

/** Exempts the first record and requirement, from a chosen place on, that may be exempted. */
async function waiveOne({ db, planner }: PlannedWorld, n: number) {
  const pick = picker(n);
  const paper = {
    decisionNumber: `${n % 900}-QĐ/TU`,
    decisionDate: "2026-05-01",
    signatory: "Trần Văn Ký",
    reason: "trường hợp đặc biệt",
    validFrom: pick(["2026-01-25", "2026-05-20"]),
    validTo: pick([null, "2026-12-31"]),
  };
  const where = { status: { not: "ended" }, cadre: { mergedIntoId: null } };
  const all = await db.prisma.planningRecord.findMany({ where, orderBy: { id: "asc" } });
  const start = n % all.length;
  for (const { id: recordId } of [...all.slice(start), ...all.slice(0, start)]) {
    for (const subject of waivable) {
      const answer = await recordWaiver(planner, { ...paper, recordId, subject, key: null });
      if (answer.ok) return { recordId, id: answer.value };
    }
  }
  throw new Error("no requirement may be exempted from");
}

const waive: Change = {
  name: "a waiver is recorded",
  async run(world, n) {
    await waiveOne(world, n);
  },
};

const revoke: Change = {
  name: "a waiver is revoked",
  async run(world, n) {
    const waiver = await waiveOne(world, n);
    const paper = { revokedOn: "2026-05-25", reason: "hết căn cứ", revision: 1 };
    done(await revokeWaiver(world.planner, { ...waiver, ...paper }));
  },
};

let files = 0;

/** A list of new people: a file that was landed before would change nothing. */
function newList(n: number): Promise<string> {
  files += 1;
  const pick = picker(n);
  const [theory, degree] = [pick(["CC", "TC", ""]), pick(["ĐH Luật", "Cao đẳng"])];
  const name = `Cao Xuân ${"I".repeat(files)}`;
  return listFile([
    { name, theory, degree },
    { name: `${name} Hai`, rating: "" },
  ]);
}

const importList: Change = {
  name: "a list is imported",
  async run({ db }, n) {
    await importInto(db, testWork(db), { file: await newList(n) });
  },
};

const undoImport: Change = {
  name: "an import is taken back",
  async run({ db }, n) {
    const id = await importInto(db, testWork(db), { file: await newList(n) });
    done(await requestUndo(testWork(db), { id }));
    await workOnImportsOf(db, "/nowhere");
  },
};

export const evidenceChanges: readonly Change[] = [
  addEvidence,
  replaceEvidence,
  waive,
  revoke,
  importList,
  undoImport,
];
