import { redirect, type RouterContextProvider } from "react-router";
import { findOwnFeed } from "#app/domain/access/calendar-feed.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** The open address of the viewer's calendar; without one, back to the page that makes one. */
export async function openOwnFeed(context: Readonly<RouterContextProvider>) {
  const feed = await findOwnFeed(context.get(workContext).db, viewerOf(context));
  if (feed === null) throw redirect("/me/calendar");
  return feed;
}
