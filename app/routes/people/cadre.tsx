import { canInviteOwnPeople } from "#app/domain/access/policy.ts";
import { canKeepEvidence, canReadRatings } from "#app/domain/evidence/policy.ts";
import { listStatements } from "#app/domain/evidence/queries.server.ts";
import { canCorrect, canMerge, isOwnRecord } from "#app/domain/people/policy.ts";
import { listPlanningOf } from "#app/domain/planning/record-queries.server.ts";
import { listReadinessOf } from "#app/domain/readiness/record-queries.server.ts";
import { takenOfPerson } from "#app/domain/readiness/steps.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { MergedRecords, PersonalFacts } from "#app/routes/people/cadre-parts.tsx";
import { openCadre } from "#app/routes/people/record.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { StepsTable } from "#app/routes/readiness/step-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BirthsTable } from "#app/ui/people/births-table.tsx";
import { HistoryTable } from "#app/ui/people/history-table.tsx";
import { PostsTable } from "#app/ui/people/posts-table.tsx";
import { Evidence } from "#app/ui/planning/evidence.tsx";
import { PlanningTable } from "#app/ui/planning/planning-table.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { ReadinessOfPerson } from "#app/ui/readiness/readiness-of-person.tsx";
import type { Route } from "./+types/cadre";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { db } = work;
  const cadre = await openCadre(context, params.cadreId);
  const { id } = cadre;
  const { pathname: query } = new URL(request.url);
  recordRead(context, { action: "read.cadre", subjectType: "cadre", ids: [id], query });
  // why: of one's own planning not even that there is none
  const planning = isOwnRecord(viewer, cadre) ? null : await listPlanningOf(db, viewer, id);
  const none = isOwnRecord(viewer, cadre) || planning?.length === 0;
  const readiness = none ? [] : await listReadinessOf(work, viewer, id);
  const people = [...(planning ?? []), ...readiness].slice(0, 1);
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  return {
    cadre,
    planning,
    readiness,
    statements: await listStatements(db, viewer, { cadreId: id, day: viewer.today }),
    taken: await takenOfPerson(db.sql, viewer, id),
    showsRatings: canReadRatings(viewer),
    keepsEvidence: canKeepEvidence(viewer, cadre),
    today: viewer.today,
    mayCorrect: canCorrect(viewer, cadre),
    mayMerge: canMerge(viewer, cadre),
    isOwn: isOwnRecord(viewer, cadre),
    mayInvite: canInviteOwnPeople(viewer) && !isOwnRecord(viewer, cadre),
  };
}

export default function CadrePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, today, mayMerge, isOwn } = loaderData;
  return (
    <Page
      title={cadre.fullName}
      lead={t("people.page.lead", { date: formatDate(today) })}
      path={<a href="/cadres">{t("people.page.backToList")}</a>}
      actions={<Actions loaderData={loaderData} />}
    >
      {isOwn ? (
        <Message tone="note" icon="account">
          {t("people.page.own")}
        </Message>
      ) : null}
      <Section title={t("people.page.facts")}>
        <PersonalFacts cadre={cadre} showsSensitive={cadre.showsSensitive} />
      </Section>
      <Posts loaderData={loaderData} />
      <PlanningOf loaderData={loaderData} />
      <EvidenceOf loaderData={loaderData} />
      <TakenOf loaderData={loaderData} />
      <Section title={t("people.page.births")}>
        <BirthsTable births={cadre.births} cadreId={cadre.id} />
      </Section>
      <MergedRecords cadre={cadre} mayMerge={mayMerge} />
      <Section title={t("people.page.history")}>
        {cadre.history.length > 0 ? (
          <HistoryTable entries={cadre.history} />
        ) : (
          <p>{t("people.page.noHistory")}</p>
        )}
      </Section>
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

function Actions({ loaderData: { cadre, mayCorrect, mayMerge, mayInvite } }: Parts) {
  const t = useTranslate();
  return (
    <>
      {mayCorrect ? (
        <ButtonLink to={`/cadres/${cadre.id}/correction`} icon="edit" look="primary">
          {t("people.action.correct")}
        </ButtonLink>
      ) : null}
      {mayInvite ? (
        <ButtonLink to={`/cadres/${cadre.id}/invitation`} icon="account">
          {t("accounts.invite.open")}
        </ButtonLink>
      ) : null}
      {mayMerge ? (
        <ButtonLink to={`/cadres/${cadre.id}/merge`} icon="merge">
          {t("people.action.merge")}
        </ButtonLink>
      ) : null}
      <PrintButton>{t("common.action.print")}</PrintButton>
    </>
  );
}

function Posts({ loaderData: { cadre, mayCorrect } }: Parts) {
  const t = useTranslate();
  const page = `/cadres/${cadre.id}/posts`;
  return (
    <Section
      title={t("people.page.posts")}
      actions={
        mayCorrect ? (
          <ButtonLink to={`${page}/new`} icon="add" small>
            {t("people.action.addPost")}
          </ButtonLink>
        ) : null
      }
    >
      {cadre.posts.length > 0 ? (
        <PostsTable
          posts={cadre.posts}
          cadreId={cadre.id}
          links={{
            units: true,
            correct: ({ id, unitInScope }) => (mayCorrect && unitInScope ? `${page}/${id}` : null),
          }}
        />
      ) : (
        <Empty>{t("people.page.noPosts")}</Empty>
      )}
    </Section>
  );
}

/** What the person is planned for, and how far the standards of those titles are met, as far as the viewer may read either. */
function PlanningOf({ loaderData: { planning, readiness, today } }: Parts) {
  const t = useTranslate();
  const caption = t("record.ofPerson", { date: formatDate(today) });
  if (planning === null && readiness.length === 0) return null;
  return (
    <>
      {planning === null ? null : (
        <Section title={t("planning.person.title")}>
          <PlanningTable records={planning} />
        </Section>
      )}
      {readiness.length === 0 ? null : (
        <Section title={caption}>
          <ReadinessOfPerson caption={caption} records={readiness} />
        </Section>
      )}
      <JudgingNote />
    </>
  );
}

/** What sources say of the person's levels, courses and ratings. */
function EvidenceOf({ loaderData }: Parts) {
  const t = useTranslate();
  const { cadre, statements, showsRatings, keepsEvidence, today } = loaderData;
  if (statements === null) return null;
  const page = `/cadres/${cadre.id}/evidence`;
  return (
    <Section
      title={t("planning.evidence.title")}
      actions={
        keepsEvidence ? (
          <ButtonLink to={`${page}/new`} icon="add" small>
            {t("evidence.record.act")}
          </ButtonLink>
        ) : null
      }
    >
      <Evidence
        statements={statements}
        day={today}
        voidPage={keepsEvidence ? (id) => `${page}/${id}/void` : undefined}
      />
      {showsRatings ? null : (
        <p className="field-help mt-2">{t("planning.evidence.ratingsHidden")}</p>
      )}
    </Section>
  );
}

/** The courses that the person asked for, was sent on or attended, and what came of them, step by step. */
function TakenOf({ loaderData: { taken, today } }: Parts) {
  const t = useTranslate();
  if (taken === null) return null;
  return (
    <Section title={t("record.steps.ofPerson")}>
      {taken.length === 0 ? (
        <Empty>{t("record.steps.none")}</Empty>
      ) : (
        <StepsTable view={{ requirements: [], taken }} day={today} />
      )}
    </Section>
  );
}
