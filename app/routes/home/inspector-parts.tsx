import type { InspectorHome } from "#app/domain/reporting/inspector-home.server.ts";
import type { SelfDecision } from "#app/domain/reporting/self-decisions.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { InspectorHomeShown } from "#app/routes/home/inspector.server.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Empty, Facts, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";

type Parts = { home: InspectorHome };

/** Decisions on own rows, the chain, exemptions, who read most, imports. */
export function InspectorHomePage({ view: { home, today } }: { view: InspectorHomeShown }) {
  const t = useTranslate();
  return (
    <Page
      title={t("oversight.inspector.title")}
      lead={t("oversight.inspector.lead", { date: formatDate(today) })}
    >
      <SelfDecisions home={home} />
      <Chain home={home} />
      <Decisions home={home} />
      <Readers home={home} />
      <Imports home={home} />
      <PrintSignatures />
    </Page>
  );
}

function SelfDecisions({ home: { selfDecisions } }: Parts) {
  const t = useTranslate();
  const title = t("oversight.self.title");
  return (
    <Section title={title}>
      {selfDecisions.length === 0 ? (
        <Message tone="good" icon="check">
          {t("oversight.self.none")}
        </Message>
      ) : (
        <>
          <Message tone="bad" icon="warning">
            {t("oversight.self.some", { count: selfDecisions.length, n: selfDecisions.length })}
          </Message>
          <Table
            caption={title}
            rows={selfDecisions}
            rowKey={({ kind, id, at }) => `${kind} ${id} ${at}`}
            columns={[
              {
                key: "at",
                label: t("oversight.field.at"),
                first: true,
                room: "line",
                cell: ({ at }) => formatInstant(at),
              },
              { key: "by", label: t("oversight.field.by"), first: true, cell: ({ by }) => by },
              {
                key: "what",
                label: t("oversight.self.what"),
                room: "text",
                cell: (decision) => <a href={addressOf(decision)}>{selfText(t, decision)}</a>,
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

const addressOf = ({ kind, id }: SelfDecision): string =>
  kind === "own_record" ? `/readiness/records/${id}` : `/enrolments/${id}`;

const selfText = (t: Translate, decision: SelfDecision): string =>
  t(`oversight.self.kind.${decision.kind}`, {
    act:
      decision.kind === "own_record"
        ? t(`inspection.overrides.kind.${decision.act}`)
        : t(`enrolment.act.${decision.act}`),
  });

function Chain({ home: { chain } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const { length, check } = chain;
  return (
    <Section title={t("oversight.chain.title")}>
      <Facts
        items={[
          {
            term: t("oversight.chain.length"),
            value: (
              <>
                {write(length)}
                <p className="field-help">{t("oversight.chain.help")}</p>
              </>
            ),
          },
          {
            term: t("oversight.chain.last"),
            value:
              check === null
                ? t("oversight.chain.never")
                : check.breaches === 0
                  ? t("oversight.chain.good", { time: formatInstant(check.at) })
                  : t("oversight.chain.bad", { time: formatInstant(check.at), n: check.breaches }),
          },
          ...(check === null
            ? []
            : [{ term: t("oversight.chain.since"), value: write(check.since) }]),
        ]}
      />
    </Section>
  );
}

function Decisions({ home: { decisions } }: Parts) {
  const t = useTranslate();
  const { rows, total } = decisions;
  const title = t("inspection.tabs.overrides");
  return (
    <Section
      title={title}
      actions={
        total > 0 ? (
          <ButtonLink to="/inspection/overrides">{t("home.all", { n: total })}</ButtonLink>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <Empty>{t("inspection.overrides.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={rows}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={[
            {
              key: "person",
              label: t("inspection.overrides.field.person"),
              first: true,
              room: "name",
              cell: ({ recordId, fullName }) => (
                <a href={`/readiness/records/${recordId}`}>{fullName}</a>
              ),
            },
            {
              key: "kind",
              label: t("inspection.overrides.field.kind"),
              first: true,
              cell: ({ kind }) => t(`inspection.overrides.kind.${kind}`),
            },
            {
              key: "paper",
              label: t("oversight.inspector.paper"),
              room: "text",
              cell: ({ decisionNumber: number, decisionDate }) =>
                t("certificates.page.decisionOf", { number, date: formatDate(decisionDate) }),
            },
            {
              key: "at",
              label: t("oversight.inspector.recorded"),
              room: "text",
              cell: ({ recordedAt, recordedBy }) =>
                t("teaching.roll.taken", {
                  by: actorText(t, recordedBy),
                  time: formatInstant(recordedAt),
                }),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Readers({ home: { readers, period } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const [from, to] = [formatDate(period.from), formatDate(period.to)];
  const reads = (filter: Record<string, string>): string =>
    `/inspection/reads?${new URLSearchParams({ ...filter, from, to }).toString()}`;
  const title = t("oversight.readers.title", { from, to });
  return (
    <Section
      title={title}
      actions={<ButtonLink to={reads({})}>{t("oversight.readers.all")}</ButtonLink>}
    >
      {readers.length === 0 ? (
        <p className="quiet">{t("oversight.readers.none")}</p>
      ) : (
        <Table
          caption={title}
          rows={readers}
          rowKey={({ actor }) => actor}
          narrow
          columns={[
            {
              key: "name",
              label: t("inspection.field.reader"),
              first: true,
              cell: ({ name }) => name,
            },
            {
              key: "readings",
              label: t("oversight.readers.readings"),
              numeric: true,
              cell: ({ name, readings }) => <a href={reads({ reader: name })}>{write(readings)}</a>,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Imports({ home: { imports } }: Parts) {
  const t = useTranslate();
  const { rows, total } = imports;
  return (
    <Section
      title={t("oversight.inspector.imports")}
      actions={
        total > 0 ? <ButtonLink to="/imports">{t("home.all", { n: total })}</ButtonLink> : null
      }
    >
      {rows.length === 0 ? (
        <p className="quiet">{t("oversight.inspector.noImports")}</p>
      ) : (
        <ul className="plain-list">
          {rows.map(({ id, fileName, createdAt, createdByName, state }) => (
            <li key={id}>
              <a href={`/imports/${id}`}>{fileName}</a>{" "}
              <span className="quiet">
                {t("oversight.inspector.import", {
                  state: t(`imports.status.${state}`),
                  by: createdByName,
                  time: formatInstant(createdAt),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
