import type { OwnRegisteredNeed } from "#app/domain/enrolment/own-need-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge, type BadgeTone, ButtonLink } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type State = OwnRegisteredNeed["state"];

const looks = {
  standing: { tone: "pending", icon: "hourglass" },
  learnt: { tone: "good", icon: "check" },
  withdrawn: { tone: "past", icon: "undo" },
} as const satisfies Record<State, { tone: BadgeTone; icon: IconName }>;

/** What one has registered, with a way to take back what still stands. */
export function OwnRegisteredNeeds({ needs }: { needs: OwnRegisteredNeed[] }) {
  const t = useTranslate();
  if (needs.length === 0) return <Empty>{t("registered.none")}</Empty>;
  return (
    <Table
      caption={t("registered.own")}
      rows={needs}
      rowKey={({ id }) => id}
      columns={columnsOf(t)}
    />
  );
}

const columnsOf = (t: Translate): Column<OwnRegisteredNeed>[] => [
  {
    key: "programme",
    label: t("registered.field.programme"),
    first: true,
    room: "place",
    cell: ({ programmeName }) => programmeName,
  },
  { key: "year", label: t("registered.field.year"), cell: ({ year }) => String(year) },
  {
    key: "state",
    label: t("registered.field.state"),
    first: true,
    cell: ({ state }) => <Badge {...looks[state]}>{t(`registered.state.${state}`)}</Badge>,
  },
  {
    key: "on",
    label: t("registered.field.on"),
    cell: ({ registeredOn }) => formatDate(registeredOn),
  },
  { key: "note", label: t("registered.field.note"), room: "text", cell: ({ note }) => note },
  {
    key: "act",
    label: t("registered.field.act"),
    cell: ({ id, state }) =>
      state === "standing" ? (
        <ButtonLink small to={`/me/needs/registered/${id}/withdrawal`}>
          {t("registered.withdraw")}
        </ButtonLink>
      ) : null,
  },
];
