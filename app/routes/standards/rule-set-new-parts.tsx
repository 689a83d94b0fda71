import { limitField } from "#app/domain/standards/input.ts";
import { writeLimit } from "#app/domain/standards/limit-value.ts";
import { type LimitKind, limitKinds, type RuleLimit } from "#app/domain/standards/rule-set.ts";
import { levels } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { LimitField } from "#app/ui/standards/limit-field.tsx";

const sourceOf = (field: string): string => `${field}.source`;

/** The fields of a new version as the version before it fills them in. */
export function initialLimits(limits: readonly RuleLimit[]): Record<string, string> {
  return Object.fromEntries(
    limits.flatMap(({ kind, level, value, source }) => {
      const field = limitField(kind, level);
      return [
        [field, writeLimit(kind, value)],
        [sourceOf(field), source],
      ];
    }),
  );
}

/** The label of every field of every limit, so that what is wrong can be told on top of the form. */
export function limitLabels(t: Translate): Record<string, string> {
  return Object.fromEntries(
    limitKinds.flatMap((kind) => {
      const limit = t(`standards.limit.${kind}`);
      const all = limitField(kind, null);
      return [
        [all, t("standards.newRuleSet.valueOf", { limit })],
        [sourceOf(all), t("standards.newRuleSet.clauseOf", { limit })],
        ...levels.flatMap((word) => {
          const level = t(`standards.level.${word}`);
          const field = limitField(kind, word);
          return [
            [field, t("standards.newRuleSet.levelValueOf", { limit, level })],
            [sourceOf(field), t("standards.newRuleSet.levelClauseOf", { limit, level })],
          ];
        }),
      ];
    }),
  );
}

type LimitGroupProps = { kind: LimitKind; values: Record<string, string> };

/** One limit: the common value, and behind a fold those of single levels, open where there is one. */
export function LimitGroup({ kind, values }: LimitGroupProps) {
  const t = useTranslate();
  const all = limitField(kind, null);
  const fields = levels.map((level) => limitField(kind, level));
  const isStated = fields.some((field) => values[field] || values[sourceOf(field)]);
  return (
    <fieldset className="limit-group">
      <legend>{t(`standards.limit.${kind}`)}</legend>
      <div className="limit-pair">
        <LimitField name={all} kind={kind} shown={t("standards.newRuleSet.value")} />
        <TextArea
          grows
          name={sourceOf(all)}
          shown={t("standards.newRuleSet.clause")}
          maxLength={300}
          optional
        />
      </div>
      <details className="limit-levels" open={isStated}>
        <summary>{t("standards.newRuleSet.byLevel")}</summary>
        <p className="field-help">{t("standards.newRuleSet.byLevelHelp")}</p>
        {levels.map((level) => {
          const field = limitField(kind, level);
          return (
            <div key={field} className="limit-pair">
              <LimitField name={field} kind={kind} shown={t(`standards.level.${level}`)} quiet />
              <TextArea
                grows
                name={sourceOf(field)}
                shown={t("standards.newRuleSet.clause")}
                maxLength={300}
                optional
              />
            </div>
          );
        })}
      </details>
    </fieldset>
  );
}
