import { fieldsOf, requestNumber } from "#app/domain/data-requests/data-request.ts";
import { type DataRequestRow, listRequests } from "#app/domain/data-requests/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { readRequests, views } from "#app/routes/data-requests/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { AnswerText, askedColumns, RequestBadge } from "#app/routes/own-data/request-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { FilterChips, Filters, FilterSelect, ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/requests";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const found = await listRequests(context.get(workContext).db, viewer, readRequests(url).wanted);
  if (found === null) throw notFound();
  return { ...found, fields: fieldsOf(viewer), today: viewer.today, url };
}

export default function RequestsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, today, url } = loaderData;
  const { list, wanted } = readRequests(url);
  const isFiltered = wanted.show !== "waiting" || wanted.field !== null;
  return (
    <Page
      title={t("ownData.requests.queue")}
      lead={t("ownData.requests.queueLead", { n: total, count: total, date: formatDate(today) })}
      path={<a href="/cadres">{t("people.title")}</a>}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      wide
    >
      <RequestFilters loaderData={loaderData} />
      {rows.length > 0 ? (
        <ListTable
          caption={t("ownData.requests.queue")}
          rows={rows}
          rowKey={({ id }) => id}
          list={list}
          total={total}
          columns={columnsOf(t)}
        />
      ) : (
        <Empty
          action={
            isFiltered ? (
              <ButtonLink to="/data-requests">{t("common.action.clear")}</ButtonLink>
            ) : undefined
          }
        >
          {t(isFiltered ? "ownData.requests.queueNone" : "ownData.requests.queueEmpty")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}

function RequestFilters({ loaderData: { url, fields } }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { list, wanted } = readRequests(url);
  const { show, field } = wanted;
  return (
    <>
      <Filters>
        <FilterSelect
          name="show"
          label={t("ownData.requests.show")}
          value={show}
          options={views.map((value) => ({ value, label: t(`ownData.requests.shown.${value}`) }))}
        />
        <FilterSelect
          name="field"
          label={t("ownData.requests.about")}
          value={field}
          any={t("ownData.requests.anyField")}
          options={fields.map((value) => ({ value, label: t(`ownData.requests.of.${value}`) }))}
        />
      </Filters>
      <FilterChips
        address={list.with}
        chips={[
          show === "waiting"
            ? null
            : { label: t(`ownData.requests.shown.${show}`), names: ["show"] },
          field && { label: t(`ownData.requests.of.${field}`), names: ["field"] },
        ]}
      />
    </>
  );
}

const columnsOf = (t: Translate): Column<DataRequestRow>[] => [
  {
    key: "person",
    label: t("ownData.requests.person"),
    first: true,
    room: "name",
    cell: ({ cadreId, fullName, birthDate, unitName }) => (
      <>
        <a href={`/cadres/${cadreId}`}>{fullName}</a>
        <p className="field-help font-normal">
          {t("ownData.requests.born", { date: formatDate(birthDate) })} · {unitName}
        </p>
      </>
    ),
  },
  {
    key: "field",
    label: t("ownData.requests.about"),
    first: true,
    cell: ({ id, field, askedAt }) => (
      <>
        <a href={`/data-requests/${id}`}>
          {requestNumber(id)}: {t(`ownData.requests.of.${field}`)}
        </a>
        <p className="field-help font-normal">{formatInstant(askedAt)}</p>
      </>
    ),
  },
  ...askedColumns<DataRequestRow>(t),
  {
    key: "state",
    label: t("ownData.requests.state"),
    room: "text",
    cell: (request) => (
      <>
        <RequestBadge state={request.state} />
        <AnswerText request={request} />
      </>
    ),
  },
];
