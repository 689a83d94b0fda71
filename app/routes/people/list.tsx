import { canReadRequests } from "#app/domain/data-requests/data-request.ts";
import { countWaitingRequests } from "#app/domain/data-requests/queries.server.ts";
import { canAddPeople } from "#app/domain/people/policy.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { foundOnlySimilar } from "#app/domain/people/search.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import {
  PeopleChips,
  PeopleFilters,
  PeopleTable,
  UnitProblem,
} from "#app/routes/people/list-parts.tsx";
import { readPeopleList } from "#app/routes/people/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { list, wanted, typedUnit } = readPeopleList(request.url);
  const { unitId, unitChoices } = await readUnitFilter(context, list, { ...wanted, typedUnit });
  const found = await listPeople(db, viewer, { ...wanted, unitId });
  if (wanted.unitId !== null && found.unitName === null) throw notFound();
  return {
    ...found,
    wanted,
    typedUnit,
    unitChoices,
    url: request.url,
    today: viewer.today,
    mayAdd: canAddPeople(viewer),
    requests: canReadRequests(viewer) ? await countWaitingRequests(db, viewer) : null,
  };
}

export default function PeopleListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, today, wanted, unitChoices, mayAdd, requests } = loaderData;
  const { q, unitId, gender, post } = wanted;
  const filtered =
    q !== "" || unitChoices !== null || [unitId, gender, post].some((one) => one !== null);
  const lead = filtered ? "people.introFiltered" : "people.intro";
  const best = rows[0];
  return (
    <Page
      title={t("people.title")}
      lead={t(lead, { count: total, n: total, date: formatDate(today) })}
      actions={
        <>
          {mayAdd ? (
            <ButtonLink to="/cadres/new" icon="add" look="primary">
              {t("people.action.add")}
            </ButtonLink>
          ) : null}
          {requests === null ? null : (
            <ButtonLink to="/data-requests" icon="edit">
              {requests === 0
                ? t("ownData.requests.nav")
                : t("ownData.requests.navWaiting", { n: requests })}
            </ButtonLink>
          )}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <PeopleFilters loaderData={loaderData} />
      <UnitProblem loaderData={loaderData} />
      <PeopleChips loaderData={loaderData} />
      {best && wanted.page === 1 && foundOnlySimilar(q, best.fit) ? (
        <Message tone="note" icon="search">
          {t("people.similar")}
        </Message>
      ) : null}
      {best ? (
        <PeopleTable loaderData={loaderData} />
      ) : (
        <Empty
          action={
            filtered ? <ButtonLink to="/cadres">{t("people.filter.clear")}</ButtonLink> : undefined
          }
        >
          {t(filtered ? "people.empty" : "people.emptyScope")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
