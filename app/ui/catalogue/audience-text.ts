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
    case "planned": {
      const text = titlesText(t, "planned", requirement.titleIds, names);
      const [term] = namesOf(names.terms, requirement.termId === null ? [] : [requirement.termId]);
      return term === undefined ? text : t("programmes.required.plannedIn", { text, term });
    }
    case "level":
    case "below_level": {
      const { kind, dimension, level } = requirement;
      return t(`programmes.required.${kind}`, {
        dimension: t(`catalogue.dimension.${dimension}`),
        level: levelText(t, dimension, level),
      });
    }
    case "party":
      return t(`programmes.party.${requirement.party}`);
    case "ratings":
      return t("programmes.required.ratings", {
        years: requirement.years,
        // why: each rating has its name in the catalogue
        rating: t(`planning.evidence.level.rating.${requirement.rating}` as MessageKey),
      });
    case "age":
      return agesText(t, requirement);
    case "prerequisite":
      return t("programmes.required.prerequisite", {
        programmes: joined(t, namesOf(names.programmes, requirement.programmeIds)),
      });
    case "unit":
      return unitsText(t, requirement, names);
  }
}

function titlesText(
  t: Translate,
  kind: "post" | "planned",
  ids: readonly number[],
  names: Names,
): string {
  const those = namesOf(names.titles, ids);
  return those.length > written
    ? t(`programmes.required.${kind}Of`, { count: those.length })
    : t(`programmes.required.${kind}`, { titles: joined(t, those) });
}

/** The titles of a condition that its sentence only counts; none where it names them. */
export function titlesCounted(requirement: AudienceRequirement, names: Names): string[] {
  if (!("titleIds" in requirement)) return [];
  const those = namesOf(names.titles, requirement.titleIds);
  return those.length > written ? those : [];
}

function agesText(
  t: Translate,
  { women, men }: Extract<AudienceRequirement, { kind: "age" }>,
): string {
  return t("programmes.required.ages", {
    women: t("programmes.required.women", { limits: limitsText(t, women) }),
    men: t("programmes.required.men", { limits: limitsText(t, men) }),
  });
}

function limitsText(t: Translate, { least, most }: AgeLimits): string {
  if (least === null)
    return most === null
      ? t("programmes.required.noLimit")
      : t("programmes.required.most", { most });
  return most === null
    ? t("programmes.required.least", { least })
    : t("programmes.required.between", { least, most });
}

function unitsText(
  t: Translate,
  { unitIds, unitKind }: Extract<AudienceRequirement, { kind: "unit" }>,
  names: Names,
): string {
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
