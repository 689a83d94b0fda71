import type { ListWarning } from "#app/domain/planning/check-queries.server.ts";
import { type PlanningWarning, recordWarnings, shareNotMet } from "#app/domain/planning/checks.ts";
import type { RoundShown } from "#app/domain/planning/round-queries.server.ts";
import type { findStructure } from "#app/domain/planning/structure-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { LevelAges, LevelShares } from "#app/ui/planning/structure.tsx";
import { warningText } from "#app/ui/planning/warning-text.ts";
import type { Route } from "./+types/round";

type StructureShown = NonNullable<Awaited<ReturnType<typeof findStructure>>>;
type Overview = {
  structure: StructureShown;
  attention: { warnings: ListWarning[]; unjudged: number } | null;
};
type Parts = Pick<Route.ComponentProps, "loaderData"> & { overview: Overview };

/** Women, young people and age groups of the list, or of one title of it. */
export function Structure({ loaderData: { round, wanted }, overview: { structure } }: Parts) {
  const t = useTranslate();
  const { asOf, people, levels } = structure;
  const date = formatDate(asOf);
  const title = round.titles.find(({ id }) => id === wanted.titleId);
  return (
    <Section
      title={
        title
          ? t("planning.structure.titleOf", { title: title.name })
          : t("planning.structure.title")
      }
    >
      {people === 0 ? (
        <Empty>{t("planning.structure.nobody", { date })}</Empty>
      ) : (
        <div className="grid gap-4">
          <p>
            {t("planning.structure.lead", { ruleSet: round.ruleSetName, date, n: people })}{" "}
            {round.unitInScope ? null : t("planning.onlyInScope")}
          </p>
          {levels.map((level) => (
            <div key={level.level} className="grid gap-2">
              <h3>{t(`planning.level.${level.level}`)}</h3>
              <LevelShares level={level} />
              <LevelAges level={level} />
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

const shownOfKind = 5;

/** Shares below their threshold, as warnings of the list. */
export function shareWarnings({ levels }: StructureShown): PlanningWarning[] {
  return levels.flatMap(({ women, young }) =>
    [shareNotMet("women", women), young ? shareNotMet("young", young) : null].flatMap(
      (warning) => warning ?? [],
    ),
  );
}

/** What of the list asks for attention, kind by kind, a few lines of each. */
export function Attention({ round, overview }: { round: RoundShown; overview: Overview }) {
  const t = useTranslate();
  const { attention, structure } = overview;
  if (attention === null) return null;
  const { warnings, unjudged } = attention;
  const shares = shareWarnings(structure);
  const total = warnings.length + shares.length;
  const ruleSet = round.ruleSetName;
  const page = `/planning/${round.id}/attention`;
  const hasMore = recordWarnings.some((kind) => ofKind(warnings, kind).length > shownOfKind);
  return (
    <Section
      title={t("planning.attention.title")}
      actions={
        hasMore ? (
          <ButtonLink to={page} small>
            {t("planning.attention.all")}
          </ButtonLink>
        ) : null
      }
    >
      <Unjudged count={unjudged} />
      {total === 0 ? (
        <p>{t("planning.attention.none", { ruleSet })}</p>
      ) : (
        <>
          <p>{t("planning.attention.lead", { count: total, n: total, ruleSet })}</p>
          {shares.length > 0 ? <Shares warnings={shares} /> : null}
          {recordWarnings.map((kind) => (
            <Kind key={kind} kind={kind} warnings={ofKind(warnings, kind)} page={page} />
          ))}
        </>
      )}
    </Section>
  );
}

/** How many records are judged by no limit because their units have ended. */
export function Unjudged({ count }: { count: number }) {
  const t = useTranslate();
  if (count === 0) return null;
  return <p>{t("planning.attention.unjudged", { count, n: count })}</p>;
}

const ofKind = (warnings: ListWarning[], kind: ListWarning["warning"]["warning"]): ListWarning[] =>
  warnings.filter(({ warning }) => warning.warning === kind);

function Shares({ warnings }: { warnings: PlanningWarning[] }) {
  const t = useTranslate();
  return (
    <Message tone="warn" icon="warning">
      <h3>{t("planning.attention.kind.share_not_met")}</h3>
      <ul className="list-disc pl-5">
        {warnings
          .map((warning) => warningText(t, warning))
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </Message>
  );
}

type KindProps = {
  kind: ListWarning["warning"]["warning"];
  warnings: ListWarning[];
  page: string;
};

function Kind({ kind, warnings, page }: KindProps) {
  const t = useTranslate();
  if (warnings.length === 0) return null;
  const more = warnings.length - shownOfKind;
  return (
    <Message tone="warn" icon="warning">
      <h3>
        {t("planning.attention.chip", {
          label: t(`planning.attention.kind.${kind}`),
          n: warnings.length,
        })}
      </h3>
      <ul className="list-disc pl-5">
        {warnings.slice(0, shownOfKind).map(({ record, warning }) => (
          <li key={record.id}>
            <a href={`/planning/records/${record.id}`}>{record.fullName}</a>
            {", "}
            {record.titleText}
            {". "}
            {warningText(t, warning)}
          </li>
        ))}
        {more > 0 ? (
          <li>
            <a href={`${page}?kind=${kind}`}>
              {t("planning.attention.more", { count: more, n: more })}
            </a>
          </li>
        ) : null}
      </ul>
    </Message>
  );
}
