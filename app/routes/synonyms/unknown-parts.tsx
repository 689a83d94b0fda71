import { placeWord } from "#app/domain/importing/synonym-place.ts";
import { placeText } from "#app/ui/importing/word-text.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonyms";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Word = Route.ComponentProps["loaderData"]["unknown"][number];

/** Words that recent imports did not know, each with what it may mean and one button that adds it. */
export function UnknownWords({ loaderData: { unknown, more, keepsTitles } }: Parts) {
  const t = useTranslate();
  const title = t("synonyms.unknown.title");
  if (unknown.length === 0) {
    return (
      <Section title={title}>
        <Empty>{t("synonyms.unknown.none")}</Empty>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <p className="page-lead mb-2">{t("synonyms.unknown.lead")}</p>
      <Table
        caption={title}
        rows={unknown}
        rowKey={({ place, text }) => `${placeWord(place)} ${text}`}
        columns={[
          {
            key: "text",
            label: t("synonyms.field.text"),
            first: true,
            cell: ({ text }) => text,
          },
          {
            key: "place",
            label: t("synonyms.field.place"),
            cell: ({ place }) => placeText(t, place),
          },
          {
            key: "seen",
            label: t("synonyms.field.rows"),
            cell: ({ rows, imports }) =>
              `${t("synonyms.unknown.rows", { count: rows })}, ${t("synonyms.unknown.imports", { count: imports })}`,
          },
          {
            key: "act",
            label: t("synonyms.field.target"),
            cell: (word) => <AddWord word={word} keepsTitles={keepsTitles} />,
          },
        ]}
      />
      {more > 0 ? (
        <p className="mt-2">{t("synonyms.unknown.more", { n: more, count: more })}</p>
      ) : null}
    </Section>
  );
}

/** The one button of a word; what needs writing leads to a page of its own. */
function AddWord({ word, keepsTitles }: { word: Word; keepsTitles: boolean }) {
  const t = useTranslate();
  const { newKey } = useFormPlace();
  const { place, text, options, proposed } = word;
  const isWritten = place.kind === "title" || place.kind === "programme";
  if (isWritten && !keepsTitles) return t("synonyms.refusal.not_allowed_here", { text });
  const to = addressOf(word);
  if (place.kind === "title" || (options === null && proposed === "")) {
    return (
      <ButtonLink to={to} icon="edit" small>
        {t("synonyms.unknown.say")}
        <span className="sr-only">: {text}</span>
      </ButtonLink>
    );
  }
  return (
    <form method="post" action={to} className="inline-form">
      <HiddenField name="_page" value={to} />
      <HiddenField name="_key" value={newKey()} />
      <HiddenField name="place" value={placeWord(place)} />
      <HiddenField name="text" value={text} />
      {options === null ? (
        <>
          <HiddenField name="unit" value={proposed} />
          <span>{proposed}</span>
        </>
      ) : (
        <select
          name="target"
          className="select"
          defaultValue={proposed}
          aria-label={t("synonyms.unknown.targetOf", { text })}
        >
          <option value="">{t("synonyms.unknown.choose")}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      <Button small look={proposed === "" ? "plain" : "primary"} icon="add">
        {t("synonyms.unknown.add")}
        <span className="sr-only">: {text}</span>
      </Button>
    </form>
  );
}

function addressOf({ place, text, proposed }: Word): string {
  const query = new URLSearchParams({ kind: place.kind, scope: place.scope, text });
  if (proposed !== "") query.set(place.kind === "unit" ? "unit" : "target", proposed);
  return `/admin/synonyms/new?${query.toString()}`;
}
