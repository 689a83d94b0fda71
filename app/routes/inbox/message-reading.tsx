import { z } from "zod";
import { markRead } from "#app/domain/messages/mark-read.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { localPath, notFound, parseForm } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/message-reading";

const ReadOne = z.object({ to: z.string().optional() });

export function loader() {
  throw notFound();
}

/** Notes that one message has been read. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await parseForm(request, ReadOne);
  if (!form.ok || !/^\d{1,9}$/.test(params.messageId)) throw notFound();
  const id = Number(params.messageId);
  const result = await markRead(context.get(workContext), viewerOf(context), id);
  if (!result.ok) throw notFound();
  return redirectWithNotice(context, localPath(form.value.to, "/inbox"), { key: "inbox.done" });
}
