import type { Share } from "#app/domain/planning/shares.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { type ComparedParts, daysOf } from "#app/routes/readiness/comparison-parts.tsx";
import type { Compared } from "#app/routes/readiness/comparison.server.ts";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Women, young people and minorities on both days, each by the rules of its day. */
export function StructureOfBoth({ shown, compared: { structures } }: ComparedParts) {
  const t = useTranslate();
  const { from, to } = daysOf(shown);
  const rows = structureRows(t, structures);
  return (
    <Section title={t("comparison.structure")}>
      <Table
        caption={t("comparison.structure")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "group", label: t("comparison.group"), first: true, cell: ({ group }) => group },
          {
            key: "was",
            label: t("comparison.matrix.from", { date: from }),
            numeric: true,
            cell: ({ was }) => was,
          },
          {
            key: "now",
            label: t("comparison.matrix.from", { date: to }),
            numeric: true,
            cell: ({ now }) => now,
          },
        ]}
      />
    </Section>
  );
}

type OneDay = Compared["structures"]["before"];

function structureRows(t: Translate, { before, after }: Compared["structures"]) {
  const shareText = (share: Share | null): string => {
    if (share === null) return t("comparison.noAge");
    const { count: n, total, percent: p } = share;
    return p === null ? t("comparison.nobody") : t("comparison.ofTotal", { n, total, p });
  };
  const row = (key: string, group: string, text: (one: OneDay) => string) => ({
    key,
    group,
    was: text(before),
    now: text(after),
  });
  return [
    row("total", t("comparison.total"), ({ structure }) => String(structure.total)),
    row("women", t("structure.group.women"), ({ structure }) => shareText(structure.women)),
    row("young", t("structure.group.youngNoAge"), ({ structure: { young } }) =>
      young === null || young.under === null
        ? shareText(young)
        : t("comparison.ofAge", { share: shareText(young), age: young.under }),
    ),
    row("minority", t("structure.group.minority"), ({ structure }) =>
      shareText(structure.minority),
    ),
    row("rule", t("comparison.rule"), ({ ruleSetName }) => ruleSetName ?? t("comparison.noRule")),
  ];
}
