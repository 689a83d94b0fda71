import { findOwnHeld, listOwnSignIns } from "#app/domain/reporting/own-data.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { deviceName } from "#app/platform/http/device.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { PersonalFacts } from "#app/routes/people/cadre-parts.tsx";
import { AskLink, HeldCourses, HeldResults, SignIns } from "#app/routes/trainee/held-parts.tsx";
import { OwnCertificates } from "#app/routes/trainee/result-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BirthsTable } from "#app/ui/people/births-table.tsx";
import { PostsTable } from "#app/ui/people/posts-table.tsx";
import { Evidence } from "#app/ui/planning/evidence.tsx";
import type { Route } from "./+types/me";

/** So many sign-ins stand on the page itself. */
const shownSignIns = 10;

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(workContext);
  const viewer = viewerOf(context);
  const held = await findOwnHeld(db, viewer);
  const signIns = await listOwnSignIns(db, viewer, shownSignIns);
  return {
    held,
    today,
    signIns: signIns.map(({ userAgent, ...one }) => ({ ...one, device: deviceName(userAgent) })),
  };
}

export default function OwnRecordPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { held } = loaderData;
  return (
    <Page
      title={t("people.me.title")}
      lead={t("people.me.lead")}
      actions={
        <>
          {held ? (
            <ButtonLink to="/me/needs" icon="book" look="primary">
              {t("own.title")}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/me/data.xlsx" icon="download">
            {t("ownData.file.workbook")}
          </ButtonLink>
          <ButtonLink to="/me/data.json" icon="download">
            {t("ownData.file.json")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {held ? (
        <Held held={held} today={loaderData.today} />
      ) : (
        <Empty>{t("people.me.unlinked")}</Empty>
      )}
      <Section
        title={t("ownData.signIns")}
        actions={<ButtonLink to="/account">{t("ownData.signInsAll")}</ButtonLink>}
      >
        <SignIns signIns={loaderData.signIns} />
      </Section>
    </Page>
  );
}

type LoaderData = Route.ComponentProps["loaderData"];

function Held({ held, today }: { held: NonNullable<LoaderData["held"]>; today: string }) {
  const t = useTranslate();
  const { record, evidence, courses, results } = held;
  const certificates = results.flatMap(({ certificates: issued, courseId, courseName }) =>
    issued.map((certificate) => ({ ...certificate, courseId, courseName })),
  );
  return (
    <>
      <Message tone="note" icon="help">
        {t("people.me.wrong")} <a href="/me/data-requests">{t("ownData.requests.mine")}</a>
      </Message>
      <Section title={record.fullName} actions={<AskLink field="birth_date" />}>
        <PersonalFacts cadre={record} showsSensitive />
      </Section>
      <Section title={t("people.page.posts")} actions={<AskLink field="post" />}>
        {record.posts.length > 0 ? (
          <PostsTable posts={record.posts} cadreId={record.id} />
        ) : (
          <Empty>{t("people.page.noPosts")}</Empty>
        )}
      </Section>
      <Section title={t("ownData.evidence")} actions={<AskLink field="evidence" />}>
        <Evidence statements={evidence} day={today} />
      </Section>
      <Section title={t("ownData.courses")}>
        <HeldCourses courses={courses} />
      </Section>
      <Section title={t("ownData.results")} actions={<AskLink field="result" />}>
        <HeldResults results={results} />
      </Section>
      <Section title={t("results.certificates")}>
        {certificates.length > 0 ? (
          <OwnCertificates certificates={certificates} />
        ) : (
          <Empty>{t("results.noCertificates")}</Empty>
        )}
      </Section>
      <Section title={t("people.page.births")}>
        <BirthsTable births={record.births} cadreId={record.id} />
      </Section>
    </>
  );
}
