import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { openWaiver } from "#app/routes/readiness/open.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { DateField, TextArea } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Opened = Awaited<ReturnType<typeof openWaiver>>;

type Props = {
  record: Opened["record"];
  decision: Pick<
    Opened["decision"],
    | "decisionNumber"
    | "decisionDate"
    | "validFrom"
    | "revision"
    | "revokedOn"
    | "revokedReason"
    | "revoked"
  >;
  /** of what, in words */
  what: string;
  /** address of the page */
  here: string;
  answer: Answer | undefined;
};

/** Asks from which day on, and by which paper, a waiver or an override no longer counts. */
export function RevocationPage({ record, decision, what, here, answer }: Props) {
  const t = useTranslate();
  const { fullName: name, titleText: title } = record;
  const { decisionNumber: number, decisionDate, validFrom, revision, revokedOn } = decision;
  const page = `/readiness/records/${record.id}`;
  const from = formatDate(validFrom);
  return (
    <Page
      title={t("waivers.revocation.title", { what })}
      lead={t("waivers.revocation.lead", { name, title, number, date: formatDate(decisionDate) })}
      path={<a href={page}>{t("planning.record.title", { name, title })}</a>}
    >
      {revokedOn !== null ? (
        <Already decision={decision} typed={answer?.values["reason"] ?? ""} />
      ) : (
        <Form
          action={here}
          answer={answer}
          labels={{
            revokedOn: t("waivers.field.revokedOn"),
            reason: t("waivers.field.revokedReason"),
          }}
          submit={t("waivers.revocation.submit")}
          cancel={page}
          refusal={(word) => t(`waivers.refusal.${word as "revoked_in_future"}`, { from })} // why: the command's own words
        >
          <HiddenField name="revision" value={revision} />
          <DateField name="revokedOn" help={t("waivers.help.revokedOn")} />
          <TextArea name="reason" help={t("waivers.help.revokedReason")} maxLength={500} />
          <p className="field-help">{t("waivers.revocation.effect")}</p>
        </Form>
      )}
    </Page>
  );
}

/** By whom, when and why it was revoked already; what somebody typed who was slower can still be read. */
function Already({ decision, typed }: Pick<Props, "decision"> & { typed: string }) {
  const t = useTranslate();
  const { revoked, revokedOn, revokedReason } = decision;
  const said = revoked
    ? t("waivers.revokedBy", { name: revoked.actorName, time: formatInstant(revoked.at) })
    : t("waivers.refusal.already_revoked");
  const date = formatDate(revokedOn ?? "");
  return (
    <Message tone="note" icon="document" live>
      <p>{`${said} ${t("waivers.revokedOn", { date, reason: revokedReason ?? "" })}`}</p>
      {typed === "" || typed === revokedReason ? null : (
        <p>{t("waivers.revokedTyped", { reason: typed })}</p>
      )}
    </Message>
  );
}
