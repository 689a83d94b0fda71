import type { Share } from "#app/domain/planning/shares.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readinessList } from "#app/routes/home/gap-parts.tsx";
import { Alarm, Terms } from "#app/routes/home/glance-parts.tsx";
import type { LeaderHomeShown } from "#app/routes/home/leader.server.ts";
import { Badge, ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import { ShareChart } from "#app/ui/readiness/share-chart.tsx";
import { shareLooks, shareText, youngText } from "#app/ui/readiness/shares.tsx";

type Parts = { view: LeaderHomeShown };

/** The state of the term on one page: bands, titles with nobody ready, shares, courses and seats, grants that wait. */
export function LeaderHomePage({ view }: Parts) {
  const t = useTranslate();
  const { glance, confirmations, today } = view;
  return (
    <Page
      oneSheet
      title={
        glance.term === null
          ? t("oversight.leader.titleNoTerm")
          : t("oversight.leader.title", { term: glance.term.code })
      }
      lead={t("oversight.leader.lead", { date: formatDate(today) })}
      actions={
        <>
          {confirmations > 0 ? (
            <ButtonLink to="/accounts/confirmations" look="primary" icon="shield">
              {t("oversight.confirmations", { count: confirmations, n: confirmations })}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <Terms glance={glance} />
      <Alarm glance={glance} />
      <TermShares view={view} />
      <Seats view={view} />
      {confirmations === 0 ? (
        <p className="quiet no-print">{t("oversight.noConfirmations")}</p>
      ) : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

type ShareRow = {
  key: "women" | "young";
  group: string;
  share: Share | null;
  filter: Readonly<Record<string, string>>;
};

const shareRows = (t: Translate, { shares }: LeaderHomeShown): ShareRow[] => [
  {
    key: "women",
    group: t("structure.group.women"),
    share: shares.women,
    filter: { gender: "female" },
  },
  {
    key: "young",
    group: youngText(t, shares.young),
    share: shares.young,
    filter: { young: "yes" },
  },
];

/** Women and young people of the term, against what the rules ask for. */
function TermShares({ view }: Parts) {
  const t = useTranslate();
  const { ruleSetName, glance } = view;
  const { term } = glance;
  if (term === null) return null;
  const rows = shareRows(t, view);
  const title = t("oversight.shares.title");
  return (
    <Section
      title={title}
      actions={
        <ButtonLink to={`/readiness/structure?term=${term.id}`}>
          {t("oversight.shares.structure")}
        </ButtonLink>
      }
    >
      {ruleSetName === null ? null : (
        <p className="mb-2">{t("oversight.shares.rule", { rule: ruleSetName })}</p>
      )}
      {/* why: on the one sheet of paper the table beneath says the same */}
      <div className="no-print">
        <ShareChart
          id="shares"
          rows={rows.flatMap(({ key, share }) =>
            share === null
              ? []
              : {
                  key,
                  label: t(`structure.field.${key}`),
                  percent: share.percent,
                  threshold: share.threshold?.percent ?? null,
                },
          )}
        />
      </div>
      <ShareTable rows={rows} termId={term.id} />
    </Section>
  );
}

function ShareTable({ rows, termId }: { rows: ShareRow[]; termId: number }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("oversight.shares.title")}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "said",
          label: t("structure.field.group"),
          first: true,
          cell: ({ group, share, filter }) =>
            share === null ? (
              shareText(t, group, share)
            ) : (
              <a href={readinessList({ term: String(termId), ...filter })}>
                {shareText(t, group, share)}
              </a>
            ),
        },
        {
          key: "verdict",
          label: t("oversight.shares.verdict"),
          cell: ({ share }) =>
            share === null ? null : (
              <Badge {...shareLooks[share.verdict]}>
                {t(`structure.verdict.${share.verdict}`)}
              </Badge>
            ),
        },
      ]}
    />
  );
}

/** Which gaps of the term a seat covers, and what else is on offer. */
function Seats({ view: { gaps, glance } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const { term } = glance;
  if (term === null) return null;
  const title = t("oversight.seats.title");
  return (
    <Section title={title}>
      {gaps.length === 0 ? (
        <Empty>{t("oversight.seats.none")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={gaps}
          rowKey={({ subject }) => subject}
          narrow
          columns={[
            {
              key: "subject",
              label: t("home.open.subject"),
              first: true,
              cell: ({ subject }) => t(`readiness.subject.${subject}`),
            },
            {
              key: "missing",
              label: t("oversight.seats.missing"),
              numeric: true,
              cell: ({ subject, missing }) => (
                <a href={readinessList({ term: String(term.id), subject, verdict: "missing" })}>
                  {write(missing)}
                </a>
              ),
            },
            {
              key: "covered",
              label: t("oversight.seats.covered"),
              numeric: true,
              cell: ({ covered }) => write(covered),
            },
            {
              key: "courses",
              label: t("oversight.seats.courses"),
              numeric: true,
              cell: ({ courses }) =>
                courses === 0 ? 0 : <a href="/courses?status=announced">{write(courses)}</a>,
            },
            {
              key: "free",
              label: t("oversight.seats.free"),
              numeric: true,
              cell: ({ free }) => (free === null ? t("courses.unlimited") : write(free)),
            },
          ]}
        />
      )}
    </Section>
  );
}
