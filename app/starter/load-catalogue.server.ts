import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import { writeConditions } from "#app/domain/catalogue/write-conditions.server.ts";
import type { Condition } from "#app/domain/standards/requirement.ts";
import { termCode } from "#app/domain/standards/term.ts";
import { writeRequirements } from "#app/domain/standards/write-requirements.server.ts";
import { writtenForms } from "#app/domain/standards/written-forms.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { identityKey, textSortKey } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { starterPostWords } from "./post-words.ts";
import { type StarterAudience, starterProgrammeVersions } from "./programme-versions.ts";
import { starterProgrammes } from "./programmes.ts";
import { starterRetirementAges } from "./retirement.ts";
import { starterRuleSets } from "./rule-sets.ts";
import { type StarterCondition, starterStandards, starterVersions } from "./standards.ts";
import { starterTerms } from "./terms.ts";
import { starterTitles } from "./titles.ts";

/** How many of each were missing and have been added. */
export type CatalogueLoaded = {
  titles: number;
  terms: number;
  ruleSets: number;
  retirementAges: number;
  programmes: number;
  /** programmes that had no version */
  programmeVersions: number;
  standards: number;
  postWords: number;
};

type Stamps = { addedAt: string; addedBy: string };

/**
 * Adds the titles, terms, rule sets, retirement ages, programmes and abbreviations of posts that the database does
 * not hold; what is there stays as it is, also where an administrator has changed it.
 */
export async function loadCatalogue(tx: Tx, work: Work): Promise<CatalogueLoaded> {
  const added = { addedAt: work.at, addedBy: actorLabel(work.actor) };
  return {
    titles: await addTitles(tx, added),
    terms: await addTerms(tx, added),
    ruleSets: await addRuleSets(tx, added),
    retirementAges: await addRetirementAges(tx),
    programmes: await addProgrammes(tx, added),
    programmeVersions: await addProgrammeVersions(tx, added),
    standards: await addStandards(tx, added),
    postWords: await addPostWords(tx, added),
  };
}

async function addTitles(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const there = await tx.title.findMany({ select: { code: true } });
  const missing = starterTitles.filter(({ code }) => !there.some((title) => title.code === code));
  if (missing.length === 0) return 0;
  await tx.title.createMany({
    data: missing.map(({ unitKinds: _kinds, forms: _forms, ...title }) => ({
      ...title,
      sortKey: textSortKey(title.name),
      toConfirm: 1,
      updatedAt: addedAt,
      updatedBy: addedBy,
    })),
  });
  const ids = await idsByCode(tx.title.findMany({ select: { id: true, code: true } }));
  await tx.titleName.createMany({
    data: missing.flatMap(({ code, forms }) =>
      writtenForms(forms).map((form) => ({ ...form, titleId: ids(code), addedAt, addedBy })),
    ),
  });
  await tx.titleUnitKind.createMany({
    data: missing.flatMap(({ code, unitKinds }) =>
      unitKinds.map((kind) => ({ titleId: ids(code), kind })),
    ),
  });
  return missing.length;
}

async function addTerms(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const there = await tx.term.findMany({ select: { code: true } });
  const missing = starterTerms.filter((term) => !there.some(({ code }) => code === termCode(term)));
  if (missing.length === 0) return 0;
  await tx.term.createMany({
    data: missing.map(({ firstYear, lastYear }) => ({
      firstYear,
      lastYear,
      code: termCode({ firstYear, lastYear }),
    })),
  });
  const ids = await idsByCode(tx.term.findMany({ select: { id: true, code: true } }));
  await tx.termAnchor.createMany({
    data: missing.flatMap(({ anchors, ...years }) =>
      anchors.map(({ toConfirm, ...anchor }) => ({
        ...anchor,
        termId: ids(termCode(years)),
        toConfirm: toConfirm ? 1 : 0,
        updatedAt: addedAt,
        updatedBy: addedBy,
      })),
    ),
  });
  return missing.length;
}

async function addRuleSets(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const there = await tx.ruleSet.findMany({ select: { validFrom: true } });
  const missing = starterRuleSets.filter(
    ({ validFrom }) => !there.some((rules) => rules.validFrom === validFrom),
  );
  for (const { limits, toConfirm, ...rules } of missing) {
    await tx.ruleSet.create({
      data: {
        ...rules,
        toConfirm: toConfirm ? 1 : 0,
        recordedAt: addedAt,
        recordedBy: addedBy,
        limits: {
          create: limits.map((limit) => ({ ...limit, toConfirm: limit.toConfirm ? 1 : 0 })),
        },
      },
    });
  }
  return missing.length;
}

async function addRetirementAges(tx: Tx): Promise<number> {
  const there = await tx.retirementAge.findMany({ select: { year: true, gender: true } });
  const missing = starterRetirementAges.filter(
    ({ year, gender }) => !there.some((age) => age.year === year && age.gender === gender),
  );
  if (missing.length === 0) return 0;
  const { count } = await tx.retirementAge.createMany({
    data: missing.map((age) => ({ ...age, toConfirm: age.toConfirm ? 1 : 0 })),
  });
  return count;
}

async function addProgrammes(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const there = await tx.programme.findMany({ select: { code: true, shortCode: true } });
  const missing = starterProgrammes.filter(
    ({ code, shortCode }) => !there.some((old) => old.code === code || old.shortCode === shortCode),
  );
  if (missing.length === 0) return 0;
  await tx.programme.createMany({
    data: missing.map(({ gives, disclosesPlanning, toConfirm, forms: _forms, ...programme }) => ({
      ...programme,
      sortKey: textSortKey(programme.name),
      dimension: gives?.dimension ?? null,
      level: gives?.level ?? null,
      disclosesPlanning: disclosesPlanning ? 1 : 0,
      toConfirm: toConfirm ? 1 : 0,
      updatedAt: addedAt,
      updatedBy: addedBy,
    })),
  });
  const ids = await idsByCode(tx.programme.findMany({ select: { id: true, code: true } }));
  const known = await tx.programmeName.findMany({ select: { identityKey: true } });
  const taken = new Set(known.map((name) => name.identityKey));
  await tx.programmeName.createMany({
    data: missing.flatMap(({ code, name, shortCode, forms }) =>
      writtenForms([name, shortCode, ...forms])
        .filter((form) => !taken.has(form.identityKey))
        .map((form) => ({ ...form, programmeId: ids(code), addedAt, addedBy })),
    ),
  });
  return missing.length;
}

/** The starter versions for each programme that has none of its own yet; answers for how many programmes. */
async function addProgrammeVersions(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const without = await tx.programme.findMany({
    where: { versions: { none: {} } },
    select: { id: true, code: true },
  });
  const versions = without.flatMap(({ id: programmeId, code }) =>
    (starterProgrammeVersions[code] ?? []).map((version) => ({ programmeId, version })),
  );
  if (versions.length === 0) return 0;
  const created = await tx.programmeVersion.createManyAndReturn({
    data: versions.map(
      ({ programmeId, version: { audience: _audience, toConfirm, ...facts } }) => ({
        ...facts,
        programmeId,
        toConfirm: toConfirm ? 1 : 0,
        draftedAt: addedAt,
        draftedBy: addedBy,
        publishedAt: addedAt,
        publishedBy: addedBy,
      }),
    ),
    select: { id: true, programmeId: true, validFrom: true },
  });
  const ids = new Map(created.map((row) => [`${row.programmeId} ${row.validFrom}`, row.id]));
  const titleIds = await idsByCode(tx.title.findMany({ select: { id: true, code: true } }));
  await writeConditions(
    tx,
    versions.map(({ programmeId, version: { validFrom, audience } }) => ({
      id: ids.get(`${programmeId} ${validFrom}`) ?? 0,
      audience: audience.flatMap((alternatives, index) =>
        alternatives.map(({ requirement, ...clause }) => ({
          ...clause,
          groupNumber: index + 1,
          requirement: withTitles(requirement, titleIds),
        })),
      ),
    })),
  );
  return new Set(versions.map(({ programmeId }) => programmeId)).size;
}

function withTitles(
  requirement: StarterAudience,
  titleIds: (code: string) => number,
): AudienceRequirement {
  if (!("titles" in requirement)) return requirement;
  const those = requirement.titles.map(titleIds);
  return requirement.kind === "post"
    ? { kind: "post", titleIds: those }
    : { kind: "planned", titleIds: those, termId: null };
}

/** The starter versions for each title that has none of its own yet; answers for how many titles. */
async function addStandards(tx: Tx, { addedAt, addedBy }: Stamps): Promise<number> {
  const without = await tx.title.findMany({
    where: { standards: { none: {} } },
    select: { id: true, code: true },
  });
  const titles = new Map(without.map(({ id, code }) => [code, id]));
  const versions = starterStandards.flatMap(({ titles: codes, requirements }) =>
    codes.flatMap((code) => {
      const titleId = titles.get(code);
      if (titleId === undefined) return [];
      return starterVersions.map((version) => ({ ...version, titleId, requirements }));
    }),
  );
  if (versions.length === 0) return 0;
  const programmeIds = await idsByCode(tx.programme.findMany({ select: { id: true, code: true } }));
  const created = await tx.titleStandard.createManyAndReturn({
    data: versions.map(({ titleId, validFrom, source }) => ({
      titleId,
      validFrom,
      source,
      toConfirm: 1,
      draftedAt: addedAt,
      draftedBy: addedBy,
      publishedAt: addedAt,
      publishedBy: addedBy,
    })),
    select: { id: true, titleId: true, validFrom: true },
  });
  const ids = new Map(created.map(({ id, titleId, validFrom }) => [`${titleId} ${validFrom}`, id]));
  await writeRequirements(
    tx,
    versions.map(({ titleId, validFrom, sources, requirements }) => ({
      id: ids.get(`${titleId} ${validFrom}`) ?? 0,
      requirements: requirements.map(({ condition, source, ...requirement }) => ({
        ...requirement,
        source: sources[source],
        toConfirm: true,
        condition:
          condition.kind === "any_of"
            ? { ...condition, of: condition.of.map((part) => withProgrammes(part, programmeIds)) }
            : withProgrammes(condition, programmeIds),
      })),
    })),
  );
  return new Set(versions.map(({ titleId }) => titleId)).size;
}

function withProgrammes(
  condition: StarterCondition,
  programmeIds: (code: string) => number,
): Condition {
  if (!("programmes" in condition)) return condition;
  const { programmes, ...rest } = condition;
  return { ...rest, programmeIds: programmes.map(programmeIds) };
}

async function addPostWords(tx: Tx, stamps: Stamps): Promise<number> {
  const where = { kind: "post", scope: "" };
  const there = await tx.synonym.findMany({ where, select: { key: true } });
  const data = starterPostWords
    .map(([text, target]) => ({ ...where, text, target, key: identityKey(text), ...stamps }))
    .filter(({ key }) => !there.some((synonym) => synonym.key === key));
  if (data.length === 0) return 0;
  const { count } = await tx.synonym.createMany({ data });
  return count;
}

/** The id that belongs to a code, of rows that are all there. */
async function idsByCode(
  rows: Promise<{ id: number; code: string }[]>,
): Promise<(code: string) => number> {
  const ids = new Map((await rows).map(({ id, code }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined)
      throw new Error(`the starter data name a row they have not made: ${code}`);
    return id;
  };
}
