import type { AgeLimits, AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

type Named = readonly { id: number; name: string }[];

/** What a rule's titles, units, programmes and terms are called. */
export type Names = { titles: Named; units: Named; programmes: Named; terms: Named };

/** So many titles are written out in a sentence; more stand in a list of their own. */
const written = 3;

/** What a condition of admission asks for, in words: "Nữ từ đủ 28 tuổi; nam từ đủ 30 tuổi". */
export function requirementText(
  t: Translate,
  requirement: AudienceRequirement,
  names: Names,
): string {
  switch (requirement.kind) {
    case "post":
      return titlesText(t, "post", requirement.titleIds, names);
    case "planned":
      return inTerm(t, titlesText(t, "planned", requirement.titleIds, names), requirement, names);
    case "level":
    case "below_level":
      return t(`programmes.required.${requirement.kind}`, levelWords(t, requirement));
    case "party":
      return t(`programmes.party.${requirement.party}`);
    case "ratings":
      return t("programmes.required.ratings", ratingWords(t, requirement));
    case "age":
      return t("programmes.required.ages", limitsOfBoth(t, requirement));
    case "prerequisite":
      return t("programmes.required.prerequisite", programmeWords(t, requirement, names));
    case "unit":
      return unitsText(t, requirement, names);
  }
}

/** What was found where a condition of admission does not hold, or where nothing is recorded of it. */
export function findingText(
  t: Translate,
  found: "not_met" | "no_data",
  requirement: AudienceRequirement,
  names: Names,
): string {
  switch (requirement.kind) {
    case "post":
      return titlesText(t, "post", requirement.titleIds, names, `findings.${found}`);
    case "planned": {
      const text = titlesText(t, "planned", requirement.titleIds, names, `findings.${found}`);
      return inTerm(t, text, requirement, names);
    }
    case "level":
    case "below_level":
      return t(`findings.${found}.${requirement.kind}`, levelWords(t, requirement));
    case "party":
      return t(`findings.${found}.party.${requirement.party}`);
    case "ratings":
      return t(`findings.${found}.ratings`, ratingWords(t, requirement));
    case "age": {
      const { women, men } = limitsOfBoth(t, requirement);
      return t(`findings.${found}.age`, { limits: t("findings.limits", { women, men }) });
    }
    case "prerequisite":
      return t(`findings.${found}.prerequisite`, programmeWords(t, requirement, names));
    case "unit":
      return t(`findings.${found}.unit`, { units: unitsText(t, requirement, names) });
  }
}

function titlesText(
  t: Translate,
  kind: "post" | "planned",
  ids: readonly number[],
  names: Names,
  of: "programmes.required" | "findings.not_met" | "findings.no_data" = "programmes.required",
): string {
  const those = namesOf(names.titles, ids);
  return those.length > written
    ? t(`${of}.${kind}Of`, { count: those.length })
    : t(`${of}.${kind}`, { titles: joined(t, those) });
}

type Asked<Kind extends AudienceRequirement["kind"]> = Extract<AudienceRequirement, { kind: Kind }>;

function inTerm(t: Translate, text: string, { termId }: Asked<"planned">, names: Names): string {
  const [term] = namesOf(names.terms, termId === null ? [] : [termId]);
  return term === undefined ? text : t("programmes.required.plannedIn", { text, term });
}

const levelWords = (t: Translate, { dimension, level }: Asked<"level" | "below_level">) => ({
  dimension: t(`catalogue.dimension.${dimension}`),
  level: levelText(t, dimension, level),
});

const ratingWords = (t: Translate, { years, rating }: Asked<"ratings">) => ({
  years,
  // why: each rating has its name in the catalogue
  rating: t(`planning.evidence.level.rating.${rating}` as MessageKey),
});

const programmeWords = (t: Translate, { programmeIds }: Asked<"prerequisite">, names: Names) => ({
  programmes: joined(t, namesOf(names.programmes, programmeIds)),
});

/** The titles of a condition that its sentence only counts; none where it names them. */
export function titlesCounted(requirement: AudienceRequirement, names: Names): string[] {
  if (!("titleIds" in requirement)) return [];
  const those = namesOf(names.titles, requirement.titleIds);
  return those.length > written ? those : [];
}

const limitsOfBoth = (t: Translate, { women, men }: Asked<"age">) => ({
  women: t("programmes.required.women", { limits: limitsText(t, women) }),
  men: t("programmes.required.men", { limits: limitsText(t, men) }),
});

function limitsText(t: Translate, { least, most }: AgeLimits): string {
  if (least === null)
    return most === null
      ? t("programmes.required.noLimit")
      : t("programmes.required.most", { most });
  return most === null
    ? t("programmes.required.least", { least })
    : t("programmes.required.between", { least, most });
}

function unitsText(t: Translate, { unitIds, unitKind }: Asked<"unit">, names: Names): string {
  const kind =
    unitKind === null
      ? []
      : [t("programmes.required.unitKind", { kind: t(`units.kind.${unitKind}`) })];
  const units =
    unitIds.length === 0
      ? []
      : [t("programmes.required.units", { units: joined(t, namesOf(names.units, unitIds)) })];
  return joined(t, [...kind, ...units]);
}

const namesOf = (named: Named, ids: readonly number[]): string[] =>
  named.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));

const joined = (t: Translate, [first = "", ...others]: readonly string[]): string =>
  others.reduce((before, second) => t("programmes.required.or", { first: before, second }), first);
