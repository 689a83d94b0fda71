import type { CheckedRecord } from "#app/domain/planning/check-queries.server.ts";
import type { PlanningWarning } from "#app/domain/planning/checks.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

export type Checks = Omit<CheckedRecord, "record">;

/** A check as people read it: how it was counted, the limit with its source, what is breached. */
export type CheckLine = {
  key: string;
  label: string;
  computed: string;
  limit: { text: string; source: string } | null;
  /** what stands where no limit applies */
  noLimit: string;
  warning: PlanningWarning | null;
};

type Judged = { term: string; titleKind: "post" | "membership" };

/** The checks of a record, each as a line. */
export function checkLines(t: Translate, record: Judged, checks: Checks): CheckLine[] {
  return [
    titleLine(t, record, checks.title),
    titlesLine(t, checks.titles),
    higherLine(t, checks.higher),
    timeLine(t, checks.time),
  ];
}

function titleLine(t: Translate, { term, titleKind }: Judged, title: Checks["title"]): CheckLine {
  const { place, limit, warning } = title;
  return {
    key: "title",
    label: t("planning.check.title"),
    computed: t("planning.check.titleSum", { n: place, term }),
    limit: limit && {
      text: t("planning.check.atMostPeople", { n: limit.value, count: limit.value }),
      source: limit.source,
    },
    noLimit: t(titleKind === "membership" ? "planning.check.membership" : "planning.noRule"),
    warning,
  };
}

function titlesLine(t: Translate, { place, limit, warning }: Checks["titles"]): CheckLine {
  return {
    key: "titles",
    label: t("planning.check.titles"),
    computed: t("planning.check.titlesSum", { n: place }),
    limit: limit && {
      text: t("planning.check.atMostTitles", { n: limit.value, count: limit.value }),
      source: limit.source,
    },
    noLimit: t("planning.noRule"),
    warning,
  };
}

function higherLine(t: Translate, { posts, limit, warning }: Checks["higher"]): CheckLine {
  const names = posts.map(({ name }) => name).join(", ");
  const applies = limit !== null && limit.value !== 0;
  return {
    key: "higher",
    label: t("planning.check.higher"),
    computed:
      names === ""
        ? t("planning.check.higherNone")
        : t("planning.check.higherSum", { posts: names }),
    limit:
      applies && names !== ""
        ? { text: t("planning.check.higherLimit"), source: limit.source }
        : null,
    noLimit: t(
      limit === null
        ? "planning.noRule"
        : applies
          ? "planning.check.higherLimit"
          : "planning.check.higherNoLimit",
    ),
    warning,
  };
}

function timeLine(t: Translate, time: Checks["time"]): CheckLine {
  const { left, limit, warning } = time;
  const text = limit && t("planning.check.atLeastMonths", { n: limit.value, count: limit.value });
  return {
    key: "time",
    label: t("planning.check.time"),
    computed: timeSum(t, time),
    limit: limit && left && text !== null ? { text, source: limit.source } : null,
    noLimit: text ?? t("planning.noRule"),
    warning,
  };
}

/** The months left as a sum that can be checked by hand: month of retirement less age month. */
function timeSum(t: Translate, { ageMonth, left }: Checks["time"]): string {
  if (ageMonth === null) return t("planning.check.noAnchor");
  if (left === null) return t("planning.check.noSchedule");
  const { least, most, retires } = left;
  const anchor = formatDate(ageMonth);
  const [earliest, latest] = [formatDate(retires.earliest), formatDate(retires.latest)];
  if (most < 0) return t("planning.check.timePast", { retires: latest, anchor });
  return least === most
    ? t("planning.check.timeSum", { retires: latest, anchor, n: most, count: most })
    : t("planning.check.timeRange", { earliest, latest, anchor, least, most });
}
