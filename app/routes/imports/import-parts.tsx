import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { countsText, sizeText, uploaderText } from "#app/ui/importing/import-text.ts";
import { sentenceOf } from "#app/ui/importing/sentence.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/import";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** What can be done with the import now. */
export function ImportActions({ loaderData: { shown, mayImport, checked } }: Parts) {
  const t = useTranslate();
  const isOver = ["refused", "failed", "discarded", "undone"].includes(shown.state);
  return (
    <>
      {mayImport && isOver ? (
        <ButtonLink to="/imports/new" icon="upload" look="primary">
          {t("imports.action.uploadAgain")}
        </ButtonLink>
      ) : null}
      {checked ? <PrintButton>{t("common.action.print")}</PrintButton> : null}
    </>
  );
}

/** While it goes on: a bar that moves, what is done so far, and who is before it. The page asks again by itself. */
export function Progress({ loaderData: { shown, progress } }: Parts) {
  const t = useTranslate();
  const { state, rowsRead } = shown;
  const counts = shown.rowsNew + shown.rowsChanged + shown.rowsUnchanged;
  return (
    <div data-refresh={state} className="progress-part">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p role="status">{t(workKey(state, progress?.busy ?? null), busyValues(progress))}</p>
      <progress className="progress-bar" aria-label={t("imports.page.progress")} />
      {state === "reading" && rowsRead > 0 ? (
        <p>{t("imports.page.readingRow", { n: rowsRead })}</p>
      ) : null}
      {state === "accepting" ? (
        <p>{t("imports.page.acceptingCount", { n: counts, count: counts })}</p>
      ) : null}
      <p className="field-help">{t("imports.page.leave")}</p>
    </div>
  );
}

type Busy = { name: string | null; atWork: boolean } | null;

function workKey(state: string, busy: Busy) {
  if (state === "reading") return "imports.page.reading" as const;
  if (state === "waiting")
    return busy ? ("imports.page.waitingBusy" as const) : ("imports.page.waiting" as const);
  if (busy?.atWork)
    return busy.name === null
      ? ("imports.page.busyOther" as const)
      : ("imports.page.busy" as const);
  return state === "undoing"
    ? ("imports.page.undoing" as const)
    : ("imports.page.accepting" as const);
}

function busyValues(progress: Parts["loaderData"]["progress"]): Record<string, string> | undefined {
  const name = progress?.busy?.name;
  return name ? { name } : undefined;
}

/** How the import ended, or what it waits for. */
export function StateMessage({ loaderData: { shown, checked } }: Parts) {
  const t = useTranslate();
  const { state } = shown;
  if (state === "refused") return <RefusedFile shown={shown} />;
  if (state === "checked") return <CheckedMessage shown={shown} same={checked?.same ?? null} />;
  if (state === "accepted") {
    return (
      <Message tone="good" icon="check">
        {acceptedText(t, shown)}
      </Message>
    );
  }
  if (state === "undone") {
    return (
      <Message tone="note" icon="undo">
        {t("imports.page.undone", { time: formatInstant(shown.undoneAt ?? shown.createdAt) })}
      </Message>
    );
  }
  const failed = state === "failed";
  return (
    <Message tone={failed ? "bad" : "note"} icon={failed ? "alert" : "close"}>
      {t(failed ? "imports.page.failed" : "imports.page.discarded")}
    </Message>
  );
}

function acceptedText(t: ReturnType<typeof useTranslate>, shown: ImportShown): string {
  const n = shown.rowsNew + shown.rowsChanged + shown.rowsUnchanged;
  const time = formatInstant(shown.acceptedAt ?? shown.createdAt);
  const refused = shown.rowsRefused;
  return refused > 0
    ? t("imports.page.accepted", { n, count: n, time, refused })
    : t("imports.page.acceptedAll", { n, count: n, time });
}

function RefusedFile({ shown }: { shown: ImportShown }) {
  const t = useTranslate();
  const { refusedWhole: word, refusedValues: values } = shown;
  return (
    <Message tone="bad" icon="alert">
      <p className="font-semibold">{t("imports.page.refused")}</p>
      {word === null ? null : <p>{sentenceOf(t, { word, values })}</p>}
    </Message>
  );
}

function CheckedMessage({ shown, same }: { shown: ImportShown; same: string | null }) {
  const t = useTranslate();
  const accepted = shown.rowsNew + shown.rowsChanged + shown.rowsUnchanged;
  return (
    <Message tone={accepted > 0 ? "note" : "warn"} icon={accepted > 0 ? "search" : "warning"}>
      <p className="font-semibold">{countsText(t, shown)}</p>
      <p>{t(accepted > 0 ? "imports.page.checkNote" : "imports.page.nothing")}</p>
      {same === null ? null : <p>{t("imports.page.same", { date: formatDate(dayOf(new Date(same))) })}</p>}
    </Message>
  );
}

/** Who, when, from which file, how it was read. */
export function ImportFacts({ shown }: { shown: ImportShown }) {
  const t = useTranslate();
  const { acceptedAt, undoneAt, layout } = shown;
  const items = [
    { term: t("imports.history.by"), value: uploaderText(t, shown) },
    { term: t("imports.history.at"), value: formatInstant(shown.createdAt) },
    { term: t("imports.field.kind"), value: t(`imports.kind.${shown.kind}`) },
    { term: t("imports.field.asOf"), value: formatDate(shown.asOf) },
    {
      term: t("imports.field.classification"),
      value: t(`imports.classification.${shown.classification}`),
    },
    { term: t("imports.field.unit"), value: shown.unitName ?? "" },
    { term: t("imports.field.fileSize"), value: sizeText(t, shown.fileSize) },
    ...(layout ? [{ term: t("imports.field.sheet"), value: layout.sheet }] : []),
    ...(acceptedAt
      ? [{ term: t("imports.field.acceptedAt"), value: formatInstant(acceptedAt) }]
      : []),
    ...(undoneAt ? [{ term: t("imports.field.undoneAt"), value: formatInstant(undoneAt) }] : []),
    { term: t("imports.field.hash"), value: <code className="hash">{shown.fileHash}</code> },
  ];
  return (
    <Section title={t("imports.page.facts")}>
      <Facts items={items} />
    </Section>
  );
}
