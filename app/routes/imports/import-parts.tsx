import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { StandsInTheWay } from "#app/routes/imports/built-upon-parts.tsx";
import {
  acceptanceQuestion,
  acceptedRows,
  removalQuestion,
  undoQuestion,
} from "#app/routes/imports/question-parts.ts";
import { countsText } from "#app/ui/importing/import-text.ts";
import { sentenceOf } from "#app/ui/importing/sentence.ts";
import { Button, ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/import";

type Parts = Pick<Route.ComponentProps, "loaderData">;

const over = ["refused", "failed", "discarded", "undone"];

/** What can be done with the import now: the main act first. */
export function ImportActions({ loaderData: { shown, mayImport, checked } }: Parts) {
  const t = useTranslate();
  const { state, rowsRefused: refused } = shown;
  const n = acceptedRows(shown);
  const canRead = checked !== null && shown.filePath !== null && refused > 0;
  if (!mayImport) return checked ? <PrintButton>{t("common.action.print")}</PrintButton> : null;
  return (
    <>
      {state === "checked" && n > 0 ? (
        <AskButton question={acceptanceQuestion(t, shown)} look="primary" icon="check">
          {t("imports.action.accept", { n, count: n })}
        </AskButton>
      ) : null}
      {canRead ? (
        <ButtonLink to={`${importAddress(shown.id)}/refused.xlsx`} icon="download">
          {t("imports.action.download", { n: refused, count: refused })}
        </ButtonLink>
      ) : null}
      {state === "checked" || state === "failed" ? <RecheckButton shown={shown} /> : null}
      {state === "accepted" ? (
        <AskButton question={undoQuestion(t, shown)} icon="undo">
          {t("imports.action.undo")}
        </AskButton>
      ) : null}
      {over.includes(state) ? (
        <ButtonLink to="/imports/new" icon="upload" look="primary">
          {t("imports.action.uploadAgain")}
        </ButtonLink>
      ) : null}
      {["waiting", "checked", "failed"].includes(state) ? (
        <AskButton question={removalQuestion(t, shown)} icon="remove" look="quiet">
          {t("imports.action.discard")}
        </AskButton>
      ) : null}
      {checked ? <PrintButton>{t("common.action.print")}</PrintButton> : null}
    </>
  );
}

function RecheckButton({ shown }: { shown: ImportShown }) {
  const t = useTranslate();
  if (shown.filePath === null) return null;
  return (
    <form method="post" action={`${importAddress(shown.id)}/recheck`}>
      <Button look="plain" icon="refresh">
        {t("imports.action.recheck")}
      </Button>
    </form>
  );
}

/** While it goes on: a bar that moves, what is done so far, and who is before it. The page asks again by itself. */
export function Progress({ loaderData: { shown, progress } }: Parts) {
  const t = useTranslate();
  const { state, rowsRead } = shown;
  const counts = acceptedRows(shown);
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
export function StateMessage({ loaderData: { shown, checked, upon } }: Parts) {
  const t = useTranslate();
  const { state } = shown;
  if (state === "refused") return <RefusedFile shown={shown} />;
  if (state === "checked") return <CheckedMessage shown={shown} same={checked?.same ?? null} />;
  if (state === "accepted") {
    return (
      <>
        <Message tone="good" icon="check">
          <p>{acceptedText(t, shown)}</p>
          {shown.rowsRefused > 0 && shown.filePath === null ? (
            <p>{t("imports.page.fileGone")}</p>
          ) : null}
        </Message>
        {upon.length > 0 ? <StandsInTheWay lead={t("imports.undo.overtaken")} upon={upon} /> : null}
      </>
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
  const n = acceptedRows(shown);
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
  const accepted = acceptedRows(shown);
  return (
    <Message tone={accepted > 0 ? "note" : "warn"} icon={accepted > 0 ? "search" : "warning"}>
      {shown.layout?.judgedAgain ? <p>{t("imports.page.judgedAgain")}</p> : null}
      <p className="font-semibold">{countsText(t, shown)}</p>
      <p>{t(accepted > 0 ? "imports.page.checkNote" : "imports.page.nothing")}</p>
      {shown.rowsRefused > 0 ? <p>{t("imports.page.downloadNote")}</p> : null}
      {same === null ? null : (
        <p>{t("imports.page.same", { date: formatDate(dayOf(new Date(same))) })}</p>
      )}
    </Message>
  );
}
