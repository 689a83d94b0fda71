import type { RetirementYear } from "#app/domain/standards/queries.server.ts";
import { listRetirementYears } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import type { Route } from "./+types/retirement";

export async function loader({ context }: Route.LoaderArgs) {
  const years = await listRetirementYears(context.get(workContext).db, viewerOf(context));
  if (!years) throw notFound();
  return { years, keeps: await keeps(context) };
}

export default function RetirementPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { years, keeps: mayKeep } = loaderData;
  const gendered = (gender: "male" | "female") => ({
    key: gender,
    label: t(`standards.retirement.${gender}`),
    cell: (row: RetirementYear) => <Age age={row[gender]} />,
  });
  return (
    <Page
      title={t("standards.retirement.title")}
      lead={t("standards.retirement.lead")}
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to="/rules/retirement/new" icon="add" look="primary">
              {t("standards.retirement.add")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {years.length === 0 ? (
        <Empty>{t("standards.retirement.empty")}</Empty>
      ) : (
        <Table
          caption={t("standards.retirement.title")}
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            {
              key: "year",
              label: t("standards.retirement.year"),
              first: true,
              cell: ({ year }) => year,
            },
            gendered("male"),
            gendered("female"),
            {
              key: "source",
              label: t("standards.field.source"),
              cell: (row) => <Sources row={row} />,
            },
          ]}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}

function Age({ age }: { age: RetirementYear["male"] }) {
  const t = useTranslate();
  if (age === null) return t("standards.retirement.none");
  const { months: all } = age;
  const [years, months] = [Math.floor(all / 12), all % 12];
  return months === 0
    ? t("standards.retirement.wholeAge", { years })
    : t("standards.retirement.age", { years, months });
}

/** Where the ages of a year stand, once where it is the same for both. */
function Sources({ row: { male, female } }: { row: RetirementYear }) {
  const ages = [male, female].filter((age) => age !== null);
  const [first, second] = ages;
  const isSame = first?.source === second?.source && first?.toConfirm === second?.toConfirm;
  return (isSame ? ages.slice(0, 1) : ages).map(({ source, toConfirm }, index) => (
    <div key={`${index} ${source}`}>
      <Source text={source} toConfirm={toConfirm} />
    </div>
  ));
}
