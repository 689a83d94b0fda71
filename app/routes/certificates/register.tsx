import { listRegister, registerYears } from "#app/domain/certificates/register-queries.server.ts";
import { certificateKinds } from "#app/domain/certificates/register.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CertificateStandBadge } from "#app/routes/certificates/stand-parts.tsx";
import { readRegister } from "#app/routes/certificates/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/register";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { wanted } = readRegister(request.url);
  const found = await listRegister(db, viewer, wanted);
  const years = await registerYears(db, viewer);
  return { ...found, years, url: request.url, today: viewer.today };
}

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Parts["loaderData"]["rows"][number];

export default function RegisterPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, url, today } = loaderData;
  const { list, wanted } = readRegister(url);
  const file = list
    .with({ page: null, size: null })
    .replace(/^\/certificates/, "/certificates/register.xlsx");
  const isFiltered = wanted.q !== "" || wanted.year !== null || wanted.kind !== null;
  return (
    <Page
      title={t("certificates.register.title")}
      lead={t("certificates.register.lead", { count: total, date: formatDate(today) })}
      wide
      actions={
        <>
          {total > 0 ? (
            <ButtonLink to={file} icon="download">
              {t("common.action.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <Filters loaderData={loaderData} />
      {rows.length > 0 ? (
        <ListTable
          caption={t("certificates.register.title")}
          rows={rows}
          rowKey={({ id }) => id}
          list={list}
          total={total}
          columns={columnsOf(t)}
        />
      ) : isFiltered ? (
        <Empty action={<ButtonLink to="/certificates">{t("common.action.clear")}</ButtonLink>}>
          {t("certificates.register.noneFound")}
        </Empty>
      ) : (
        <Empty>{t("certificates.register.none")}</Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}

function Filters({ loaderData: { url, years } }: Parts) {
  const t = useTranslate();
  const { list, wanted } = readRegister(url);
  const any = t("certificates.register.any");
  return (
    <>
      <ListFilters
        search={{ label: t("certificates.register.search"), q: wanted.q }}
        size={{ sizes: pageSizes, pageSize: list.pageSize }}
        hidden={{}}
      >
        <FilterSelect
          name="year"
          label={t("certificates.register.year")}
          value={wanted.year === null ? null : String(wanted.year)}
          any={any}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterSelect
          name="kind"
          label={t("certificates.register.kind")}
          value={wanted.kind}
          any={any}
          options={certificateKinds.map((value) => ({
            value,
            label: t(`certificates.kind.${value}`),
          }))}
        />
      </ListFilters>
      <FilterChips
        address={list.with}
        chips={[
          wanted.q === ""
            ? null
            : { label: t("courses.list.chipQuery", { q: wanted.q }), names: ["q"] },
          wanted.year === null ? null : { label: String(wanted.year), names: ["year"] },
          wanted.kind && { label: t(`certificates.kind.${wanted.kind}`), names: ["kind"] },
        ]}
      />
    </>
  );
}

const columnsOf = (t: Translate): Column<Row>[] => [
  {
    key: "register",
    label: t("certificates.page.register"),
    first: true,
    room: "line",
    cell: ({ id, register }) => <a href={`/certificates/${id}`}>{register}</a>,
  },
  {
    key: "blank",
    label: t("certificates.page.blanks"),
    cell: ({ blankNumber }) => blankNumber,
  },
  {
    key: "name",
    label: t("certificates.page.name"),
    first: true,
    room: "name",
    cell: ({ fullName, birthDate }) => (
      <>
        {fullName}
        <div className="field-help">{formatDate(birthDate)}</div>
      </>
    ),
  },
  {
    key: "place",
    label: t("certificates.page.place"),
    room: "place",
    cell: ({ place }) => place,
  },
  {
    key: "course",
    label: t("certificates.page.course"),
    room: "text",
    cell: ({ courseId, code, courseName }) => (
      <>
        <a href={`/courses/${courseId}/record`}>{code}</a>
        <div className="field-help">{courseName}</div>
      </>
    ),
  },
  {
    key: "band",
    label: t("certificates.page.band"),
    cell: ({ band }) => (band === null ? null : t(`teaching.band.${band}`)),
  },
  {
    key: "issuedOn",
    label: t("certificates.page.issued"),
    cell: ({ issuedOn }) => formatDate(issuedOn),
  },
  {
    key: "stand",
    label: t("certificates.register.stand"),
    cell: ({ stand }) => <CertificateStandBadge stand={stand} />,
  },
];
