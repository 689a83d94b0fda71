import { nameSortKey, searchKey } from "#app/kernel/vietnamese.ts";
import type { TestDb } from "#tests/support/database.ts";
import type { Params } from "#tests/support/every-address.ts";
import { draftVersionOfFirst } from "#tests/support/world-drafts.ts";

/** The titles between which two databases differ: equal requirements and dates, other names, ranks and sources. */
export const secretTitles = {
  a: {
    code: "secret-a",
    name: "Chức danh thử thứ nhất",
    rank: 61,
    source: "Điều 5 Quy định thứ nhất",
  },
  b: {
    code: "secret-b",
    name: "Chức danh thử thứ hai",
    rank: 57,
    source: "Điều 9 Quy định thứ hai",
  },
} as const;
export type SecretTitle = keyof typeof secretTitles;

const at = "2026-06-01T01:00:00.000Z";
const stamps = { updatedAt: at, updatedBy: "operator:tests" };

/** A title with a version in force and a draft; both titles ask for the same. */
export async function addTitle(db: TestDb, key: SecretTitle): Promise<Params> {
  const { code, name, rank, source } = secretTitles[key];
  const title = await db.prisma.title.create({
    data: {
      code,
      name,
      sortKey: nameSortKey(name),
      kind: "post",
      level: "commune",
      managingLevel: "province",
      sector: "party",
      rank,
      source,
      ...stamps,
      unitKinds: { create: { kind: "commune" } },
      names: {
        create: { text: name, identityKey: searchKey(name).trim(), addedAt: at, addedBy: "tests" },
      },
    },
    select: { id: true, names: { select: { id: true } } },
  });
  const programme = async (wanted: string): Promise<number> =>
    (await db.prisma.programme.findUniqueOrThrow({ where: { code: wanted } })).id;
  const conditions = [
    {
      subject: "political_theory",
      kind: "level",
      dimension: "political_theory",
      level: "advanced",
    },
    { subject: "degree", kind: "level", dimension: "degree", level: "bachelor" },
    { subject: "reserve", kind: "recurring", every: "term", times: 1, programme: "reserve" },
    {
      subject: "knowledge_update",
      kind: "recurring",
      every: "calendar_year",
      times: 1,
      programme: "knowledge-update",
    },
    { subject: "working_time", kind: "working_time", months: 60 },
  ];
  const version = async (validFrom: string, published: boolean) => {
    const { id: standardId } = await db.prisma.titleStandard.create({
      data: {
        titleId: title.id,
        validFrom,
        source,
        draftedAt: at,
        draftedBy: "operator:tests",
        ...(published ? { publishedAt: at, publishedBy: "operator:tests" } : {}),
      },
    });
    const ids: number[] = [];
    for (const [position, { programme: named, ...condition }] of conditions.entries()) {
      const { id } = await db.prisma.requirement.create({
        data: {
          standardId,
          position,
          stage: "appointment",
          source,
          waivableBy: "province",
          ...condition,
        },
      });
      ids.push(id);
      if (named === undefined) continue;
      const programmeId = await programme(named);
      await db.prisma.requirementProgramme.create({ data: { requirementId: id, programmeId } });
    }
    return { standardId, requirementId: ids[0] ?? 0 };
  };
  await version("2020-01-01", true);
  const draft = await version("2026-05-01", false);
  return {
    titleId: String(title.id),
    nameId: String(title.names[0]?.id ?? 0),
    standardId: String(draft.standardId),
    requirementId: String(draft.requirementId),
  };
}

/** Rows of the starter data that routes name. */
export async function catalogueSamples(db: TestDb): Promise<Params> {
  const { prisma } = db;
  const version = await draftVersionOfFirst(db);
  const [term, anchor, rules, limit, programme] = [
    await prisma.term.findFirstOrThrow({ orderBy: { id: "asc" } }),
    await prisma.termAnchor.findFirstOrThrow({ orderBy: { id: "asc" } }),
    await prisma.ruleSet.findFirstOrThrow({ orderBy: { id: "asc" } }),
    await prisma.ruleLimit.findFirstOrThrow({ orderBy: { id: "asc" } }),
    await prisma.programme.findFirstOrThrow({ orderBy: { id: "asc" } }),
  ];
  return {
    termId: String(term.id),
    anchorId: String(anchor.id),
    ruleSetId: String(rules.id),
    limitId: String(limit.id),
    programmeId: String(programme.id),
    versionId: String(version.version),
    conditionId: String(version.condition),
    synonymId: "1",
    sessionId: "999999",
    messageId: "999999",
    mailId: "999999",
    noticeKind: "seat_confirmed",
    token: "unknown",
    paperKind: "sending",
    templateId: String(
      (await prisma.paperTemplate.findFirstOrThrow({ orderBy: { id: "asc" } })).id,
    ),
  };
}
