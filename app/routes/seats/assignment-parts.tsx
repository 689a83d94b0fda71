import { formatDate } from "#app/platform/i18n/formats.ts";
import { openLinesText } from "#app/ui/enrolment/line-text.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { RefusalMessage } from "#app/ui/enrolment/refusal-message.tsx";
import { Button, Message } from "#app/ui/kit/button.tsx";
import { HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/assignment";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Who was not put on the course, why, and each condition that stands against it. */
export function NotAssigned({ answer }: { answer: Route.ComponentProps["actionData"] }) {
  const t = useTranslate();
  if (!answer?.refusal) return null;
  const person = "person" in answer ? answer.person : null;
  if (person === null || answer.refusal === "saved_otherwise")
    return <RefusalMessage refusal={answer.refusal} />;
  const { fullName: name, birthDate, clash, lines, names } = person;
  const reason =
    answer.refusal === "clash" && clash !== null
      ? t("sending.clashWith", {
          course: clash.code,
          half: t(`sending.half.${clash.half as "morning"}`), // why: a check constraint names the halves
          date: formatDate(clash.day),
        })
      : t(`enrolment.refusal.${answer.refusal}`);
  return (
    <Message tone="bad" icon="alert" live>
      <p>{t("roster.assignment.refused", { name, birth: formatDate(birthDate), reason })}</p>
      {answer.refusal === "not_eligible" ? <p>{openLinesText(t, lines, names)}</p> : null}
    </Message>
  );
}

/** The people found by name, each with a button that says what it does. */
export function AssignablePeople({ loaderData }: Parts) {
  const t = useTranslate();
  const { people, course, ownCadreId, q } = loaderData;
  if (people === null) return <p>{t("roster.assignment.start")}</p>;
  const { rows, total } = people;
  if (rows.length === 0) return <Empty>{t("roster.assignment.empty")}</Empty>;
  const alike = (name: string) => rows.filter(({ fullName }) => fullName === name).length;
  const here = `/courses/${course.id}/assignment`;
  return (
    <>
      <Table
        caption={t("roster.field.person")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("roster.field.name"),
            first: true,
            room: "name",
            cell: ({ id, fullName }) => <a href={`/cadres/${id}`}>{fullName}</a>,
          },
          {
            key: "birth",
            label: t("roster.field.birth"),
            first: "labelled",
            cell: ({ birthDate }) => formatDate(birthDate),
          },
          {
            key: "place",
            label: t("roster.field.place"),
            room: "place",
            cell: ({ posts }) => <PlaceText posts={posts} />,
          },
          {
            key: "act",
            label: t("roster.field.act"),
            room: "text",
            cell: ({ id, fullName, birthDate }) =>
              id === ownCadreId ? (
                t("roster.assignment.own")
              ) : (
                <AssignButton page={`${here}?q=${encodeURIComponent(q)}`} id={id}>
                  {alike(fullName) > 1
                    ? t("roster.assignment.submitBorn", {
                        name: fullName,
                        birth: formatDate(birthDate),
                      })
                    : t("roster.assignment.submit", { name: fullName })}
                </AssignButton>
              ),
          },
        ]}
      />
      {total > rows.length ? (
        <p className="field-help">{t("roster.assignment.some", { n: rows.length, total })}</p>
      ) : null}
    </>
  );
}

function AssignButton({ page, id, children }: { page: string; id: number; children: string }) {
  const { newKey } = useFormPlace();
  return (
    // why: with the search in its address, a refused post still finds the people it was chosen from
    <form method="post" action={page}>
      <HiddenField name="_page" value={page} />
      <HiddenField name="_key" value={newKey()} />
      <HiddenField name="cadreId" value={id} />
      <Button look="plain" small>
        {children}
      </Button>
    </form>
  );
}
