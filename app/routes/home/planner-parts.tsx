import type { ReactNode } from "react";
import { changeKinds } from "#app/domain/readiness/comparison.ts";
import { dayOfInstant, formatDate } from "#app/platform/i18n/formats.ts";
import { Alarm, Terms } from "#app/routes/home/glance-parts.tsx";
import type { PlannerHomeShown } from "#app/routes/home/planner.server.ts";
import { Counts } from "#app/ui/home/counts.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";

type Parts = { view: PlannerHomeShown };

/** The terms at a glance, titles with nobody ready, and what the week brought. */
export function PlannerHomePage({ view }: Parts) {
  const t = useTranslate();
  return (
    <Page
      title={t("oversight.planner.title")}
      lead={t("oversight.planner.lead", { date: formatDate(view.today) })}
      actions={
        <ButtonLink to="/imports/new" look="primary" icon="upload">
          {t("oversight.planner.import")}
        </ButtonLink>
      }
    >
      <Terms glance={view.glance} />
      <Alarm glance={view.glance} />
      <Week view={view} />
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

function Week({ view }: Parts) {
  const t = useTranslate();
  const { changes, from, today } = view;
  const [since, date] = [formatDate(from), formatDate(today)];
  const list = (kind: string): string =>
    `/readiness/comparison?${new URLSearchParams({ term: "all", from: since, to: date, kind }).toString()}`;
  return (
    <Section title={t("oversight.week.title", { from: since, date })}>
      <h3 className="mb-2">{t("oversight.week.records")}</h3>
      <Counts
        items={changeKinds.map((kind) => ({
          n: changes[kind],
          label: t(`comparison.kind.${kind}`),
          to: list(kind),
        }))}
      />
      <News view={view} />
    </Section>
  );
}

function News({ view: { news } }: Parts) {
  const t = useTranslate();
  const { imports, announced, closed } = news;
  return (
    <div className="group-grid mt-4">
      <Part title={t("oversight.week.imports", { n: imports.total })} to="/imports">
        {imports.rows.map(({ id, fileName, acceptedAt, rowsNew, rowsChanged }) => (
          <li key={id}>
            <a href={`/imports/${id}`}>{fileName}</a>{" "}
            <span className="quiet">
              {t("oversight.week.import", {
                date: dayOfInstant(acceptedAt),
                added: rowsNew,
                changed: rowsChanged,
              })}
            </span>
          </li>
        ))}
      </Part>
      <Part
        title={t("oversight.week.announced", { n: announced.total })}
        to="/courses?status=announced"
      >
        {announced.rows.map(({ id, name, code, startsOn }) => (
          <li key={id}>
            <a href={`/courses/${id}`}>{`${name} (${code})`}</a>{" "}
            <span className="quiet">
              {t("oversight.week.starts", { date: formatDate(startsOn) })}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t("oversight.week.closed", { n: closed.total })} to="/courses?status=closed">
        {closed.rows.map(({ id, name, code, completed }) => (
          <li key={id}>
            <a href={`/courses/${id}/record`}>{`${name} (${code})`}</a>{" "}
            <span className="quiet">
              {t("oversight.week.completed", { count: completed, n: completed })}
            </span>
          </li>
        ))}
      </Part>
    </div>
  );
}

/** What came of one kind, with the whole list. */
function Part({ title, to, children }: { title: string; to: string; children: ReactNode[] }) {
  const t = useTranslate();
  return (
    <div>
      <h3>
        <a href={to}>{title}</a>
      </h3>
      {children.length === 0 ? (
        <p className="quiet">{t("oversight.week.nothing")}</p>
      ) : (
        <ul className="plain-list">{children}</ul>
      )}
    </div>
  );
}
