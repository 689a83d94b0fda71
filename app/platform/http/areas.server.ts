import { createRequestHandler, type RequestHandler, type ServerBuild } from "react-router";

/**
 * Answers by the routes of one area, the first part of an address: for each request and each page the framework looks
 * through every route it was given, a seventh of a request's time when it is given all of them
 * (docs/performance.md). What lies in no area (the front page, an address that is none) belongs to each.
 */
export function handlerByArea(build: ServerBuild, mode: "production"): RequestHandler {
  const areas = areasOf(build);
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const area = areaOf(request.url);
    const known = areas.has(area) ? area : "";
    const handler = handlers.get(known) ?? createRequestHandler(buildOf(build, areas, known), mode);
    handlers.set(known, handler);
    return handler(request, context);
  };
}

type Routes = ServerBuild["routes"];

/** The ids of the routes of each area; "" holds those of every area. */
function areasOf({ routes }: ServerBuild): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>([["", new Set()]]);
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  for (const id of Object.keys(routes)) {
    // why: what holds other routes comes with them
    if (parents.has(id)) continue;
    const first = addressOf(routes, id).split("/").find(Boolean) ?? "";
    const area = /^[\w-]+$/.test(first) ? first.toLowerCase() : "";
    const ids = areas.get(area) ?? new Set();
    for (const one of withParents(routes, id)) ids.add(one);
    areas.set(area, ids);
  }
  return areas;
}

function withParents(routes: Routes, id: string): string[] {
  const parentId = routes[id]?.parentId;
  return parentId === undefined ? [id] : [...withParents(routes, parentId), id];
}

function addressOf(routes: Routes, id: string): string {
  return withParents(routes, id)
    .map((one) => routes[one]?.path ?? "")
    .join("/");
}

/** The first part of an address as the framework compares it: decoded, in small letters, without its mark of data. */
function areaOf(url: string): string {
  const first = new URL(url).pathname.split("/").find(Boolean) ?? "";
  try {
    return decodeURIComponent(first)
      .toLowerCase()
      .replace(/\.data$/, "");
  } catch {
    // why: "%" that begins no character is no area
    return "";
  }
}

function buildOf(
  build: ServerBuild,
  areas: ReadonlyMap<string, ReadonlySet<string>>,
  area: string,
): ServerBuild {
  const ids = new Set([...(areas.get("") ?? []), ...(areas.get(area) ?? [])]);
  const { assets } = build;
  return {
    ...build,
    routes: only(build.routes, ids),
    assets: { ...assets, routes: only(assets.routes, ids) },
  };
}

/** In the order of the whole: of two routes that fit as well the first wins. */
function only<Value>(all: Record<string, Value>, ids: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
}
