import crypto from "node:crypto";
import path from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import {
  RouterContextProvider,
  type ServerBuild,
  UNSAFE_withComponentProps as withComponentProps,
  UNSAFE_withErrorBoundaryProps as withErrorBoundaryProps,
} from "react-router";
import { inject } from "vitest";
import * as entry from "#app/entry.server.tsx";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import { handlerByArea } from "#app/platform/http/areas.server.ts";
import { connectionContext, portalContext } from "#app/platform/http/contexts.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import { withoutSentData } from "#app/platform/http/unsent.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { openReadLog } from "#app/platform/read-log.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { createWork } from "#app/platform/work.server.ts";
import * as root from "#app/root.tsx";
import routes from "#app/routes.ts";
import { type TestDb, testDay } from "#tests/support/database.ts";

type RouteModule = ServerBuild["routes"][string] extends infer Entry
  ? NonNullable<Entry> extends { module: infer Module }
    ? Module
    : never
  : never;

/** A route as the table says it: its file, its whole path, what its module exports. */
export type TableRoute = { id: string; path: string; parents: string[]; module: RouteModule };

const modules = import.meta.glob<RouteModule>("/app/routes/**/*.tsx");

/** Every route of app/routes.ts with its module, layouts first. */
export async function tableRoutes(): Promise<TableRoute[]> {
  const found: TableRoute[] = [];
  async function walk(entries: RouteConfigEntry[], path: string, parents: string[]): Promise<void> {
    for (const { file, path: part = "", children = [] } of entries) {
      const id = file.replace(/\.tsx?$/, "");
      const load = modules[`/app/${file}`];
      if (!load) throw new Error(`app/routes.ts names ${file}, which is not there`);
      const whole = [path, part].filter(Boolean).join("/");
      found.push({ id, path: whole, parents, module: await load() });
      await walk(children, whole, [...parents, id]);
    }
  }
  await walk(routes, "", []);
  return found;
}

async function serverBuild(): Promise<ServerBuild> {
  const table: ServerBuild["routes"] = {};
  const assets: ServerBuild["assets"]["routes"] = {};
  async function add(entries: RouteConfigEntry[], parentId: string): Promise<void> {
    for (const { file, path, index, children = [] } of entries) {
      const id = file.replace(/\.tsx?$/, "");
      const module = await modules[`/app/${file}`]?.();
      if (!module) throw new Error(`app/routes.ts names ${file}, which is not there`);
      table[id] = {
        id,
        parentId,
        module: withProps(module),
        ...(path === undefined ? {} : { path }),
        ...(index ? { index } : {}),
      };
      assets[id] = assetOf(id, parentId, module);
      await add(children, id);
    }
  }
  table["root"] = { id: "root", path: "", module: withProps(root as unknown as RouteModule) };
  assets["root"] = assetOf("root", undefined, undefined);
  await add(routes, "root");
  return {
    entry: { module: entry as ServerBuild["entry"]["module"] },
    routes: table,
    assets: {
      entry: { imports: [], module: "/assets/none.js" },
      routes: assets,
      url: "",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    basename: "/",
    future: {} as ServerBuild["future"],
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
    allowedActionOrigins: false,
  } as ServerBuild;
}

/** What the framework's build does to a route module: its components get loaderData, actionData and params. */
function withProps(module: RouteModule): RouteModule {
  const { default: Page, ErrorBoundary } = module;
  return {
    ...module,
    ...(Page ? { default: withComponentProps(Page as never) } : {}),
    ...(ErrorBoundary ? { ErrorBoundary: withErrorBoundaryProps(ErrorBoundary as never) } : {}),
  } as RouteModule;
}

function assetOf(
  id: string,
  parentId: string | undefined,
  module: RouteModule | undefined,
): ServerBuild["assets"]["routes"][string] {
  return {
    id,
    ...(parentId === undefined ? {} : { parentId }),
    module: "/assets/none.js",
    hasAction: true,
    // why: a page without one would wait for data in the browser
    hasLoader: module === undefined || "loader" in module,
    hasClientAction: false,
    hasClientLoader: false,
    hasClientMiddleware: false,
    hasErrorBoundary: false,
    clientActionModule: undefined,
    clientLoaderModule: undefined,
    clientMiddlewareModule: undefined,
    hydrateFallbackModule: undefined,
  };
}

export type TestApp = {
  portal: Portal;
  /** a request as a browser sends it; `as` is a session token */
  request: (
    path: string,
    init?: {
      method?: string;
      form?: Record<string, string>;
      /** a form that carries files, instead of `form` */
      upload?: FormData;
      as?: string | null;
      cookies?: string;
      locale?: string;
    },
  ) => Promise<Response>;
  /** a session for an account, working under a grant; answers its token */
  signInAs: (accountId: number, grantId?: number | null) => Promise<string>;
};

/** The whole application in the test's process: middleware, loaders, actions, rendering. */
export async function testApp(
  db: TestDb,
  clock: () => Date = () => testDay,
  environment: Record<string, string> = {},
): Promise<TestApp> {
  const uploads = path.join(inject("templates").scratch, `uploads-${crypto.randomUUID()}`);
  const own = { PORTAL_MODE: "test", DATABASE_URL: db.url, UPLOAD_FOLDER: uploads };
  const settings = readSettings({ ...own, ...environment });
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const portal: Portal = {
    settings,
    db,
    clock,
    log,
    heads: db.heads,
    readLog: openReadLog(db, db.heads, (error) => log.error(error)),
    // why: a test does the work itself when it wants it done (`workOnImportsOf`)
    imports: { wake: () => undefined, close: () => Promise.resolve() },
    // why: the same for what is due (`runDueJobs`)
    jobs: { start: () => undefined, wake: () => undefined, close: () => Promise.resolve() },
    demoData: false,
    work: (actor, now = clock()) => createWork({ db, heads: db.heads }, actor, now),
    close: () => db.close(),
  };
  const cookies = portalCookies(settings);
  const handler = handlerByArea(withoutSentData(await serverBuild()), "production");
  return {
    portal,
    request: async (path, init = {}) => {
      const { method = "GET", form, upload, as = null, cookies: more = "", locale } = init;
      const headers = new Headers({ "user-agent": "test browser", host: "portal.test" });
      if (locale) headers.set("accept-language", locale);
      const session =
        as === null ? "" : ((await cookies.session.serialize(as)).split(";")[0] ?? "");
      headers.set("cookie", [session, more].filter(Boolean).join("; "));
      const body = upload ?? (form === undefined ? undefined : new URLSearchParams(form));
      const context = new RouterContextProvider();
      context.set(portalContext, portal);
      context.set(connectionContext, {
        requestId: "test",
        nonce: "nonce",
        address: "127.0.0.1",
        userAgent: "test browser",
        cookies,
      });
      const request = new Request(new URL(path, "http://portal.test"), {
        method,
        headers,
        ...(body ? { body } : {}),
      });
      return handler(request, context);
    },
    signInAs: async (accountId, grantId = null) => {
      const token = newToken();
      const now = clock();
      await db.prisma.session.create({
        data: {
          tokenHash: tokenHash(token),
          accountId,
          grantId,
          createdAt: now.toISOString(),
          lastSeenAt: now.toISOString(),
          expiresAt: new Date(now.getTime() + 3600_000).toISOString(),
          userAgent: "test browser",
          address: "127.0.0.1",
        },
      });
      return token;
    },
  };
}
