import type { SystemHome } from "#app/domain/reporting/system-home.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { SystemHomeShown } from "#app/routes/home/administrator.server.ts";
import { sizeText } from "#app/routes/home/size-text.ts";
import { Counts } from "#app/ui/home/counts.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Facts, Page, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useLanguage, useTranslate } from "#app/ui/kit/translate.tsx";

type Parts = { home: SystemHome };

/** Health, jobs, backups, grants that wait and accounts that cannot work. */
export function SystemHomePage({ view }: { view: SystemHomeShown }) {
  const t = useTranslate();
  const { home, today } = view;
  const { confirmations, withoutRole, locked, failed } = home;
  return (
    <Page
      title={t("oversight.system.title")}
      lead={t("oversight.system.lead", { date: formatDate(today) })}
      actions={
        confirmations > 0 ? (
          <ButtonLink to="/accounts/confirmations" look="primary" icon="shield">
            {t("oversight.confirmations", { count: confirmations, n: confirmations })}
          </ButtonLink>
        ) : null
      }
    >
      <Counts
        items={[
          {
            n: confirmations,
            label: t("oversight.system.confirmations"),
            to: "/accounts/confirmations",
          },
          { n: locked.length, label: t("oversight.system.locked"), to: "#locked" },
          {
            n: withoutRole,
            label: t("oversight.system.withoutRole"),
            to: "/accounts?state=no_role",
          },
          { n: failed.total, label: t("oversight.system.failed"), to: "#jobs" },
        ]}
      />
      <HealthFacts view={view} />
      <Backups home={home} />
      <Jobs home={home} />
      <Locked home={home} />
    </Page>
  );
}

function HealthFacts({ view: { health } }: { view: SystemHomeShown }) {
  const { t, locale } = useLanguage();
  const { provider, databaseBytes, freeBytes, memoryBytes, startedAt, version, node } = health;
  return (
    <Section title={t("oversight.system.health")}>
      <Facts
        items={[
          {
            term: t("oversight.system.database"),
            value: t(`oversight.system.provider.${provider}`, {
              size: sizeText(locale, databaseBytes),
            }),
          },
          ...(freeBytes === null
            ? []
            : [{ term: t("oversight.system.free"), value: sizeText(locale, freeBytes) }]),
          { term: t("oversight.system.memory"), value: sizeText(locale, memoryBytes) },
          { term: t("oversight.system.started"), value: formatInstant(startedAt) },
          {
            term: t("oversight.system.version"),
            value: t("oversight.system.versions", { version, node }),
          },
        ]}
      />
    </Section>
  );
}

function Backups({ home: { backups, checks } }: Parts) {
  const t = useTranslate();
  const [check] = checks;
  const title = t("oversight.system.backups");
  return (
    <Section title={title}>
      {backups.length === 0 ? (
        <Message tone="warn" icon="warning">
          {t("oversight.system.noBackup")}
        </Message>
      ) : (
        <Table
          caption={title}
          rows={backups}
          rowKey={({ seq }) => seq}
          columns={[
            {
              key: "at",
              label: t("oversight.field.at"),
              first: true,
              room: "line",
              cell: ({ at }) => formatInstant(at),
            },
            {
              key: "file",
              label: t("oversight.system.file"),
              first: true,
              cell: ({ file }) => file,
            },
            {
              key: "by",
              label: t("oversight.field.by"),
              cell: ({ by }) => t("common.operator", { name: by }),
            },
          ]}
        />
      )}
      <p className="mt-2">
        {check === undefined
          ? t("oversight.chain.never")
          : check.breaches === 0
            ? t("oversight.chain.good", { time: formatInstant(check.at) })
            : t("oversight.chain.bad", { time: formatInstant(check.at), n: check.breaches })}
      </p>
    </Section>
  );
}

function Jobs({ home: { jobs, failed, lastRun, messages } }: Parts) {
  const t = useTranslate();
  const never = t("oversight.system.never");
  return (
    <Section title={t("oversight.system.jobs")} id="jobs">
      <Facts
        items={[
          {
            term: t("oversight.system.open"),
            value: t("oversight.system.openDue", { n: jobs.open, due: jobs.due }),
          },
          {
            term: t("oversight.system.next"),
            value: jobs.next === null ? never : formatInstant(jobs.next),
          },
          {
            term: t("oversight.system.lastRun"),
            value:
              lastRun === null || lastRun.at === null
                ? never
                : `${formatInstant(lastRun.at)} (${lastRun.kind})`,
          },
          {
            term: t("oversight.system.messages"),
            value:
              messages.since === null
                ? t("oversight.system.noMessages")
                : t("oversight.system.messagesSince", {
                    n: messages.waiting,
                    time: formatInstant(messages.since),
                  }),
          },
        ]}
      />
      {failed.rows.length === 0 ? (
        <p className="quiet mt-2">{t("oversight.system.noneFailed")}</p>
      ) : (
        <FailedJobs failed={failed} />
      )}
    </Section>
  );
}

function FailedJobs({ failed }: Pick<SystemHome, "failed">) {
  const t = useTranslate();
  const { rows, total } = failed;
  const title = t("oversight.system.failedTitle", { n: total, shown: rows.length });
  return (
    <>
      <h3 className="mt-3 mb-2">{title}</h3>
      <Table
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "at",
            label: t("oversight.field.at"),
            first: true,
            room: "line",
            cell: ({ failedAt }) => formatInstant(failedAt),
          },
          { key: "kind", label: t("oversight.system.kind"), first: true, cell: (job) => job.kind },
          {
            key: "attempts",
            label: t("oversight.system.attempts"),
            numeric: true,
            cell: ({ attempts }) => attempts,
          },
          {
            key: "error",
            label: t("oversight.system.error"),
            room: "text",
            cell: ({ lastError }) => lastError,
          },
        ]}
      />
    </>
  );
}

function Locked({ home: { locked } }: Parts) {
  const t = useTranslate();
  return (
    <Section title={t("oversight.system.lockedTitle")} id="locked">
      {locked.length === 0 ? (
        <p className="quiet">{t("oversight.system.noneLocked")}</p>
      ) : (
        <ul className="plain-list">
          {locked.map(({ id, displayName, userName }) => (
            <li key={id}>
              <a href={`/accounts/${id}`}>{`${displayName} (${userName})`}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
