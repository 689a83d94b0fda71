import type { LoadedCondition } from "#app/domain/catalogue/audience.server.ts";
import { admitsByPlanning, groupsOf } from "#app/domain/catalogue/audience.ts";
import type { FoundVersion } from "#app/domain/catalogue/version-queries.server.ts";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { requirementText, titlesCounted } from "#app/ui/catalogue/audience-text.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";

type Shown = {
  version: Pick<FoundVersion, "audience" | "names">;
  /** address of the draft whose conditions may be changed; null = they are only read */
  keptAt: string | null;
};

/** Who a version is for, in words: each condition with its alternatives and its clause, of a draft with the ways to change it. */
export function AudienceSection({ version, keptAt }: Shown) {
  const t = useTranslate();
  const { audience } = version;
  const add = keptAt ? (
    <ButtonLink to={`${keptAt}/conditions/new`} icon="add">
      {t("programmes.audience.addTo")}
    </ButtonLink>
  ) : null;
  return (
    <Section title={t("programmes.field.audience")} actions={add}>
      {admitsByPlanning(audience) ? (
        <div className="mb-4">
          <Message tone="note" icon="shield">
            {t("programmes.byPlanning")}
          </Message>
        </div>
      ) : null}
      {audience.length === 0 ? (
        <p>{t("programmes.everybody")}</p>
      ) : (
        <>
          <p className="page-lead mb-4">{t("programmes.audience.lead")}</p>
          <AudienceTable version={version} keptAt={keptAt} />
        </>
      )}
    </Section>
  );
}

function AudienceTable({ version, keptAt }: Shown) {
  const t = useTranslate();
  const rows = groupsOf(version.audience).map(({ groupNumber, conditions }, index) => ({
    groupNumber,
    place: index + 1,
    conditions: version.audience.filter(({ id }) => conditions.some((one) => one.id === id)),
  }));
  return (
    <Table
      caption={t("programmes.field.audience")}
      rows={rows}
      rowKey={({ groupNumber }) => groupNumber}
      columns={[
        {
          key: "place",
          label: t("programmes.field.condition"),
          numeric: true,
          cell: ({ place }) => place,
        },
        {
          key: "asked",
          label: t("programmes.field.audience"),
          first: true,
          cell: ({ groupNumber, place, conditions }) => (
            <>
              <Alternatives conditions={conditions} version={version} keptAt={keptAt} />
              {keptAt ? (
                <span className="no-print flex font-normal">
                  <a
                    href={`${keptAt}/conditions/new?group=${groupNumber}`}
                    aria-label={t("programmes.audience.addAlternativeOf", { n: place })}
                  >
                    {t("programmes.audience.addAlternative")}
                  </a>
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "source",
          label: t("programmes.field.clause"),
          cell: ({ conditions }) => <Clauses conditions={conditions} />,
        },
      ]}
    />
  );
}

type Conditions = { conditions: LoadedCondition[] };

function Alternatives({ conditions, version, keptAt }: Conditions & Shown) {
  const t = useTranslate();
  const asked = conditions.map((condition) => (
    <Condition key={condition.id} condition={condition} version={version} keptAt={keptAt} />
  ));
  if (asked.length === 1) return asked;
  return (
    <>
      {t("programmes.audience.anyOf")}
      <ul className="list-disc pl-5">
        {asked.map((one) => (
          <li key={one.key}>{one}</li>
        ))}
      </ul>
    </>
  );
}

function Condition({ condition, version, keptAt }: Shown & { condition: LoadedCondition }) {
  const t = useTranslate();
  const text = requirementText(t, condition.requirement, version.names);
  const address = `${keptAt ?? ""}/conditions/${condition.id}`;
  return (
    <>
      {text}
      <CountedTitles titles={titlesCounted(condition.requirement, version.names)} />
      {keptAt ? (
        <span className="no-print flex flex-wrap gap-x-3 font-normal">
          <a href={address} aria-label={t("programmes.audience.editOf", { text })}>
            {t("programmes.audience.edit")}
          </a>
          <a href={`${address}/removal`} aria-label={t("programmes.audience.removeOf", { text })}>
            {t("programmes.audience.remove")}
          </a>
        </span>
      ) : null}
    </>
  );
}

/** The titles that the sentence above only counts. */
export function CountedTitles({ titles }: { titles: string[] }) {
  const t = useTranslate();
  if (titles.length === 0) return null;
  return (
    <details className="more font-normal">
      <summary>{t("programmes.audience.listed")}</summary>
      <ul className="list-disc pl-5">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

/** Alternatives of one clause name it once. */
function Clauses({ conditions }: Conditions) {
  const clauses = conditions.filter(
    ({ source, toConfirm }, index) =>
      conditions.findIndex((one) => one.source === source && one.toConfirm === toConfirm) === index,
  );
  return clauses.map(({ id, source, toConfirm }) => (
    <p key={id}>
      <Source text={source} toConfirm={toConfirm ? 1 : 0} />
    </p>
  ));
}

/** What keeps a draft from being put in force, each with the way to it. */
export function VersionFaults({
  version,
  keptAt,
}: Shown & { version: Pick<FoundVersion, "faults"> }) {
  const t = useTranslate();
  const say = programmeVersionRefusal(t);
  if (version.faults.length === 0) return null;
  const lines = version.faults.map(({ refusal, at }) => {
    const condition = at === null ? undefined : version.audience[at];
    if (!condition) return { text: say(refusal), to: `${keptAt ?? ""}/correction` };
    const kind = t(`programmes.kind.${condition.requirement.kind}`);
    return {
      text: t("programmes.fault.of", { kind, text: say(refusal) }),
      to: `${keptAt ?? ""}/conditions/${condition.id}`,
    };
  });
  return (
    <Message tone="warn" icon="warning">
      <p>{t("programmes.fault.title", { count: lines.length })}</p>
      <ul className="list-disc pl-5">
        {lines.map(({ text, to }) => (
          <li key={to + text}>{keptAt ? <a href={to}>{text}</a> : text}</li>
        ))}
      </ul>
    </Message>
  );
}
