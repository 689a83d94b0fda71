import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";

export type JourneyOptions = {
  /** which of the two servers of the run */
  database: "sqlite" | "postgresql";
};

type JourneyFixtures = {
  /** console messages that a test provokes on purpose */
  allowedConsole: RegExp[];
  /** another person: a page in a browser profile of its own, watched like the first */
  visitor: () => Promise<Page>;
};

/**
 * The test of every journey. It fails on an error in the console, a report of the security policy, an uncaught
 * exception, or a request to another host.
 */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  database: ["sqlite", { option: true }],
  allowedConsole: [[], { option: true }],

  baseURL: async ({ database }, provide) => {
    const url = process.env[`JOURNEY_URL_${database}`];
    if (!url) throw new Error("the server of the journeys is not running");
    await provide(url);
  },

  context: async ({ context, baseURL, allowedConsole }, provide) => {
    const faults = watch(context, baseURL ?? "", allowedConsole);
    await provide(context);
    expect(faults).toEqual([]);
  },

  visitor: async ({ browser, baseURL, allowedConsole, contextOptions }, provide) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await provide(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? "" });
      contexts.push(context);
      watch(context, baseURL ?? "", allowedConsole, faults);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults).toEqual([]);
  },
});

export { expect } from "@playwright/test";

function watch(
  context: BrowserContext,
  baseURL: string,
  allowed: RegExp[],
  faults: string[] = [],
): string[] {
  const host = new URL(baseURL).host;
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const text = `${message.text()} (${message.location().url})`;
    if (isRefusal(message.text(), message.location().url)) return;
    if (!allowed.some((pattern) => pattern.test(text))) faults.push(`console: ${text}`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(data|blob|about):$/.test(url.protocol) || url.host === host) return;
    faults.push(`request to another host: ${request.url()}`);
  });
  return faults;
}

/** Chromium writes an error for every page answered with 4xx, which is how the portal refuses. */
function isRefusal(text: string, url: string): boolean {
  return /the server responded with a status of 4\d\d/.test(text) && !/\/assets\//.test(url);
}
