import { findToCompare } from "#app/domain/people/cadre-queries.server.ts";
import { MergeForm, readId } from "#app/domain/people/input.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { canMerge } from "#app/domain/people/policy.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import {
  forbidden,
  invalid,
  notFound,
  parseForm,
  refused,
} from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Candidates, Comparison, SearchOther } from "#app/routes/people/merge-parts.tsx";
import { openCadre } from "#app/routes/people/record.server.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/merge";

const anybody = {
  unitId: null,
  gender: null,
  post: null,
  sort: "name",
  page: 1,
  pageSize: 20,
} as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const cadre = await openCadre(context, params.cadreId);
  if (!canMerge(viewer, cadre)) throw forbidden();
  const address = readListAddress(request.url, { sortable: [], sort: "name" });
  const otherId = address.text("other") === "" ? null : readId(address.text("other"));
  const other = otherId === null ? null : await findToCompare(db, viewer, otherId);
  if (address.text("other") !== "" && !other) throw notFound();
  const { pathname: query } = new URL(request.url);
  if (other)
    recordRead(context, { action: "read.cadre", subjectType: "cadre", ids: [other.id], query });
  const q = address.text("q") || cadre.fullName;
  const found = other ? [] : (await listPeople(db, viewer, { ...anybody, q })).rows;
  return { cadre, other, q, found: found.filter(({ id }) => id !== cadre.id) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id } = await openCadre(context, params.cadreId);
  const form = await parseForm(request, MergeForm);
  if (!form.ok) return invalid(form);
  const { otherId, survivor, confirmed } = form.value;
  const [survivorId, aliasId] = survivor === "this" ? [id, otherId] : [otherId, id];
  const merging = { survivorId, aliasId, confirmed: confirmed === "yes" };
  const result = await mergeCadres(context.get(workContext), merging);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/cadres/${survivorId}`, { key: "people.merge.done" });
}

export default function MergePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, other, q, found } = loaderData;
  const page = `/cadres/${cadre.id}`;
  return (
    <Page
      title={t("people.merge.title", { name: cadre.fullName })}
      lead={t("people.merge.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      {other ? (
        <Comparison cadre={cadre} other={other} answer={actionData} />
      ) : (
        <>
          <SearchOther q={q} />
          <Candidates cadreId={cadre.id} found={found} />
        </>
      )}
    </Page>
  );
}
