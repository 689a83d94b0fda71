import { z } from "zod";
import { markAllRead } from "#app/domain/messages/mark-read.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { localPath, notFound, parseForm } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/reading";

const ReadAll = z.object({
  upTo: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  to: z.string().optional(),
});

export function loader() {
  throw notFound();
}

/** Notes that everything which had come has been read. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, ReadAll);
  if (!form.ok) throw notFound();
  await markAllRead(context.get(workContext), viewerOf(context), form.value.upTo);
  return redirectWithNotice(context, localPath(form.value.to, "/inbox"), { key: "inbox.done" });
}
