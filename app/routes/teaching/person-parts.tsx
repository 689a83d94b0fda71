import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import type { PlacedPost } from "#app/ui/people/post-text.ts";

/** Who a row is of: the name, with the birth date that tells two of one name apart. */
export const nameColumn = <Row extends { fullName: string; birthDate: string }>(
  t: Translate,
): Column<Row> => ({
  key: "name",
  label: t("roster.field.name"),
  first: true,
  room: "name",
  cell: ({ fullName, birthDate }) => (
    <>
      {fullName}
      <div className="field-help">{formatDate(birthDate)}</div>
    </>
  ),
});

/** Where the person belongs today. */
export const placeColumn = <
  Row extends { posts: readonly (PlacedPost & { id: number; name: string })[] },
>(
  t: Translate,
): Column<Row> => ({
  key: "place",
  label: t("roster.field.place"),
  room: "place",
  cell: ({ posts }) => <PlaceText posts={posts} />,
});
