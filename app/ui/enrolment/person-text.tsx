import type { Translate } from "#app/i18n/locales.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PlacedPost, unitText } from "#app/ui/people/post-text.ts";

type Post = PlacedPost & { id: number; name: string };

/** "Phó Chủ tịch UBND, Xã Lệ Thủy", a line for each post. */
export const placeLines = (t: Translate, posts: readonly Post[]): string[] =>
  posts.map((post) => `${post.name}, ${unitText(t, post)}`);

/** Where a person belongs today, a line for each post. */
export function PlaceText({ posts }: { posts: readonly Post[] }) {
  const t = useTranslate();
  return posts.map((post) => (
    <div key={post.id}>
      {post.name}, {unitText(t, post)}
    </div>
  ));
}
