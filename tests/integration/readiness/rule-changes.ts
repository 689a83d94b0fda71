import { addProgramme } from "#app/domain/catalogue/add-programme.server.ts";
import { correctProgramme } from "#app/domain/catalogue/correct-programme.server.ts";
import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { publishProgrammeVersion } from "#app/domain/catalogue/publish-version.server.ts";
import { usualCompletion } from "#app/domain/catalogue/version.ts";
import { correctAnchor } from "#app/domain/standards/correct-anchor.server.ts";
import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import { publishStandard } from "#app/domain/standards/publish-standard.server.ts";
import { recordRetirementAges } from "#app/domain/standards/record-retirement-ages.server.ts";
import type { Condition, Subject } from "#app/domain/standards/requirement.ts";
import type { Level, Sector } from "#app/domain/standards/title.ts";
import { writeRequirements } from "#app/domain/standards/write-requirements.server.ts";
import { type Change, done, picker } from "./change.ts";

let versions = 0;

/** Puts a version in force with conditions of several kinds, some of them with alternatives. */
const newStandard: Change = {
  name: "a standard is put in force",
  async run({ db, planner, titleIds, termIds }, n) {
    const pick = picker(n);
    versions += 1;
    const programmes = await db.prisma.programme.findMany({ orderBy: { id: "asc" } });
    const ids = programmes.map(({ id }) => id);
    const programmeIds = [pick(ids), pick(ids)];
    const level: Condition = {
      kind: "level",
      dimension: "degree",
      level: pick(["college", "master"]),
    };
    const every = pick([
      { by: "calendar_year" } as const,
      { by: "period", months: 24, windowMonths: 6 } as const,
      { by: "fixed", base: "2021-12-31", months: 12, minimumMonths: 6 } as const,
      { by: "term" } as const,
    ]);
    const duty: Condition = { kind: "recurring", programmeIds, times: pick([1, 2]), every };
    const time: Condition = { kind: "working_time", months: pick([48, 60, 120]) };
    const certificate: Condition = {
      kind: "certificate",
      programmeIds,
      validMonths: pick([null, 36]),
    };
    const rows: [Subject, Condition | { kind: "any_of"; of: Condition[] }][] = [
      ["degree", level],
      ["knowledge_update", duty],
      ["working_time", time],
      ["defence_security", { kind: "any_of", of: [certificate, { ...level, level: "doctor" }] }],
      ["ratings", { kind: "ratings", years: pick([1, 2]), rating: "good" }],
    ];
    const validFrom = `${2020 + (versions % 8)}-0${1 + (n % 9)}-${10 + (versions % 19)}`;
    const appliesTo = pick(["everybody", "everybody", "new_records", "term"] as const);
    const titleId = pick(titleIds);
    const id = done(
      await draftStandard(planner, {
        titleId,
        validFrom,
        // why: versions that end stand in the way of later ones
        validTo: null,
        source: "Quy định",
        decisionNumber: null,
        decisionDate: null,
        toConfirm: 0,
        appliesTo,
        termId: appliesTo === "term" ? pick(termIds) : null,
        start: "empty",
        key: null,
      }),
    );
    const requirements = rows.slice(0, pick([3, 4, 5])).map(([subject, condition]) => ({
      subject,
      condition,
      stage: "appointment" as const,
      waivableBy: "province" as const,
      source: "Điều 1",
      toConfirm: false,
    }));
    await planner.bookkeeping((tx) => writeRequirements(tx, [{ id, requirements }]));
    const { revision } = await db.prisma.titleStandard.findUniqueOrThrow({ where: { id } });
    done(await publishStandard(planner, { titleId, standardId: id, revision }));
  },
};

const correctAgeMonth: Change = {
  name: "an age month is corrected",
  async run({ db, keeper, leThuy }, n) {
    const pick = picker(n);
    const { id: termId } = await db.prisma.term.findUniqueOrThrow({
      where: { code: "2025-2030" },
    });
    const unitId = pick([null, leThuy]);
    const place = { termId, sector: "party" as Sector, level: "commune" as Level, unitId };
    const before = await db.prisma.termAnchor.findFirst({ where: place });
    done(
      await correctAnchor(keeper, {
        ...place,
        ageMonth: pick(["2025-07", "2026-09", "2026-06", null]),
        eventMonth: pick(["2027-01", null]),
        source: `Kế hoạch ${n}`,
        revision: before?.revision ?? null,
      }),
    );
  },
};

const changeRetirement: Change = {
  name: "retirement ages are recorded",
  async run({ keeper }, n) {
    const pick = picker(n);
    const firstYear = pick([2024, 2027, 2031, 2040]);
    const gender = pick(["male", "female"] as const);
    const range = { firstYear, lastYear: firstYear + 2, months: pick([700, 730, 750]), step: 2 };
    done(await recordRetirementAges(keeper, { ...range, gender, source: `Nghị định ${n}` }));
  },
};

const changeProgramme: Change = {
  name: "a course is corrected",
  async run({ db, keeper }, n) {
    const pick = picker(n);
    const all = await db.prisma.programme.findMany({ orderBy: { id: "asc" } });
    const programme = pick([pick(all), ...all.filter((one) => one.dimension === "degree")]);
    const { id, name, shortCode, revision } = programme;
    const [dimension, level] = pick([
      [null, null],
      ["degree", "master"],
    ] as const);
    const stated = {
      name,
      shortCode,
      dimension,
      level,
      disclosesPlanning: 0,
      toConfirm: 0,
    } as const;
    done(
      await correctProgramme(keeper, {
        ...stated,
        programmeId: id,
        revision,
        source: `Nguồn ${n}`,
      }),
    );
  },
};

/** Puts a version in force from a day that no other begins on, so that a course takes another time from then on. */
const newLength: Change = {
  name: "a version of a course is put in force",
  async run({ db, keeper }, n) {
    const pick = picker(n);
    versions += 1;
    const programmes = await db.prisma.programme.findMany({ orderBy: { id: "asc" } });
    const degrees = programmes.filter((one) => one.dimension === "degree");
    const { id: programmeId } = pick([pick(programmes), ...degrees]);
    // why: no version takes the place of one that an announced course follows; they all begin before 2032
    const courses = await db.prisma.course.count({ where: { programmeId } });
    const firstYear = courses > 0 ? 2032 : 2020;
    const versionId = done(
      await draftProgrammeVersion(keeper, {
        ...usualCompletion,
        programmeId,
        validFrom: `${firstYear + (versions % 8)}-0${1 + (n % 9)}-${10 + (versions % 19)}`,
        source: `Nguồn ${n}`,
        toConfirm: 0,
        form: "full_time",
        periods: null,
        usualDays: pick([null, 5, 400]),
        certificateDays: pick([null, 30]),
        validMonths: null,
        start: "empty",
        key: null,
      }),
    );
    done(await publishProgrammeVersion(keeper, { programmeId, versionId, revision: 1 }));
  },
};

let added = 0;

const newProgramme: Change = {
  name: "a course is added",
  async run({ keeper }) {
    added += 1;
    const name = `Lớp mới số ${"I".repeat(added)}`;
    const gives = { dimension: "degree", level: "doctor", disclosesPlanning: 0 } as const;
    done(
      await addProgramme(keeper, {
        ...gives,
        name,
        shortCode: `MOI-${added}`,
        source: "KH",
        forms: [],
        key: null,
      }),
    );
  },
};

export const ruleChanges: readonly Change[] = [
  newStandard,
  correctAgeMonth,
  changeRetirement,
  changeProgramme,
  newLength,
  newProgramme,
];
