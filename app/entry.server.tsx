import { renderToString } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, ServerRouter } from "react-router";
import type { RouterContextProvider } from "react-router";
import { connectionContext, portalContext } from "#app/platform/http/contexts.server.ts";
import { readShell } from "#app/routes/shell.server.ts";
import { ReferenceProvider } from "#app/ui/shell/reference.tsx";
import type { ShellView } from "#app/ui/shell/shell.tsx";
import { SpareShellProvider } from "#app/ui/shell/spare.tsx";

/** Pages are whole documents: rendered in one go, without streaming. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, requestId } = context.get(connectionContext);
  // why: no program in the browser waits for the data of the page
  const { serverHandoffStream: _unused, ...pageContext } = routerContext;
  const spare = await spareShell(request, { routerContext, context });
  const html = renderToString(
    <ReferenceProvider value={requestId}>
      <SpareShellProvider value={spare}>
        <ServerRouter context={pageContext} url={request.url} nonce={nonce} />
      </SpareShellProvider>
    </ReferenceProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Where a gate or an action refused, the framework runs no loader; the page still has its language and menu. */
async function spareShell(
  request: Request,
  page: { routerContext: EntryContext; context: RouterContextProvider },
): Promise<ShellView | null> {
  const { loaderData } = page.routerContext.staticHandlerContext;
  if (loaderData["root"] !== undefined && loaderData["root"] !== null) return null;
  try {
    return (await readShell(request, page.context)).view;
  } catch {
    // why: a fault may have come before it was known who asks; then the page says just that
    return null;
  }
}

/** Logs what nobody expected, once, under the number that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { log } = context.get(portalContext);
  log.error({ err: error, id: context.get(connectionContext).requestId }, "request failed");
};
