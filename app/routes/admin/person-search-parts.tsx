import type { ReactNode } from "react";
import { mostChoices } from "#app/domain/access/account.ts";
import type { PersonChoice } from "#app/domain/access/choices.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type PersonSearchProps = {
  q: string;
  people: PersonChoice[];
  /** how one of them is chosen */
  choose: (person: PersonChoice) => ReactNode;
};

/** Finds a person in scope by name, step by step without a script. */
export function PersonSearch({ q, people, choose }: PersonSearchProps) {
  const t = useTranslate();
  return (
    <>
      <Filters>
        <FilterText name="q" label={t("accounts.choose.search")} value={q} search />
      </Filters>
      {people.length > 0 ? (
        <Table
          caption={t("accounts.choose.title")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", label: t("accounts.field.name"), first: true, cell: (p) => p.fullName },
            {
              key: "birth",
              label: t("accounts.field.birth"),
              cell: (p) => formatDate(p.birthDate),
            },
            {
              key: "post",
              label: t("accounts.field.post"),
              cell: (p) => [p.postName, p.unitName].filter((part) => part !== null).join(", "),
            },
            {
              key: "act",
              label: t("accounts.field.act"),
              cell: (p) =>
                p.accountId === null ? (
                  choose(p)
                ) : (
                  <Badge tone="neutral" icon="account">
                    {t("accounts.choose.hasAccount")}
                  </Badge>
                ),
            },
          ]}
        />
      ) : (
        <Empty>{t(q === "" ? "accounts.choose.start" : "accounts.choose.empty")}</Empty>
      )}
      {people.length === mostChoices ? (
        <p className="mt-2">{t("accounts.choose.many", { n: mostChoices })}</p>
      ) : null}
    </>
  );
}
