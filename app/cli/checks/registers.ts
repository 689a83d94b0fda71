import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { type CertificateKind, registerText } from "#app/domain/certificates/register.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** A register holds every number from 1 to the last that was drawn, each once. `id` is the register, as its last number is written. */
export async function checkRegisters(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const books = await sql
    .selectFrom("RegisterBook as b")
    .leftJoin("Certificate as z", (join) =>
      join
        .onRef("z.issuerUnitId", "=", "b.issuerUnitId")
        .onRef("z.kind", "=", "b.kind")
        .onRef("z.year", "=", "b.year"),
    )
    .groupBy(["b.issuerUnitId", "b.kind", "b.year", "b.lastNumber"])
    .select(["b.issuerUnitId", "b.kind", "b.year", "b.lastNumber"])
    .select((eb) => [
      eb.fn.count<number>("z.id").distinct().as("lines"),
      eb.fn.max("z.number").as("highest"),
    ])
    .orderBy("b.issuerUnitId")
    .orderBy("b.year")
    .execute();
  finding.count(books.length);
  for (const { issuerUnitId, kind, year, lastNumber, lines, highest } of books) {
    // why: a check constraint names the kinds; PostgreSQL answers a count as a text
    const number = registerText({ kind: kind as CertificateKind, year, number: lastNumber });
    if (Number(lines) !== lastNumber || (highest ?? 0) !== lastNumber)
      finding.breach(
        `${issuerUnitId} ${number}`,
        `${lastNumber} numbers were drawn, ${Number(lines)} are entered, the highest is ${highest ?? 0}`,
      );
  }
  return finding.answer();
}

/** What closing wrote agrees: the enrolment's status, and evidence of whoever completed and nobody else. `id` is the completion. */
export async function checkCompletions(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const rows = await sql
    .selectFrom("Completion as k")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .leftJoin("Evidence as v", "v.completionId", "k.id")
    .select(["k.id", "k.outcome", "e.status", "v.id as evidenceId", "v.statedOn", "v.replacedOn"])
    .orderBy("k.id")
    .execute();
  finding.count(rows.length);
  for (const { id, outcome, status, evidenceId, statedOn, replacedOn } of rows) {
    const isVoided = status === "voided" && outcome === "completed";
    if (status !== outcome && !isVoided)
      finding.breach(id, `its outcome is ${outcome}, the enrolment is ${status}`);
    if ((evidenceId !== null) !== (outcome === "completed"))
      finding.breach(
        id,
        `its outcome is ${outcome}, and it has ${evidenceId === null ? "no" : "an"} evidence`,
      );
    if (isVoided !== (replacedOn !== null && replacedOn === statedOn))
      finding.breach(
        id,
        `it is ${isVoided ? "voided, and its evidence counts" : "not voided, and its evidence counts on no day"}`,
      );
  }
  return finding.answer();
}
