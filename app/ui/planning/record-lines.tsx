import type { Translate } from "#app/i18n/locales.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PlacedPost, unitText } from "#app/ui/people/post-text.ts";

type Person = { personInScope: boolean; posts: (PlacedPost & { id: number; name: string })[] };

/** The posts held today as lines; of somebody who belongs elsewhere only that their record is not here. */
export function postLines(t: Translate, { personInScope, posts }: Person): string[] {
  if (!personInScope) return [t("planning.round.personElsewhere")];
  return posts.map((post) => `${post.name}, ${unitText(t, post)}`);
}

export function PresentPosts({ person }: { person: Person }) {
  const t = useTranslate();
  const [first, ...more] = postLines(t, person);
  if (first === undefined) return null;
  if (more.length === 0) return first;
  return [first, ...more].map((line) => <div key={line}>{line}</div>);
}
