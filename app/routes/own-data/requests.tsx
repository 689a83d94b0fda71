import { listOwnRequests } from "#app/domain/data-requests/own-requests.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OwnRequestTable } from "#app/routes/own-data/request-parts.tsx";
import { readOwnRequests } from "#app/routes/own-data/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/requests";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const found = await listOwnRequests(db, viewerOf(context), readOwnRequests(url).wanted);
  return { found, url };
}

export default function OwnRequestsPage({ loaderData: { found, url } }: Route.ComponentProps) {
  const t = useTranslate();
  const ask = (
    <ButtonLink to="/me/data-requests/new" icon="edit" look="primary">
      {t("ownData.requests.ask")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("ownData.requests.mine")}
      lead={t("ownData.requests.mineLead")}
      path={<a href="/me">{t("people.me.title")}</a>}
      actions={
        <>
          {found ? ask : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      {found === null ? <Empty>{t("people.me.unlinked")}</Empty> : null}
      {found?.total === 0 ? <Empty action={ask}>{t("ownData.requests.mineEmpty")}</Empty> : null}
      {found && found.total > 0 ? (
        <OwnRequestTable rows={found.rows} total={found.total} url={url} />
      ) : null}
    </Page>
  );
}
