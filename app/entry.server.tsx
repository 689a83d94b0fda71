import { renderToString } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, ServerRouter } from "react-router";
import type { RouterContextProvider } from "react-router";
import { connectionContext, portalContext } from "#app/platform/http/contexts.server.ts";
import { ReferenceProvider } from "#app/ui/shell/reference.tsx";

/** Pages are whole documents: rendered in one go, without streaming. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Response {
  const { nonce, requestId } = context.get(connectionContext);
  // why: no program in the browser waits for the data of the page
  const { serverHandoffStream: _unused, ...pageContext } = routerContext;
  const html = renderToString(
    <ReferenceProvider value={requestId}>
      <ServerRouter context={pageContext} url={request.url} nonce={nonce} />
    </ReferenceProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Logs what nobody expected, once, under the number that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { log } = context.get(portalContext);
  log.error({ err: error, id: context.get(connectionContext).requestId }, "request failed");
};
