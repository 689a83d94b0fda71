import { expect, test } from "vitest";
import { settle } from "#app/domain/readiness/settle.server.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { communeByCode, placeCadre } from "#tests/support/world.ts";

const db = await testDb({ starter: true });
const work = testWork(db);
const unitId = await communeByCode(db, "19249");
const person = async (fullName: string) => (await placeCadre(db, { fullName, unitId })).cadre;
const planned = await person("Nguyễn Thị Kế");
const other = await person("Trần Văn Khác");
const unplanned = await person("Lê Thị Ngoài");
const round = await makeRound(db, { unitId });
const record = await makeRecord(db, { roundId: round, cadreId: planned, unitId });
const otherRecord = await makeRecord(db, { roundId: round, cadreId: other, unitId });
const evidence = await stateEvidence(db, { cadreId: planned });
const title = await db.prisma.title.findUniqueOrThrow({ where: { code: "commune-secretary" } });
const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });
const inForce = await db.prisma.titleStandard.findFirstOrThrow({
  where: { titleId: title.id, publishedAt: { not: null } },
  include: { requirements: { include: { programmes: true } } },
});
const courses = inForce.requirements.find(({ programmes }) => programmes.length > 0);
const programme = courses?.programmes[0]?.programmeId ?? 0;
const unused = await db.prisma.programme.findFirstOrThrow({
  where: { id: { not: programme }, requirements: { none: {} }, evidence: { none: {} } },
});
const stamps = `'2026-06-01T01:00:00.000Z', 'operator:tests'`;
const draft = await db.prisma.titleStandard.create({
  data: {
    titleId: title.id,
    validFrom: "2027-01-01",
    source: "Quy định nháp",
    draftedAt: "2026-06-01T01:00:00.000Z",
    draftedBy: "operator:tests",
  },
});

type Mark = { cadreId: number | null; titleId: number | null; termId: number | null };
const of = (mark: Partial<Mark>): Mark => ({ cadreId: null, titleId: null, termId: null, ...mark });
const everybody = of({});
const ofPlanned = of({ cadreId: planned });
const ofTitle = of({ titleId: title.id });
const ofTerm = of({ termId: term.id });

const newEvidence = (cadreId: number): string =>
  `INSERT INTO "Evidence" ("cadreId","originCadreId","dimension","level","text","state","grade","statedOn","recordedAt","recordedBy")
   VALUES (${cadreId}, ${cadreId}, 'degree', 'master', 'ThS', 'held', 'official_list', '2026-01-15', ${stamps})`;
const requirement = (standardId: number): string =>
  `INSERT INTO "Requirement" ("standardId","position","kind","subject","stage","source","dimension","level")
   VALUES (${standardId}, 99, 'level', 'informatics', 'appointment', 'Điều 9', 'informatics', 'basic')`;
const on = (table: string, id: number, set: string): string =>
  `UPDATE "${table}" SET ${set} WHERE "id" = ${id}`;

/** Each kind of change of what verdicts are derived from, one after the other on the same data, and whom it marks. */
const changes: [sentence: string, statement: string, marks: Mark[]][] = [
  ["evidence is added", newEvidence(planned), [ofPlanned]],
  ["evidence is replaced", on("Evidence", evidence, `"replacedOn" = '2026-05-01'`), [ofPlanned]],
  [
    "evidence moves to another person",
    on("Evidence", evidence, `"cadreId" = ${other}`),
    [ofPlanned, of({ cadreId: other })],
  ],
  [
    "evidence moves back",
    on("Evidence", evidence, `"cadreId" = ${planned}`),
    [ofPlanned, of({ cadreId: other })],
  ],
  ["evidence is taken back", `DELETE FROM "Evidence" WHERE "id" = ${evidence}`, [ofPlanned]],
  [
    "a record ends",
    on(
      "PlanningRecord",
      record,
      `"status" = 'ended', "endedReason" = 'automatic', "validTo" = '2026-05-01'`,
    ),
    [ofPlanned],
  ],
  [
    "a record is reopened",
    on("PlanningRecord", record, `"status" = 'approved', "endedReason" = NULL, "validTo" = NULL`),
    [ofPlanned],
  ],
  [
    "a record moves to another unit",
    on("PlanningRecord", record, `"unitId" = ${unitId}`),
    [ofPlanned],
  ],
  [
    "a record moves to another person",
    on("PlanningRecord", otherRecord, `"cadreId" = ${unplanned}`),
    [of({ cadreId: other }), of({ cadreId: unplanned })],
  ],
  [
    "a record is taken back",
    `DELETE FROM "PlanningRecord" WHERE "id" = ${otherRecord}`,
    [of({ cadreId: unplanned })],
  ],
  ["a list changes its status", on("PlanningRound", round, `"status" = 'published'`), [ofPlanned]],
  ["a birth date is corrected", on("Cadre", planned, `"birthDate" = '1979'`), [ofPlanned]],
  ["a name is corrected", on("Cadre", planned, `"sortKey" = 'ha'`), [ofPlanned]],
  ["a gender is corrected", on("Cadre", planned, `"gender" = 'male'`), [ofPlanned]],
  [
    "a person is merged into another",
    on("Cadre", planned, `"mergedIntoId" = ${other}`),
    [ofPlanned],
  ],
  ["a merge is taken back", on("Cadre", planned, `"mergedIntoId" = NULL`), [ofPlanned]],
  [
    "a waiver is recorded",
    `INSERT INTO "Waiver" ("id","recordId","subject","decisionNumber","decisionDate","signatory","reason","validFrom","recordedAt","recordedBy","updatedAt","updatedBy")
     VALUES (1, ${record}, 'degree', '12-QĐ/TU', '2026-01-01', 'Trần Văn Ký', 'đặc biệt', '2026-01-01', ${stamps}, ${stamps})`,
    [ofPlanned],
  ],
  [
    "a waiver is revoked",
    on("Waiver", 1, `"revokedOn" = '2026-05-01', "revokedReason" = 'hết căn cứ'`),
    [ofPlanned],
  ],
  ["a waiver is taken out", `DELETE FROM "Waiver" WHERE "id" = 1`, [ofPlanned]],
  ["a draft is written", requirement(draft.id), []],
  [
    "a draft is put in force",
    on(
      "TitleStandard",
      draft.id,
      `"publishedAt" = '2026-06-01T01:00:00.000Z', "publishedBy" = 'operator:tests'`,
    ),
    [ofTitle],
  ],
  [
    "a standard in force gets a last day",
    on("TitleStandard", draft.id, `"validTo" = '2028-01-01'`),
    [ofTitle],
  ],
  [
    "a condition in force changes",
    `UPDATE "Requirement" SET "level" = 'office' WHERE "standardId" = ${draft.id}`,
    [ofTitle],
  ],
  [
    "a condition in force is taken out",
    `DELETE FROM "Requirement" WHERE "standardId" = ${draft.id}`,
    [ofTitle],
  ],
  ["a condition is added to what is in force", requirement(draft.id), [ofTitle]],
  [
    "a standard is taken out of force",
    on("TitleStandard", draft.id, `"publishedAt" = NULL, "publishedBy" = NULL`),
    [ofTitle],
  ],
  ["a draft is thrown away", `DELETE FROM "TitleStandard" WHERE "id" = ${draft.id}`, []],
  [
    "a course counts no longer",
    `DELETE FROM "RequirementProgramme" WHERE "requirementId" = ${courses?.id ?? 0} AND "programmeId" = ${programme}`,
    [ofTitle],
  ],
  [
    "a course counts from now on",
    `INSERT INTO "RequirementProgramme" ("requirementId","programmeId") VALUES (${courses?.id ?? 0}, ${programme})`,
    [ofTitle],
  ],
  [
    "another course counts instead",
    `UPDATE "RequirementProgramme" SET "programmeId" = ${unused.id} WHERE "requirementId" = ${courses?.id ?? 0} AND "programmeId" = ${programme}`,
    [ofTitle],
  ],
  [
    "a condition for what is in force is recorded whole",
    on("Requirement", courses?.id ?? 0, `"source" = 'Điều 8'`),
    [ofTitle],
  ],
  [
    "a standard in force is taken out",
    `DELETE FROM "TitleStandard" WHERE "id" = ${inForce.id}`,
    [ofTitle],
  ],
  [
    "an age month is corrected",
    `UPDATE "TermAnchor" SET "ageMonth" = '2025-08' WHERE "termId" = ${term.id} AND "level" = 'province' AND "sector" = 'party'`,
    [ofTerm],
  ],
  [
    "an organisation gets an age month of its own",
    `INSERT INTO "TermAnchor" ("termId","sector","level","unitId","ageMonth","source","updatedAt","updatedBy")
     VALUES (${term.id}, 'party', 'commune', ${unitId}, '2025-07', 'Kế hoạch', ${stamps})`,
    [ofTerm],
  ],
  ["and loses it again", `DELETE FROM "TermAnchor" WHERE "unitId" = ${unitId}`, [ofTerm]],
  ["the years of a term are corrected", on("Term", term.id, `"lastYear" = 2031`), [ofTerm]],
  [
    "a retirement age is recorded",
    `INSERT INTO "RetirementAge" ("year","gender","months","source") VALUES (2050, 'male', 750, 'dự thảo')`,
    [everybody],
  ],
  [
    "a retirement age is corrected",
    `UPDATE "RetirementAge" SET "months" = 751 WHERE "year" = 2050`,
    [everybody],
  ],
  ["a retirement age is taken out", `DELETE FROM "RetirementAge" WHERE "year" = 2050`, [everybody]],
  [
    "a course is about something else",
    on("Programme", programme, `"subject" = 'skills'`),
    [everybody],
  ],
  [
    "a course gives a level",
    on("Programme", programme, `"dimension" = 'degree', "level" = 'master'`),
    [everybody],
  ],
  [
    "a course is added",
    `INSERT INTO "Programme" ("code","shortCode","name","sortKey","source","updatedAt","updatedBy")
     VALUES ('new-course', 'NEW', 'Lớp mới', 'lop moi', 'Kế hoạch', ${stamps})`,
    [everybody],
  ],
  ["a course is taken out", `DELETE FROM "Programme" WHERE "code" = 'new-course'`, [everybody]],
  ["a title is of another level", on("Title", title.id, `"level" = 'district'`), [ofTitle]],
  ["a title is of another sector", on("Title", title.id, `"sector" = 'state'`), [ofTitle]],
  // what no verdict is derived from
  ["evidence of somebody who is not planned is added", newEvidence(unplanned), []],
  [
    "a name is corrected",
    on("Cadre", planned, `"fullName" = 'Nguyễn Thị Khác', "revision" = 2`),
    [],
  ],
  ["a course is renamed", on("Programme", programme, `"name" = 'Tên khác'`), []],
  ["a title is renamed", on("Title", title.id, `"name" = 'Tên khác'`), []],
];

async function marks(): Promise<string[]> {
  const rows = await db.sql
    .selectFrom("ReadinessMark")
    .select(["cadreId", "titleId", "termId"])
    .distinct()
    .execute();
  return asTexts(rows);
}

const asTexts = (rows: readonly Mark[]): string[] =>
  rows.map((row) => JSON.stringify([row.cadreId, row.titleId, row.termId])).sort();

test.each(changes)("%s", async (_sentence, statement, marked) => {
  await settle(work);
  expect(await marks()).toEqual([]);

  await db.prisma.$executeRawUnsafe(statement);

  expect(await marks()).toEqual(asTexts(marked));
});

/** Which changes of which table mark something, by the database's own catalogue. */
async function marking(): Promise<string[]> {
  const rows =
    db.provider === "sqlite"
      ? await db.prisma.$queryRawUnsafe<{ what: string }[]>(
          `SELECT DISTINCT substr("sql", instr("sql", 'AFTER ') + 6, 6) || ' ' || "tbl_name" AS "what"
           FROM "sqlite_master" WHERE "type" = 'trigger' AND "sql" LIKE '%INTO "ReadinessMark"%'`,
        )
      : await db.prisma.$queryRawUnsafe<{ what: string }[]>(
          `SELECT DISTINCT "event_manipulation" || ' ' || "event_object_table" AS "what"
           FROM "information_schema"."triggers" WHERE "action_statement" LIKE '%mark\\_%'`,
        );
  return rows.map(({ what }) => what).sort();
}

test("both databases mark the same changes of the same tables", async () => {
  const whole = [
    "Evidence",
    "PlanningRecord",
    "Waiver",
    "TitleStandard",
    "Requirement",
    "RequirementProgramme",
    "TermAnchor",
    "RetirementAge",
    "Programme",
    "ProgrammeVersion",
    "Enrolment",
  ];
  const wanted = [
    ...whole.flatMap((table) => ["INSERT", "UPDATE", "DELETE"].map((event) => `${event} ${table}`)),
    ...["Cadre", "Course", "PlanningRound", "Term", "Title"].map((table) => `UPDATE ${table}`),
  ];

  expect(await marking()).toEqual(wanted.sort());
});
