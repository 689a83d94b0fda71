import type { ShownLine, ShownPassed } from "#app/domain/catalogue/eligibility-reading.ts";
import type { EligibilityPart } from "#app/domain/catalogue/eligibility.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { askedText, foundText } from "#app/ui/enrolment/line-text.ts";
import { Badge, type BadgeTone } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

const looks = {
  met: { tone: "good", icon: "check" },
  not_met: { tone: "warn", icon: "gap" },
  no_data: { tone: "neutral", icon: "help" },
  withheld: { tone: "neutral", icon: "people" },
} satisfies Record<ShownPassed, { tone: BadgeTone; icon: IconName }>;

/** How a person stands to the conditions of a course, line by line. */
export function EligibilityLines({ lines, names }: { lines: readonly ShownLine[]; names: Names }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("study.course.conditions")}
      rows={[...lines]}
      rowKey={({ groupNumber }) => groupNumber}
      columns={[
        {
          key: "asked",
          label: t("study.line.condition"),
          first: true,
          room: "text",
          cell: (line) => askedText(t, line, names),
        },
        {
          key: "result",
          label: t("study.line.result"),
          first: true,
          room: "text",
          cell: (line) => <Result line={line} names={names} />,
        },
        {
          key: "source",
          label: t("study.line.source"),
          cell: ({ parts }) => sourcesText(t, parts),
        },
      ]}
    />
  );
}

/** The result with what was found: the condition beside it only says what is asked. */
function Result({ line, names }: { line: ShownLine; names: Names }) {
  const t = useTranslate();
  const { passed } = line;
  const found = foundText(t, line, names);
  return (
    <>
      <Badge {...looks[passed]}>{t(`study.line.${passed}`)}</Badge>
      {found === null ? null : <p className="field-help">{found}</p>}
      {passed === "no_data" ? <p className="field-help">{t("study.line.noDataHelp")}</p> : null}
    </>
  );
}

function sourcesText(t: Translate, parts: readonly EligibilityPart[]): string {
  const texts = parts.map(({ source, toConfirm }) =>
    toConfirm ? `${source} (${t("common.toConfirm")})` : source,
  );
  return [...new Set(texts)].join("; ");
}
