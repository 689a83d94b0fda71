import { sql as raw, type SqlBool } from "kysely";
import { nameSearch } from "#app/domain/people/search.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import { attendeesSeen } from "#app/domain/teaching/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { standOf } from "./certificate.ts";
import { type CertificateKind, registerText } from "./register.ts";

export type RegisterWanted = {
  /** words of a name, with or without marks; empty finds all */
  q: string;
  year: number | null;
  kind: CertificateKind | null;
};

function found(sql: Sql, viewer: Viewer, { q, year, kind }: RegisterWanted) {
  let lines = attendeesSeen(sql, viewer)
    .innerJoin("Completion as k", "k.enrolmentId", "e.id")
    .innerJoin("Certificate as z", "z.completionId", "k.id")
    .innerJoin("Cadre as p", "p.id", "e.cadreId");
  const search = nameSearch(q);
  if (search !== null) {
    const text = raw`${raw.ref("p.searchKey")}`;
    lines = lines.where(raw<SqlBool>`${text} like ${search.pattern} escape '\\'`);
  }
  if (year !== null) lines = lines.where("z.year", "=", year);
  return kind === null ? lines : lines.where("z.kind", "=", kind);
}

const lastBlank = raw<
  string | null
>`(select p."blankNumber" from "CertificatePrint" as p where p."certificateId" = ${raw.ref("z.id")} order by p."id" desc limit 1)`;
const later = raw<
  number | null
>`(select later."id" from "Certificate" as later where later."replacesId" = ${raw.ref("z.id")})`;

const ordered = (sql: Sql, viewer: Viewer, wanted: RegisterWanted) =>
  found(sql, viewer, wanted)
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .select(["z.id", "z.kind", "z.year", "z.number", "z.fullName", "z.birthDate", "z.place"])
    .select(["z.issuedOn", "z.validTo", "e.cadreId", "c.id as courseId", "c.code"])
    .select(["c.startsOn", "c.endsOn", "k.courseName", "k.hostName", "k.band"])
    .select(["k.recognitionNumber", "k.recognitionDate", "r.revokedOn", "h.receivedBy"])
    .select(["h.receivedOn", lastBlank.as("blankNumber"), later.as("replacedById")])
    .orderBy("z.year", "desc")
    .orderBy("z.kind")
    .orderBy("z.issuerUnitId")
    .orderBy("z.number", "desc");

type Read = Awaited<ReturnType<ReturnType<typeof ordered>["execute"]>>[number];

function lineOf({ kind, band, ...row }: Read, today: string) {
  const known = kind as CertificateKind; // why: check constraints name the words
  return {
    ...row,
    kind: known,
    band: band as MarkBand | null,
    register: registerText({ kind: known, year: row.year, number: row.number }),
    stand: standOf(
      {
        validTo: row.validTo,
        isRevoked: row.revokedOn !== null,
        isReplaced: row.replacedById !== null,
      },
      today,
    ),
  };
}

/** A page of the register's lines that a viewer sees, the latest first, and how many there are. Two statements. */
export async function listRegister(
  db: Db,
  viewer: Viewer,
  { page, pageSize, ...wanted }: RegisterWanted & { page: number; pageSize: number },
) {
  const { total } = await found(db.sql, viewer, wanted)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await ordered(db.sql, viewer, wanted)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows.map((row) => lineOf(row, viewer.today)), total: Number(total) };
}

/** All of them (form F7). One statement. */
export async function exportRegister(db: Db, viewer: Viewer, wanted: RegisterWanted) {
  const rows = await ordered(db.sql, viewer, wanted).execute();
  return rows.map((row) => lineOf(row, viewer.today));
}

export type RegisterRow = Awaited<ReturnType<typeof exportRegister>>[number];

/** The years in which certificates that a viewer sees were entered, the latest first. One statement. */
export async function registerYears(db: Db, viewer: Viewer): Promise<number[]> {
  const rows = await found(db.sql, viewer, { q: "", year: null, kind: null })
    .select("z.year")
    .distinct()
    .orderBy("z.year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}
