import type {
  AccountHistoryPage,
  HistoryEntry,
} from "#app/domain/access/account-history-queries.server.ts";
import { isRole } from "#app/domain/access/grant.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Who did what to an account, when, page by page. */
export function AccountHistory({ history, url }: { history: AccountHistoryPage; url: string }) {
  const t = useTranslate();
  const { rows, total, page, pageSize } = history;
  const list = readListAddress(url, { sortable: [], sort: "" });
  return (
    <div id="history">
      <Section title={t("accounts.page.history")}>
        {rows.length === 0 ? (
          <Empty>{t("accounts.page.noHistory")}</Empty>
        ) : (
          <>
            <p className="mb-2">{t("accounts.page.historyLead")}</p>
            <ListTable
              caption={t("accounts.page.history")}
              rows={rows}
              rowKey={({ seq }) => seq}
              columns={[
                { key: "at", label: t("accounts.field.at"), cell: ({ at }) => formatInstant(at) },
                { key: "who", label: t("accounts.field.who"), cell: (entry) => whoText(t, entry) },
                {
                  key: "what",
                  label: t("accounts.field.what"),
                  first: true,
                  cell: (entry) => <What entry={entry} />,
                },
              ]}
              total={total}
              list={{ page, pageSize, with: (change) => `${list.with(change)}#history` }}
            />
          </>
        )}
      </Section>
    </div>
  );
}

function whoText(t: Translate, { actor, actorName }: HistoryEntry): string {
  if (actor.startsWith("operator:")) return t("common.operator", { name: actorName });
  return actorName === "" ? t("accounts.page.system") : actorName;
}

function What({ entry }: { entry: HistoryEntry }) {
  const t = useTranslate();
  const lines = detailLines(t, entry);
  return (
    <>
      {t(`accounts.history.${entry.action}`)}
      {lines.map((line) => (
        <p key={line} className="font-normal">
          {line}
        </p>
      ))}
    </>
  );
}

function detailLines(t: Translate, { detail, unitName, cadreName }: HistoryEntry): string[] {
  const { role, reason, purpose, before, after, from, to } = detail;
  const none = t("common.none");
  const changed = (was: string | null, is: string | null): string | null =>
    was === is ? null : t("accounts.history.change", { before: was ?? none, after: is ?? none });
  const known = purpose === "invitation" || purpose === "recovery" ? purpose : null;
  return [
    role !== null && isRole(role) && unitName !== null
      ? t("accounts.history.roleAt", { role: t(`common.role.${role}`), unit: unitName })
      : null,
    from === null
      ? null
      : to === null
        ? t("common.from", { date: formatDate(from) })
        : t("common.fromTo", { from: formatDate(from), to: formatDate(to) }),
    changed(before.name, after.name),
    changed(before.email, after.email),
    cadreName === null ? null : t("accounts.history.person", { name: cadreName }),
    known === null
      ? null
      : t("accounts.history.purpose", { purpose: t(`accounts.purpose.${known}`) }),
    reason === null ? null : t("accounts.history.reason", { reason }),
  ].filter((line) => line !== null);
}
