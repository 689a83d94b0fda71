import type { RouterContextProvider } from "react-router";
import {
  carryKeptForm,
  dropKeptForm,
  keepForm,
  openKeptForm,
} from "#app/domain/access/kept-form.server.ts";
import { connectionContext, workContext } from "#app/platform/http/contexts.server.ts";
import { localPath, readForm } from "#app/platform/http/form.server.ts";

type Context = Readonly<RouterContextProvider>;
type Holder = { token: string; accountId: number };

/** True for a posted form, whose body may be read. */
export function isForm(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type);
}

/** Where a form posts to, as its action says it. */
function actionOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

async function keptIdOf(request: Request, context: Context): Promise<number | null> {
  const { cookies } = context.get(connectionContext);
  const id: unknown = await cookies.kept.parse(request.headers.get("cookie"));
  return typeof id === "number" ? id : null;
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
  const form = await readForm(request);
  const page = pageIn(form);
  const action = actionOf(request);
  const kept = await keepForm(context.get(workContext), { ...holder, page, action, form });
  const { cookies } = context.get(connectionContext);
  return { page, cookie: kept === null ? null : await cookies.kept.serialize(kept) };
}

/** The page on which a posted form stands, as it says itself; reads the request's body. */
export const pageOf = async (request: Request): Promise<string> => pageIn(await readForm(request));

function pageIn(form: FormData): string {
  const typed = form.get("_page");
  return localPath(typeof typed === "string" ? typed : null, "/");
}

/** What was kept goes on with a session's new token, for the same account. */
export async function carryKept(
  request: Request,
  context: Context,
  carried: { accountId: number; oldToken: string | null; newToken: string },
): Promise<void> {
  const { accountId, oldToken, newToken } = carried;
  const id = await keptIdOf(request, context);
  if (id === null || oldToken === null) return;
  await carryKeptForm(context.get(workContext), { id, accountId, oldToken, newToken });
}

/** After a form went through: what was kept of it is no longer needed. Answers the cookie that says so. */
export async function forgetSent(
  request: Request,
  context: Context,
  holder: Holder,
): Promise<string | null> {
  const id = await keptIdOf(request, context);
  if (id === null) return null;
  const work = context.get(workContext);
  const kept = await openKeptForm(work.db, { ...holder, id, at: work.at });
  // why: another form that went through in between must not take it away
  if (kept?.action !== actionOf(request)) return null;
  await dropKeptForm(work, { id, accountId: holder.accountId });
  const { cookies } = context.get(connectionContext);
  return cookies.kept.serialize("", { maxAge: 0 });
}
