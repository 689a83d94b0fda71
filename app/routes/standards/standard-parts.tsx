import type {
  FoundRequirement,
  FoundVersion,
} from "#app/domain/standards/version-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { askedText, namesById } from "#app/routes/standards/standard-changes-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { conditionText } from "#app/ui/readiness/condition-text.ts";
import { Source } from "#app/ui/standards/source.tsx";
import { audienceText, versionDays } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standard";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** What may be done with a draft: the one main act, and those beside it. */
export function VersionActions({ loaderData: { title, version, acts } }: Parts) {
  const t = useTranslate();
  const address = `/titles/${title.id}/standards/${version.id}`;
  return (
    <>
      {acts.publishes && version.faults.length === 0 ? (
        <ButtonLink to={`${address}/preview`} icon="people" look="primary">
          {t("versions.page.preview")}
        </ButtonLink>
      ) : null}
      {acts.drafts ? (
        <>
          <ButtonLink to={`${address}/correction`} icon="edit">
            {t("versions.page.correct")}
          </ButtonLink>
          <ButtonLink to={`${address}/removal`} icon="remove">
            {t("versions.page.discard")}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

/** What becomes of a draft, told to whoever reads it. */
export function NextStep({ acts }: { acts: { drafts: boolean; publishes: boolean } }) {
  const t = useTranslate();
  const word = acts.publishes ? "ready" : acts.drafts ? "handOn" : "read";
  return (
    <Message tone="note" icon="clock">
      {t(`versions.page.${word}`)}
    </Message>
  );
}

/** What keeps a draft from being put in force, each with the way to it. */
export function Faults({
  loaderData: { title, version, acts },
}: {
  loaderData: Pick<Parts["loaderData"], "title" | "version"> & { acts: { drafts: boolean } };
}) {
  const t = useTranslate();
  const say = versionRefusal(t);
  if (version.faults.length === 0) return null;
  const address = `/titles/${title.id}/standards/${version.id}`;
  const lines = version.faults.map(({ refusal, at }) => {
    const requirement = at === null ? null : (version.requirements[at] ?? null);
    if (requirement === null) {
      const to = refusal === "no_requirements" ? "requirements/new" : "correction";
      return { text: say(refusal), to: `${address}/${to}` };
    }
    const subject = t(`readiness.subject.${requirement.subject}`);
    const to = refusal === "any_of_nothing" ? `new?in=${requirement.id}` : requirement.id;
    return {
      text: t("versions.fault.of", { subject, text: say(refusal) }),
      to: `${address}/requirements/${to}`,
    };
  });
  return (
    <Message tone="warn" icon="warning">
      <p>{t("versions.fault.title", { count: lines.length })}</p>
      <ul className="list-disc pl-5">
        {lines.map(({ text, to }) => (
          <li key={text}>{acts.drafts ? <a href={to}>{text}</a> : text}</li>
        ))}
      </ul>
    </Message>
  );
}

export function VersionFacts({ version }: { version: FoundVersion }) {
  const t = useTranslate();
  const { source, toConfirm, decisionNumber, decisionDate, appliesTo, publishedAt } = version;
  return (
    <Facts
      items={[
        { term: t("versions.field.days"), value: versionDays(t, version) },
        {
          term: t("versions.field.appliesTo"),
          value:
            appliesTo === "everybody"
              ? audienceText(t, version)
              : `${audienceText(t, version)}. ${t("versions.others")}`,
        },
        {
          term: t("versions.field.source"),
          value: <Source text={source} toConfirm={toConfirm} />,
        },
        {
          term: t("versions.field.decision"),
          value:
            decisionNumber === null || decisionDate === null
              ? t("versions.notDecided")
              : t("versions.decided", { number: decisionNumber, date: formatDate(decisionDate) }),
        },
        ...(publishedAt === null
          ? []
          : [
              {
                term: t("versions.field.state"),
                value: t("versions.page.published", { time: formatInstant(publishedAt) }),
              },
            ]),
      ]}
    />
  );
}

/** The requirements in words, each with its clause; of a draft with the ways to correct them. */
export function RequirementTable({ loaderData }: Parts) {
  const t = useTranslate();
  return (
    <Table
      caption={t("versions.page.requirements")}
      rows={loaderData.version.requirements}
      rowKey={({ id }) => id}
      columns={requirementColumns(t, loaderData)}
    />
  );
}

function requirementColumns(
  t: Translate,
  loaderData: Parts["loaderData"],
): Column<FoundRequirement>[] {
  const { version, acts } = loaderData;
  const edits = version.state === "draft" && acts.drafts;
  return [
    {
      key: "subject",
      label: t("versions.field.subject"),
      first: true,
      room: "name",
      cell: (row) => (
        <>
          {t(`readiness.subject.${row.subject}`)}
          {edits ? <RowActions row={row} loaderData={loaderData} /> : null}
        </>
      ),
    },
    {
      key: "condition",
      label: t("versions.field.condition"),
      first: true,
      cell: (row) => <Asked row={row} loaderData={loaderData} />,
    },
    {
      key: "stage",
      label: t("versions.field.stage"),
      room: "name",
      cell: ({ stage }) => t(`readiness.stage.${stage}`),
    },
    {
      key: "waivableBy",
      label: t("versions.field.waivableBy"),
      room: "name",
      cell: ({ waivableBy }) =>
        waivableBy === null
          ? t("versions.page.notWaivable")
          : t(`standards.managing.${waivableBy}`),
    },
    {
      key: "source",
      label: t("versions.field.clause"),
      cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm ? 1 : 0} />,
    },
  ];
}

/** What is asked; of an any-of each way to meet it, of a draft with the ways to change it. */
function Asked({ row, loaderData }: { row: FoundRequirement } & Parts) {
  const t = useTranslate();
  const { title, version, acts, programmes } = loaderData;
  const names = namesById(programmes);
  const { condition, alternatives, subject } = row;
  if (condition.kind !== "any_of" || alternatives.length === 0)
    return askedText(t, condition, names);
  const edits = version.state === "draft" && acts.drafts;
  const address = `/titles/${title.id}/standards/${version.id}/requirements`;
  const about = t(`readiness.subject.${subject}`);
  return (
    <>
      {t("versions.page.alternatives")}
      <ul className="list-disc pl-5 font-normal">
        {alternatives.map(({ id, condition: part }) => {
          const text = conditionText(t, part, names);
          return (
            <li key={id}>
              {text}
              {edits ? (
                <span className="no-print flex flex-wrap gap-x-3">
                  <a href={`${address}/${id}`} aria-label={`${t("versions.page.edit")}: ${text}`}>
                    {t("versions.page.edit")}
                  </a>
                  <a
                    href={`${address}/${id}/removal`}
                    aria-label={`${t("versions.page.remove")}: ${about}, ${text}`}
                  >
                    {t("versions.page.remove")}
                  </a>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function RowActions({ row, loaderData }: { row: FoundRequirement } & Parts) {
  const t = useTranslate();
  const { title, version } = loaderData;
  const address = `/titles/${title.id}/standards/${version.id}/requirements`;
  const subject = t(`readiness.subject.${row.subject}`);
  return (
    <span className="no-print flex flex-wrap gap-x-3 font-normal">
      {row.condition.kind === "any_of" ? (
        <a
          href={`${address}/new?in=${row.id}`}
          aria-label={t("versions.page.addAlternativeOf", { subject })}
        >
          {t("versions.page.addAlternative")}
        </a>
      ) : null}
      <a href={`${address}/${row.id}`} aria-label={t("versions.page.editOf", { subject })}>
        {t("versions.page.edit")}
      </a>
      <a
        href={`${address}/${row.id}/removal`}
        aria-label={t("versions.page.removeOf", { subject })}
      >
        {t("versions.page.remove")}
      </a>
    </span>
  );
}
