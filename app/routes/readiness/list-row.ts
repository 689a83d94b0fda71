import { answerOf } from "#app/domain/readiness/coverage.ts";
import type { ToldRecord } from "#app/domain/readiness/told-records.server.ts";

/** A record as the list shows it: what is open, and what is met only for a while. */
export function rowOf(record: ToldRecord) {
  const { readiness } = record;
  const { id, cadreId, fullName, birthDate, titleText, unitName, term, listOrder } = record;
  return {
    id,
    cadreId,
    fullName,
    birthDate,
    titleText,
    unitName,
    term,
    listOrder,
    band: readiness.band,
    override: record.override,
    target: readiness.target,
    isJudged: readiness.standard !== null,
    open: readiness.requirements
      .filter(({ verdict }) => verdict === "missing" || verdict === "no_data")
      .map(({ requirement, verdict, gap }) => ({
        subject: requirement.subject,
        verdict,
        gap: gap && answerOf(gap),
      })),
    expiring: readiness.requirements
      .filter(({ endsBeforeTarget, verdict }) => endsBeforeTarget && verdict === "met")
      .map(({ requirement }) => requirement.subject),
  };
}

export type ReadinessRow = ReturnType<typeof rowOf>;
