import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  CapacityFields,
  ClockFields,
  CourseFields,
  courseLabels,
  PlaceFields,
  PolicyField,
} from "#app/routes/courses/fields-parts.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { RadioField, TextField } from "#app/ui/kit/fields.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The labels of a new course in the order of its form. */
export function newCourseLabels(t: Translate) {
  const { code, name, place, link, startsOn, endsOn, ...rest } = courseLabels(t);
  return {
    code,
    name,
    unit: t("courses.field.host"),
    unitId: t("people.post.choose"),
    place,
    link,
    startsOn,
    endsOn,
    capacity: t("courses.field.capacity"),
    unlimited: t("courses.field.unlimited"),
    ...rest,
  };
}

type Props = {
  restsOnPlanning: boolean;
  unitNames: string[];
  choices: { id: number; label: string }[];
};

/** The facts of a new course. */
export function NewCourseFields({ restsOnPlanning, unitNames, choices }: Props) {
  const t = useTranslate();
  return (
    <>
      <CourseFields />
      <TextField
        name="unit"
        help={t("courses.help.host")}
        maxLength={300}
        suggestions={unitNames}
      />
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          options={choices.map(({ id, label }) => ({ value: `${id} ${label}`, label }))}
        />
      ) : null}
      <PlaceFields />
      <CapacityFields />
      <PolicyField
        only={
          restsOnPlanning ? { policy: "nomination", why: t("courses.create.nominationOnly") } : null
        }
      />
      <ClockFields optional />
    </>
  );
}

type Choice = { gap: Subject | null; programmes: { id: number; name: string }[] };

/** Which programme the course is a run of. */
export function ChooseProgramme({ choice }: { choice: Choice | null }) {
  const t = useTranslate();
  const { gap = null, programmes = [] } = choice ?? {};
  return (
    <Page
      title={t("courses.choose.title")}
      lead={t("courses.choose.lead")}
      path={<a href="/courses">{t("courses.list.title")}</a>}
    >
      {gap === null ? null : (
        <Message tone="note" icon="gap">
          {t("courses.choose.gap", { subject: t(`readiness.subject.${gap}`) })}
        </Message>
      )}
      {programmes.length === 0 ? (
        <Empty>{t("courses.choose.none")}</Empty>
      ) : (
        <ul className="plain-list">
          {programmes.map(({ id, name }) => (
            <li key={id}>
              <a href={`/courses/new?programme=${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
