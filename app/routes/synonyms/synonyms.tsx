import { listSynonyms, listUnknownWords } from "#app/domain/importing/synonym-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import {
  SynonymChips,
  SynonymFilters,
  SynonymTable,
} from "#app/routes/synonyms/synonyms-parts.tsx";
import { targetReader } from "#app/routes/synonyms/targets.server.ts";
import { UnknownWords } from "#app/routes/synonyms/unknown-parts.tsx";
import { readSynonymList } from "#app/routes/synonyms/wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonyms";

const shownWords = 40;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const { wanted } = readSynonymList(request.url);
  const found = await listSynonyms(db, viewerOf(context), wanted);
  const words = await listUnknownWords(db, viewerOf(context));
  if (!found || !words) throw notFound();
  const targetsOf = targetReader(context);
  const unknown = await Promise.all(
    words.slice(0, shownWords).map(async (word) => {
      const { options, propose } = await targetsOf(word.place);
      return { ...word, options, proposed: propose(word.text) };
    }),
  );
  const more = words.length - unknown.length;
  return { ...found, wanted, unknown, more, url: request.url, keepsTitles: await keeps(context) };
}

export default function SynonymsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total } = loaderData;
  return (
    <Page
      title={t("synonyms.list.title")}
      lead={t("synonyms.list.lead")}
      actions={
        <ButtonLink to="/admin/synonyms/new" icon="add" look="primary">
          {t("synonyms.list.add")}
        </ButtonLink>
      }
    >
      <UnknownWords loaderData={loaderData} />
      <Section title={t("synonyms.list.heading")}>
        <SynonymFilters loaderData={loaderData} />
        <SynonymChips loaderData={loaderData} />
        {rows.length > 0 ? (
          <>
            <p className="mb-2">{t("synonyms.list.count", { count: total })}</p>
            <SynonymTable loaderData={loaderData} />
          </>
        ) : (
          <Empty action={<ButtonLink to="/admin/synonyms">{t("common.action.clear")}</ButtonLink>}>
            {t("synonyms.list.empty")}
          </Empty>
        )}
      </Section>
    </Page>
  );
}
