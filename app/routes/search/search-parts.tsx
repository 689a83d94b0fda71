import type { ReactNode } from "react";
import { longestSearch } from "#app/routes/search/wanted.ts";
import { courseDays, CourseStatusBadge } from "#app/ui/courses/states.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import { unitText } from "#app/ui/people/post-text.ts";
import type { Route } from "./+types/search";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Found = Route.ComponentProps["loaderData"]["found"];

export function SearchField({ q }: { q: string }) {
  const t = useTranslate();
  return (
    <Filters apply={t("search.submit")}>
      <FilterText name="q" label={t("search.field")} value={q} search />
    </Filters>
  );
}

/** What was found, kind by kind; the palette takes this part of the page as it is. */
export function Results({ loaderData: { q, tooLong, found, pages, isTrainee } }: Parts) {
  const t = useTranslate();
  const { people, units, courses, programmes } = found;
  const [list, page] = isTrainee ? ["/catalogue", "/catalogue"] : ["/courses", "/courses"];
  const asked = `?${new URLSearchParams({ q }).toString()}`;
  const count = [people, units, courses, programmes].reduce(
    (sum, { rows }) => sum + rows.length,
    pages.length,
  );
  return (
    <div data-search-results>
      <Said q={q} tooLong={tooLong} count={count} />
      <Kind title={t("search.kind.people")} all={people.isMore ? `/cadres${asked}` : null}>
        {people.rows.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </Kind>
      <Kind title={t("search.kind.units")} all={units.isMore ? `/units${asked}` : null}>
        {units.rows.map((unit) => (
          <Unit key={unit.id} unit={unit} />
        ))}
      </Kind>
      <Kind title={t("search.kind.courses")} all={courses.isMore ? `${list}${asked}` : null}>
        {courses.rows.map((course) => (
          <Hit key={course.id} to={`${page}/${course.id}`} name={`${course.code}, ${course.name}`}>
            {courseDays(t, course)} <CourseStatusBadge status={course.status} />
          </Hit>
        ))}
      </Kind>
      <Kind
        title={t("search.kind.programmes")}
        all={programmes.isMore ? `/programmes${asked}` : null}
      >
        {programmes.rows.map(({ id, name, shortCode }) => (
          <Hit key={id} to={`/programmes/${id}`} name={name}>
            {shortCode}
          </Hit>
        ))}
      </Kind>
      <Kind title={t("search.kind.pages")} all={null}>
        {pages.map(({ to, label }) => (
          <Hit key={to} to={to} name={label} />
        ))}
      </Kind>
    </div>
  );
}

/** What came of it, in one sentence. */
function Said({ q, tooLong, count }: { q: string; tooLong: boolean; count: number }) {
  const t = useTranslate();
  if (tooLong)
    return (
      <Message tone="warn" icon="warning" live>
        {t("search.tooLong", { max: longestSearch })}
      </Message>
    );
  if (count === 0)
    return (
      <div role="status">
        <Empty>{t("search.none", { q })}</Empty>
      </div>
    );
  return (
    <p role="status">{q === "" ? t("search.begin") : t("search.count", { count, n: count })}</p>
  );
}

/** The results of one kind under their heading; nothing where there are none. */
function Kind({
  title,
  all,
  children,
}: {
  title: string;
  /** address of the list that has the others too */
  all: string | null;
  children: ReactNode[];
}) {
  const t = useTranslate();
  if (children.length === 0) return null;
  const more =
    all === null ? null : (
      <ButtonLink to={all} small>
        {t("search.all", { kind: title })}
      </ButtonLink>
    );
  return (
    <Section title={title} actions={more}>
      <ul className="search-hits">{children}</ul>
    </Section>
  );
}

function Hit({ to, name, children }: { to: string; name: string; children?: ReactNode }) {
  return (
    <li>
      <a href={to}>{name}</a>
      {children ? <span className="search-fact">{children}</span> : null}
    </li>
  );
}

/** With what tells people of one name apart: year of birth, and the post and unit of today. */
function Person({ person }: { person: Found["people"]["rows"][number] }) {
  const t = useTranslate();
  const { id, fullName, birthDate, posts, recordedAs } = person;
  const facts = [
    t("search.born", { year: birthDate.slice(0, 4) }),
    ...posts.map((post) => `${post.name}, ${unitText(t, post)}`),
    ...(recordedAs === null ? [] : [t("people.recordedAs", { name: recordedAs })]),
  ];
  return (
    <Hit to={`/cadres/${id}`} name={fullName}>
      {facts.join("; ")}
    </Hit>
  );
}

function Unit({ unit }: { unit: Found["units"]["rows"][number] }) {
  const t = useTranslate();
  const { id, name, kind, parentName, validTo } = unit;
  const facts = [
    parentName ?? t(`units.kind.${kind}`),
    validityText({ validFrom: null, validTo }, t),
  ];
  return (
    <Hit to={`/units/${id}`} name={name}>
      {facts.filter(Boolean).join("; ")}
    </Hit>
  );
}
