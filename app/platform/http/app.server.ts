import crypto from "node:crypto";
import path from "node:path";
import compression from "compression";
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import helmet from "helmet";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { projectRoot, WrongSetting } from "#app/platform/database-url.server.ts";
import { frameworkRequest, readToEnd, sendAnswer } from "#app/platform/http/adapter.server.ts";
import { handlerByArea } from "#app/platform/http/areas.server.ts";
import { connectionContext, portalContext } from "#app/platform/http/contexts.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import { badRequest, crossSite, tooLarge } from "#app/platform/http/refusals.server.ts";
import { withoutSentData } from "#app/platform/http/unsent.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/** Bytes of a form post. */
const largestForm = 1_000_000;
/** The addresses that take a file; who may send one, and how large, is decided behind them. */
const uploadAddresses = /^\/(imports\/new|courses\/\d+\/marks\/sheet)$/;
/** How many times the size of the largest file is still read, to be answered with a sentence. */
const readBeyond = 25;
/** Milliseconds in which a form must have come; a file on a slow line has the time of the whole server. */
const formTime = 60_000;

/**
 * The HTTP application around the framework: headers, limits, static files, health, then the routes.
 * `assets` replaces the built files while developing.
 */
export function createApp(
  portal: Portal,
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets?: RequestHandler,
): Express {
  const app = express();
  const { settings } = portal;
  app.disable("x-powered-by");
  app.set("etag", false);
  trustProxy(app, settings.trustProxy);

  app.use(identifyRequest, securityHeaders(settings.baseUrl), refuseUnreadable);
  app.get("/healthz", (_request, response) => void health(portal, response));
  app.use(compression({ threshold: 1024 }));
  if (assets) app.use(assets);
  else serveStatic(app);
  app.use(refuseCrossSite, limitBody(settings.sheetLimits.fileBytes * readBeyond));
  app.use(logRequest(portal));

  const handler =
    typeof build === "function"
      ? createRequestHandler(async () => withoutSentData(await build()), "development")
      : handlerByArea(withoutSentData(build), "production");
  const contextOf = requestContext(portal);
  app.all("/{*path}", async (request, response) => {
    // why: a HEAD answer carries the headers of GET; node leaves the body out
    if (request.method === "HEAD") request.method = "GET";
    const asked = frameworkRequest(request, response);
    const answer = await handler(asked, contextOf(request, response));
    await readToEnd(asked);
    // why: a file that is not there would be answered with bare JSON, to a person who followed a link
    const page = isBareNotFound(answer) && request.accepts("html");
    const shown = page ? await handler(nowhere(asked), contextOf(request, response)) : answer;
    await sendAnswer(request, response, shown);
  });
  app.use(unexpected(portal));
  return app;
}

const isBareNotFound = ({ status, headers }: globalThis.Response): boolean =>
  status === 404 && (headers.get("content-type") ?? "").startsWith("application/json");

/** The same request for a page that there is not. */
const nowhere = ({ url, headers }: globalThis.Request): globalThis.Request =>
  new globalThis.Request(new URL("/-", url), { headers });

/** Whose X-Forwarded headers count; throws WrongSetting for what is no list of addresses. */
function trustProxy(app: Express, trusted: string | null): void {
  if (trusted === null || trusted === "none") return;
  try {
    app.set("trust proxy", trusted);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongSetting(
      `TRUST_PROXY: write none, loopback or addresses with commas between them (${reason})`,
    );
  }
}

/** What the routes know of a request from the start. */
function requestContext(portal: Portal) {
  const cookies = portalCookies(portal.settings);
  return (request: Request, response: Response): RouterContextProvider => {
    const context = new RouterContextProvider();
    context.set(portalContext, portal);
    context.set(connectionContext, {
      requestId: String(response.locals["requestId"]),
      nonce: String(response.locals["nonce"]),
      address: request.ip ?? "",
      userAgent: request.get("user-agent") ?? "",
      cookies,
    });
    return context;
  };
}

function identifyRequest(_request: Request, response: Response, next: NextFunction): void {
  response.locals["requestId"] = crypto.randomBytes(6).toString("hex");
  response.locals["nonce"] = crypto.randomBytes(16).toString("base64");
  next();
}

/** What no page can answer is refused before anything reads it: an address that is none, a method of proxies. */
function refuseUnreadable(request: Request, response: Response, next: NextFunction): void {
  const { method, originalUrl, path: address } = request;
  if (method === "TRACE" || !originalUrl.startsWith("/") || !isDecodable(address)) {
    return badRequest(request, response);
  }
  next();
}

function isDecodable(address: string): boolean {
  try {
    // why: the bundler leaves a call out whose value nobody uses
    return decodeURIComponent(address) !== "";
  } catch {
    // why: "%" that begins no character, as scanners send it
    return false;
  }
}

/** Every directive is written out; nothing is inherited from a default that may change. */
function securityHeaders(baseUrl: string | null) {
  const https = baseUrl?.startsWith("https://") ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
}

function nonceOf(response: object): string {
  const locals = "locals" in response ? response.locals : null;
  return locals !== null && typeof locals === "object" && "nonce" in locals
    ? String(locals.nonce)
    : "";
}

async function health(portal: Portal, response: Response): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  try {
    await portal.db.sql.selectFrom("AuditHead").select("id").executeTakeFirstOrThrow();
    response.status(200).json({ status: "ok" });
  } catch (error) {
    portal.log.error({ err: error }, "health check failed");
    response.status(503).json({ status: "unavailable" });
  }
}

function serveStatic(app: Express): void {
  const client = path.join(projectRoot, "build", "client");
  const assets = { immutable: true, maxAge: "1y", index: false, fallthrough: false };
  app.use("/assets", express.static(path.join(client, "assets"), assets), refuseMissingAsset);
  const files = express.static(client, { maxAge: "1h", index: false, redirect: false });
  app.use((request, response, next) => {
    // why: an address of a page has no dot; asking the disk for each of them would cost every request
    if (request.path.includes(".")) files(request, response, next);
    else next();
  });
}

function refuseMissingAsset(
  _error: unknown,
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  response.status(404).type("text/plain").send("404");
}

/** A form of another site must not act here: the browser says where a post comes from. */
function refuseCrossSite(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS")
    return next();
  const site = request.get("sec-fetch-site");
  const origin = request.get("origin");
  const own = originOf(`${request.protocol}://${request.host}`);
  const elsewhere = origin !== undefined && originOf(origin) !== own;
  const fromElsewhere = site !== undefined && site !== "same-origin" && site !== "none";
  if (fromElsewhere || (elsewhere && site === undefined)) return crossSite(request, response);
  next();
}

/** Scheme, host and port; null for what is no address ("null" of a sandboxed frame among them). */
function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** Bytes and time of what is posted. */
function limitBody(largestUpload: number) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const isUpload = request.method === "POST" && uploadAddresses.test(request.path);
    const length = Number(request.get("content-length") ?? Number.NaN);
    const hasBody =
      request.get("transfer-encoding") !== undefined || request.get("content-length") !== undefined;
    const largest = isUpload ? largestUpload : largestForm;
    if (hasBody && !(length <= largest)) return tooLarge(request, response);
    if (hasBody && !isUpload) limitTime(request, response);
    next();
  };
}

function limitTime(request: Request, response: Response): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, formTime);
  response.once("close", () => clearTimeout(timer));
}

function logRequest(portal: Portal) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.once("finish", () => {
      // why: the query string may hold a name that somebody searched for; tokens stand in paths
      const shown = request.path
        .replace(/\/(invitations|recovery|setup|calendars)\/[^/]+/i, "/$1/…")
        .replace(/\/(certificates\/check\/[^/]+)\/[^/]+/i, "/$1/…");
      const line = { id: response.locals["requestId"], method: request.method, path: shown };
      portal.log.info({
        ...line,
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      });
    });
    next();
  };
}

function unexpected(portal: Portal) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    portal.log.error({ err: error, id: response.locals["requestId"] }, "request failed");
    if (response.headersSent) return next(error);
    response
      .status(500)
      .type("text/plain")
      .send(`500 ${String(response.locals["requestId"])}`);
  };
}
