import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { groupText } from "#app/routes/reports/need-text.ts";
import { readNeeds } from "#app/routes/reports/wanted.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { FilterChips, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { unitText } from "#app/ui/people/post-text.ts";
import type { Route } from "./+types/need-people";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

/** What of the row's number is shown, each with a way to take it off. */
export function PeopleChips({ loaderData: { wanted, unitName, url, today } }: Parts) {
  const t = useTranslate();
  const { list } = readNeeds(url, today);
  const { group, state } = wanted.filter;
  return (
    <FilterChips
      address={list.with}
      chips={[
        unitName === null
          ? null
          : { label: t("needs.people.unit", { unit: unitName }), names: ["unit", "at"] },
        group && { label: groupText(t, group), names: ["group"] },
        state && { label: t(`needs.state.${state}`), names: ["state"] },
      ]}
    />
  );
}

export function NeedPeopleTable({
  loaderData: { rows, total, today, showsPlanned },
  url,
}: Parts & { url: string }) {
  const t = useTranslate();
  const { list } = readNeeds(url, today);
  return (
    <ListTable
      caption={t("needs.people.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ page: list.page, pageSize: list.pageSize, with: list.with }}
      total={total}
      columns={columnsOf(t, showsPlanned)}
    />
  );
}

function columnsOf(t: Translate, showsPlanned: boolean): Column<Row>[] {
  return [
    {
      key: "name",
      label: t("people.field.fullName"),
      first: true,
      room: "name",
      cell: ({ id, fullName }) => <a href={`/cadres/${id}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("people.field.birthDate"),
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "post",
      label: t("people.field.post"),
      first: true,
      cell: ({ posts }) =>
        posts.map((post) => <div key={post.id}>{`${post.name}, ${unitText(t, post)}`}</div>),
    },
    {
      key: "source",
      label: t("needs.people.source"),
      cell: (row) => <Source row={row} showsPlanned={showsPlanned} />,
    },
    {
      key: "state",
      label: t("needs.people.state"),
      cell: ({ isCovered }) => (
        <Badge tone={isCovered ? "held" : "neutral"} icon={isCovered ? "check" : "gap"}>
          {t(isCovered ? "needs.state.covered" : "needs.state.open")}
        </Badge>
      ),
    },
    {
      key: "note",
      label: t("needs.people.note"),
      room: "text",
      cell: ({ note }) => note,
    },
  ];
}

/** Where the need comes from; what somebody registers says nothing of planning. */
function Source({ row, showsPlanned }: { row: Row; showsPlanned: boolean }) {
  const t = useTranslate();
  const sources = [
    showsPlanned && row.isPlanned ? t("needs.people.byStandard") : null,
    row.isRegistered ? t("needs.people.byThemselves") : null,
  ];
  return sources.flatMap((source) => (source === null ? [] : [<div key={source}>{source}</div>]));
}
