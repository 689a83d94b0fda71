import { searchPeople } from "#app/domain/access/choices.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { PersonSearch } from "#app/routes/admin/person-search-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-new-person";

export async function loader({ request, context }: Route.LoaderArgs) {
  const q = readListAddress(request.url, { sortable: [], sort: "" }).text("q");
  const people = await searchPeople(context.get(workContext).db, viewerOf(context), q);
  const ids = people.map(({ id }) => id);
  if (ids.length > 0)
    recordRead(context, { action: "read.cadre_choice", subjectType: "cadre", ids });
  return { q, people };
}

export default function ChoosePersonPage({ loaderData: { q, people } }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page
      title={t("accounts.choose.title")}
      lead={t("accounts.choose.lead")}
      actions={
        <ButtonLink to="/accounts/new" icon="back">
          {t("common.action.back")}
        </ButtonLink>
      }
    >
      <PersonSearch
        q={q}
        people={people}
        choose={({ id, fullName }) => (
          <ButtonLink to={`/accounts/new?person=${id}`} small>
            {t("accounts.choose.choose", { name: fullName })}
          </ButtonLink>
        )}
      />
    </Page>
  );
}
