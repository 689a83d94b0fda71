import type { CadrePage } from "#app/domain/people/cadre-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { Question } from "#app/ui/kit/question.tsx";

type Alias = CadrePage["aliases"][number];

/** What a merged record was, in a line. */
export function aliasText(t: Translate, { id, fullName, birthDate }: Alias): string {
  return t("people.merge.mergedRecord", {
    id: String(id),
    name: fullName,
    birth: formatDate(birthDate),
  });
}

/** Whether a merge is to be taken back. */
export function unmergeQuestion(
  t: Translate,
  survivor: Pick<CadrePage, "id" | "fullName">,
  alias: Alias,
): Question {
  const id = String(alias.id);
  return {
    to: `/cadres/${survivor.id}/merge/undo?alias=${id}`,
    title: t("people.action.unmerge", { id }),
    lead: aliasText(t, alias),
    body: t("people.merge.undoWhat", { id, name: survivor.fullName }),
    submit: t("people.action.unmerge", { id }),
    fields: { aliasId: alias.id },
  };
}
