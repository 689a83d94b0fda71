import type { Request, Response } from "express";
import { chooseLocale } from "#app/platform/i18n/locale.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";

/** Plain answers to requests that never reach a page. */
function answer(
  request: Request,
  response: Response,
  status: number,
  kind: "crossSite" | "tooLarge" | "badRequest",
): void {
  const t = translator(chooseLocale(null, null, request.get("accept-language") ?? null));
  // why: the rest of the body is not read
  response.setHeader("Connection", "close");
  response
    .status(status)
    .type("text/plain; charset=utf-8")
    .send(`${t(`shell.error.${kind}.title`)}\n${t(`shell.error.${kind}.body`)}\n`);
}

export const crossSite = (request: Request, response: Response) =>
  answer(request, response, 403, "crossSite");

export const tooLarge = (request: Request, response: Response) =>
  answer(request, response, 413, "tooLarge");

export const badRequest = (request: Request, response: Response) =>
  answer(request, response, 400, "badRequest");
