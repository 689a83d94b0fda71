import type { PaperKind } from "#app/domain/courses/paper.ts";
import { canKeepCourses } from "#app/domain/courses/policy.ts";
import { stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { paperFields, type PaperWords } from "./paper-words.ts";

/** One change of templates at a time: whether a body has one of a kind is looked up after this. */
async function lockTemplates(tx: Tx): Promise<void> {
  await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
}

export type AddTemplateInput = PaperWords & {
  kind: PaperKind;
  source: string;
  /** of the form, so that sent twice it adds once; null = none */
  key: string | null;
};

export type AddTemplateRefusal = "not_allowed" | "template_there" | OnceRefusal;

/**
 * Adds a template of a kind of paper of an issuing body, kept at the unit of the grant, and answers its id. Refuses
 * not_allowed (no course administrator) and template_there.
 */
export async function addTemplate(
  work: Work,
  { key, ...stated }: AddTemplateInput,
): Promise<Result<number, AddTemplateRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canKeepCourses(viewer)) return refuse("not_allowed");
  const { unitId } = viewer;
  return onceOnly(work, key, { unitId, ...stated }, () =>
    work.transaction<number, AddTemplateRefusal>(async (tx) => {
      await lockTemplates(tx);
      const issuerKey = identityKey(stated.issuer);
      const same = { unitId, kind: stated.kind, issuerKey };
      if ((await tx.paperTemplate.count({ where: same })) > 0) return refuse("template_there");
      const { id } = await tx.paperTemplate.create({
        data: { ...stated, unitId, issuerKey, createdAt: work.at, ...stampsOf(work) },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "paper_template.added",
        subjectType: "paper_template",
        subjectId: id,
        detail: { after: { ...stated, unitId } },
      });
      return accept(id);
    }),
  );
}

export type CorrectTemplateInput = PaperWords & {
  templateId: number;
  source: string;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
  /** of the template as the form was shown */
  revision: number;
};

export type CorrectTemplateRefusal = "not_found" | "not_allowed" | "stale" | "template_there";

const corrected = [...paperFields, "source", "toConfirm"] as const;

/**
 * Corrects a template; its kind stays. Papers made before keep their words. Refuses not_found (none in the scope),
 * not_allowed, stale (saying just what stands there is no conflict) and template_there.
 */
export async function correctTemplate(
  work: Work,
  { templateId, revision, ...stated }: CorrectTemplateInput,
): Promise<Result<number, CorrectTemplateRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canKeepCourses(viewer)) return refuse("not_allowed");
  const result = await work.transaction<number, CorrectTemplateRefusal | "unchanged">(
    async (tx) => {
      await lockTemplates(tx);
      const before = await tx.paperTemplate.findUnique({ where: { id: templateId } });
      if (!before || !(await isUnitInScope(work.db.sql, viewer, before.unitId)))
        return refuse("not_found");
      const change = changedFields<(typeof corrected)[number], string | number | null>(
        corrected,
        before,
        stated,
      );
      if (Object.keys(change.after).length === 0) return refuse("unchanged");
      if (before.revision !== revision) return refuse("stale");
      const issuerKey = identityKey(stated.issuer);
      const { unitId, kind } = before;
      const same = { unitId, kind, issuerKey, id: { not: templateId } };
      if ((await tx.paperTemplate.count({ where: same })) > 0) return refuse("template_there");
      await tx.paperTemplate.update({
        where: { id: templateId },
        data: { ...stated, issuerKey, ...stampsOf(work), revision: { increment: 1 } },
      });
      recordAudit(tx, {
        action: "paper_template.corrected",
        subjectType: "paper_template",
        subjectId: templateId,
        detail: change,
      });
      return accept(templateId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(templateId) : refuse(result.refusal);
}
