import path from "node:path";
import type { Browser, BrowserContext, Page, Response } from "@playwright/test";
import type { Role } from "#app/kernel/actor.ts";
import type { Shot } from "#tests/support/screenshots/pages.ts";
import type { Samples, SignIn } from "#tests/support/screenshots/samples.ts";

export type Look = { language: "vi" | "en"; width: number; theme: "light" | "dark" };

export type Taken = { shot: Shot; look: Look; file: string };

type Cookies = Parameters<BrowserContext["addCookies"]>[0];

/** Signs in each role that a shot needs, once, through the form; answers the cookies of each. */
export async function signInRoles(
  browser: Browser,
  { url, accounts, shots }: { url: string; accounts: Samples["accounts"]; shots: Shot[] },
): Promise<Map<Role, Cookies>> {
  const signedIn = new Map<Role, Cookies>();
  for (const role of new Set(shots.flatMap((shot) => shot.as ?? []))) {
    const account = accounts[role];
    if (!account) throw new Error(`the demo has no account for ${role}`);
    signedIn.set(role, await signIn(browser, url, account));
  }
  return signedIn;
}

async function signIn(browser: Browser, url: string, account: SignIn): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("input[name=user]").fill(account.userName);
  await page.locator("input[name=password]").fill(account.password);
  await page.locator("form[action='/sign-in'] button[type=submit]").click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

type Surroundings = { url: string; folder: string; signedIn: Map<Role, Cookies> };

/** Photographs every shot in one look. Answers the files and what was wrong with a page. */
export async function takeShots(
  browser: Browser,
  shots: Shot[],
  look: Look,
  { url, folder, signedIn }: Surroundings,
): Promise<{ taken: Taken[]; faults: string[] }> {
  const taken: Taken[] = [];
  const faults: string[] = [];
  for (const as of new Set(shots.map((shot) => shot.as))) {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: look.width, height: 800 },
      locale: look.language === "vi" ? "vi-VN" : "en-GB",
      timezoneId: "Asia/Ho_Chi_Minh",
      colorScheme: look.theme,
      reducedMotion: "reduce",
    });
    if (as !== null) await context.addCookies(signedIn.get(as) ?? []);
    const page = await context.newPage();
    let watched = "";
    watch(page, new URL(url).host, (fault) => faults.push(`${watched}: ${fault}`));
    for (const shot of shots.filter((one) => one.as === as)) {
      const file = `${shot.name}.${look.language}.${look.width}.${look.theme}.png`;
      watched = file;
      await photograph(page, shot, path.join(folder, file), (fault) =>
        faults.push(`${file}: ${fault}`),
      );
      taken.push({ shot, look, file });
    }
    await context.close();
  }
  return { taken, faults };
}

async function photograph(
  page: Page,
  shot: Shot,
  file: string,
  fault: (text: string) => void,
): Promise<void> {
  const answer = await (shot.posted ? postEmpty(page, shot.address) : page.goto(shot.address));
  if (answer?.status() !== shot.status) fault(`${shot.address} answered ${answer?.status()}`);
  const { pathname } = new URL(page.url());
  if (pathname !== shot.address.split("?")[0]) fault(`${shot.address} led to ${pathname}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(`the page is ${wide} px wider than the screen`);
  for (const cut of await page.evaluate(cutInCards)) fault(`beyond its card: ${cut}`);
  await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
}

/** On a phone: what stands out of a table that is shown as cards, and so is cut. */
function cutInCards(): string[] {
  return [...document.querySelectorAll(".table-frame:has(.data:not(.data-narrow))")]
    .filter((frame) => innerWidth < 640 && frame.scrollWidth > frame.clientWidth)
    .flatMap((frame) => {
      const { right } = frame.getBoundingClientRect();
      const widest = [...frame.querySelectorAll("*")].find(
        (element) =>
          element.childElementCount === 0 && element.getBoundingClientRect().right > right,
      );
      return [`${widest?.outerHTML.slice(0, 120)}`];
    });
}

/** Sends a form without a field from another page of the portal. */
async function postEmpty(page: Page, address: string): Promise<Response | null> {
  await page.goto("/account");
  const [answer] = await Promise.all([
    page.waitForNavigation(),
    page.evaluate((action) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      document.body.append(form);
      form.submit();
    }, address),
  ]);
  return answer;
}

function watch(page: Page, host: string, fault: (text: string) => void): void {
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // why: Chromium writes an error for every page answered with 4xx
    if (/the server responded with a status of 4\d\d/.test(message.text())) return;
    fault(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => fault(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => fault(`not loaded: ${request.url()}`));
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (address.host !== host && !/^(data|blob|about):$/.test(address.protocol)) {
      fault(`request to another host: ${request.url()}`);
    }
  });
}
