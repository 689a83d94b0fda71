import { findOwnFeed, openFeed } from "#app/domain/access/calendar-feed.server.ts";
import { calendarReach } from "#app/domain/teaching/calendar-entry.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readForm, refused } from "#app/platform/http/form.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { NewAddressPage } from "#app/routes/calendar/address-parts.tsx";
import { shownAddress } from "#app/routes/calendar/feed-address.server.ts";
import { feedQuestion, feedRefusal } from "#app/routes/calendar/question-parts.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Form, Refused } from "#app/ui/kit/form.tsx";
import { Empty, Facts, Page, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/calendar";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const feed = await findOwnFeed(context.get(workContext).db, viewer);
  return { feed, role: viewer.role };
}

/** Makes the first address, or another after one was given up. */
export async function action({ request, context }: Route.ActionArgs) {
  await readForm(request);
  const result = await openFeed(context.get(workContext), { replaces: null });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return shownAddress({ request, context }, result.value.token);
}

export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { feed, role } = loaderData;
  if (actionData && "address" in actionData) return <NewAddressPage address={actionData.address} />;
  const back = role === "trainee" ? "/me/timetable" : "/courses";
  return (
    <Page
      title={t("calendar.title")}
      lead={t("calendar.lead")}
      path={<a href={back}>{t(role === "trainee" ? "study.nav.timetable" : "courses.nav")}</a>}
    >
      {feed ? <Refused word={actionData?.refusal} say={feedRefusal(t)} /> : null}
      <p className="narrow mb-4">{t("calendar.what", { days: calendarReach })}</p>
      <p className="narrow mb-4">{t("calendar.how")}</p>
      <Message tone="note" icon="shield">
        {t("calendar.careful")}
      </Message>
      <Section title={t("calendar.state")}>
        {feed ? (
          <OpenFeed feed={feed} />
        ) : (
          <>
            <Empty>{t("calendar.none")}</Empty>
            <Form
              action="/me/calendar"
              answer={actionData}
              submit={t("calendar.make")}
              refusal={feedRefusal(t)}
            />
          </>
        )}
      </Section>
    </Page>
  );
}

type Feed = NonNullable<Route.ComponentProps["loaderData"]["feed"]>;

function OpenFeed({ feed }: { feed: Feed }) {
  const t = useTranslate();
  const { createdAt, lastReadOn } = feed;
  return (
    <>
      <Facts
        items={[
          { term: t("calendar.since"), value: formatInstant(createdAt) },
          {
            term: t("calendar.lastRead"),
            value: lastReadOn === null ? t("calendar.neverRead") : formatDate(lastReadOn),
          },
        ]}
      />
      <p className="narrow mt-4 mb-4">{t("calendar.notKept")}</p>
      <div className="flex flex-wrap gap-3">
        <AskButton question={feedQuestion(t, "renew", feed)} icon="refresh">
          {t("calendar.renew.act")}
        </AskButton>
        <AskButton question={feedQuestion(t, "end", feed)} look="danger" icon="remove">
          {t("calendar.end.act")}
        </AskButton>
      </div>
    </>
  );
}
