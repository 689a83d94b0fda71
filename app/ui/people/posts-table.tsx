import type { PostState } from "#app/domain/people/post.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PlacedPost, postMarks, unitText } from "#app/ui/people/post-text.ts";

type Post = PlacedPost & {
  id: number;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  decision: string | null;
  state: PostState;
  unitId: number;
  unitInScope: boolean;
  originCadreId: number;
};

type Props = {
  posts: Post[];
  /** the record they are shown in: posts that came from another say so */
  cadreId: number;
  /** links to units and to the forms that correct a post; a person's own page has none */
  links?: { units: boolean; correct: (post: Post) => string | null };
};

/** The posts a person held, the newest first. */
export function PostsTable({ posts, cadreId, links }: Props) {
  const t = useTranslate();
  const columns = [...factColumns(t, links?.units ?? false)];
  const isMoved = ({ originCadreId }: Post): boolean => originCadreId !== cadreId;
  if (posts.some(isMoved)) columns.push(originColumn(t));
  if (links && posts.some((post) => links.correct(post) !== null)) {
    columns.push(correctColumn(t, links.correct));
  }
  return (
    <Table
      caption={t("people.page.posts")}
      rows={posts}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function factColumns(t: Translate, linksUnits: boolean): Column<Post>[] {
  return [
    { key: "post", label: t("people.field.post"), first: true, cell: ({ name }) => name },
    {
      key: "unit",
      label: t("people.field.unit"),
      first: true,
      cell: (post) =>
        linksUnits && post.unitInScope ? (
          <a href={`/units/${post.unitId}`}>{unitText(t, post)}</a>
        ) : (
          unitText(t, post)
        ),
    },
    {
      key: "from",
      label: t("people.field.validFrom"),
      cell: ({ validFrom }) =>
        validFrom === null ? t("people.page.unknownStart") : formatDate(validFrom),
    },
    {
      key: "to",
      label: t("people.field.validTo"),
      cell: ({ validTo }) => (validTo === null ? t("people.page.stillHeld") : formatDate(validTo)),
    },
    { key: "decision", label: t("people.field.decision"), cell: ({ decision }) => decision },
    {
      key: "state",
      label: t("people.field.postState"),
      cell: ({ state }) => <Badge {...postMarks[state]}>{t(`people.postStatus.${state}`)}</Badge>,
    },
  ];
}

/** From which record a post came, once records were merged. */
function originColumn(t: Translate): Column<Post> {
  return {
    key: "origin",
    label: t("people.field.origin"),
    cell: ({ originCadreId }) => t("people.page.origin", { id: String(originCadreId) }),
  };
}

function correctColumn(t: Translate, correct: (post: Post) => string | null): Column<Post> {
  return {
    key: "act",
    label: t("people.field.act"),
    cell: (post) => {
      const to = correct(post);
      return to === null ? null : (
        <a
          href={to}
          className="no-print underline"
          aria-label={t("people.action.correctPostOf", { post: post.name })}
        >
          {t("people.action.correctPost")}
        </a>
      );
    },
  };
}
