import type { RouterContextProvider } from "react-router";
import { dropKeptForm, keepForm } from "#app/domain/access/kept-form.server.ts";
import { connectionContext, workContext } from "#app/platform/http/contexts.server.ts";
import { localPath } from "#app/platform/http/form.server.ts";

type Context = Readonly<RouterContextProvider>;
type Holder = { token: string; accountId: number };

/** True for a posted form, whose body may be read. */
export function isForm(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type);
}

/**
 * Keeps the fields of a form that could not be carried out; reads the request's body. Answers the page it
 * stands on and the cookie that finds it again (null when there was nothing to keep).
 */
export async function keepTyped(
  request: Request,
  context: Context,
  holder: Holder,
): Promise<{ page: string; cookie: string | null }> {
  const form = await request.formData();
  const typed = form.get("_page");
  const page = localPath(typeof typed === "string" ? typed : null, "/");
  const action = new URL(request.url).pathname;
  const kept = await keepForm(context.get(workContext), { ...holder, page, action, form });
  const { cookies } = context.get(connectionContext);
  return { page, cookie: kept === null ? null : await cookies.kept.serialize(kept) };
}

/** After a form went through: what was kept of it is no longer needed. Answers the cookie that says so. */
export async function forgetSent(
  request: Request,
  context: Context,
  accountId: number,
): Promise<string | null> {
  const { cookies } = context.get(connectionContext);
  const id: unknown = await cookies.kept.parse(request.headers.get("cookie"));
  if (typeof id !== "number") return null;
  await dropKeptForm(context.get(workContext), { id, accountId });
  return cookies.kept.serialize("", { maxAge: 0 });
}
