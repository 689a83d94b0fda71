import { addPost } from "#app/domain/people/add-post.server.ts";
import { correctCadre } from "#app/domain/people/correct-cadre.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { addRecord } from "#app/domain/planning/add-record.server.ts";
import { endRecord } from "#app/domain/planning/end-record.server.ts";
import { recordDecision } from "#app/domain/planning/record-decision.server.ts";
import { reopenRecord } from "#app/domain/planning/reopen-record.server.ts";
import { makeCadre } from "#tests/integration/people/people-factory.ts";
import { makeRound } from "#tests/integration/planning/planning-factory.ts";
import { type Change, done, picker, planned } from "./change.ts";
import type { PlannedWorld } from "./planned-world.ts";

let lists = 0;

/** The list under way at a unit, begun where there is none. */
async function openList({ db }: PlannedWorld, unitId: number): Promise<number> {
  const open = await db.prisma.planningRound.findFirst({ where: { unitId, status: "draft" } });
  if (open) return open.id;
  lists += 1;
  const asOf = `2026-0${2 + (lists % 3)}-${10 + (lists % 18)}`;
  return makeRound(db, { unitId, asOf, status: "draft" });
}

const enterRecord: Change = {
  name: "a record is entered",
  async run(world, n) {
    const pick = picker(n);
    const unitId = pick([world.leThuy, world.camHong]);
    const cadreId = await makeCadre(world.db, { fullName: "Trần Thị Mới", posts: [{ unitId }] });
    const roundId = await openList(world, unitId);
    const own = { roundId, cadreId, titleId: pick(world.titleIds), unitId };
    done(await addRecord(world.planner, { ...own, listOrder: null, note: null, key: null }));
  },
};

const decideList: Change = {
  name: "a list is decided",
  async run(world, n) {
    await enterRecord.run(world, n);
    const { id: roundId, revision } = await world.db.prisma.planningRound.findFirstOrThrow({
      where: { status: "draft", records: { some: { status: "proposed" } } },
    });
    const paper = { decisionNumber: `${n % 900}-QĐ/ĐU`, signatory: "Trần Văn Ký" };
    done(
      await recordDecision(world.planner, {
        ...paper,
        roundId,
        revision,
        decisionDate: "2026-05-01",
      }),
    );
  },
};

async function endOne({ db, planner }: PlannedWorld, n: number): Promise<number> {
  const where = { status: "approved", cadre: { mergedIntoId: null } };
  const all = await db.prisma.planningRecord.findMany({ where, orderBy: { id: "asc" } });
  const { id: recordId, revision } = picker(n)(all);
  const paper = { lastDay: "2026-05-20", document: "45-QĐ/ĐU" };
  return done(
    await endRecord(planner, { ...paper, recordId, revision, reason: "removed_on_review" }),
  );
}

const end: Change = {
  name: "a record is ended",
  async run(world, n) {
    await endOne(world, n);
  },
};

const reopen: Change = {
  name: "a record is reopened",
  async run(world, n) {
    const recordId = await endOne(world, n);
    const { revision } = await world.db.prisma.planningRecord.findUniqueOrThrow({
      where: { id: recordId },
    });
    done(await reopenRecord(world.planner, { recordId, revision }));
  },
};

const correctPerson: Change = {
  name: "birth and gender are corrected",
  async run(world, n) {
    const pick = picker(n);
    const { id: cadreId, ...known } = pick(await planned(world));
    done(
      await correctCadre(world.planner, {
        ...known,
        cadreId,
        gender: pick(["male", "female"]),
        birthDate: pick(["1966-02", "1966", "1971-08-31", "1968-03-01"]),
        birthSource: "party_file",
      }),
    );
  },
};

const merge: Change = {
  name: "two records of a person are merged",
  async run(world, n) {
    const pick = picker(n);
    const all = await planned(world);
    // why: nobody merges a man and a woman
    const those = [...Map.groupBy(all, ({ gender }) => gender).values()].find(
      ({ length }) => length > 1,
    );
    const survivor = pick(those ?? []);
    const alias = pick((those ?? []).filter(({ id }) => id !== survivor.id));
    done(
      await mergeCadres(world.planner, {
        survivorId: survivor.id,
        aliasId: alias.id,
        confirmed: true,
      }),
    );
  },
};

const unmerge: Change = {
  name: "a merge is taken back",
  async run(world, n) {
    const { prisma } = world.db;
    const direct = { mergedInto: { mergedIntoId: null } };
    if ((await prisma.cadre.count({ where: direct })) === 0) await merge.run(world, n);
    const alias = picker(n)(await prisma.cadre.findMany({ where: direct, orderBy: { id: "asc" } }));
    const survivorId = alias.mergedIntoId ?? 0;
    done(await unmergeCadres(world.planner, { survivorId, aliasId: alias.id }));
  },
};

const changePost: Change = {
  name: "a person gets another post",
  async run(world, n) {
    const pick = picker(n);
    const { id: cadreId } = pick(await planned(world));
    const unitId = pick([world.leThuy, world.camHong]);
    const post = {
      unitId,
      name: "Chủ tịch UBND",
      validFrom: "2026-01-01",
      validTo: null,
      decision: null,
    };
    done(await addPost(world.planner, { ...post, cadreId, key: null }));
  },
};

export const recordChanges: readonly Change[] = [
  enterRecord,
  decideList,
  end,
  reopen,
  correctPerson,
  merge,
  unmerge,
  changePost,
];
