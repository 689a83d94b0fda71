/**
 * Takes the pictures of the README anew, on the demo province, into docs/pictures/: node tests/readme-pictures.ts
 * Exit code 1 when a page did not answer.
 */
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";
import { type demoAccounts, signInAs } from "#tests/support/sign-in.ts";

type Picture = {
  file: string;
  who: keyof typeof demoAccounts;
  address: string;
  viewport: { width: number; height: number };
};

const folder = path.resolve("docs/pictures");
const pictures: Picture[] = [
  {
    file: "trainee-phone.png",
    who: "trainee",
    address: "/home",
    viewport: { width: 360, height: 740 },
  },
  {
    file: "planner-board.png",
    who: "planner",
    address: "/readiness",
    viewport: { width: 1280, height: 1000 },
  },
];

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { file, who, address, viewport } = picture;
  const page = await browser.newPage({
    baseURL: url,
    viewport,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await signInAs(page, who);
  const answer = await page.goto(address);
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: path.join(folder, file), animations: "disabled" });
  await page.close();
}

const temporary = temporaryFolder("readme-pictures");
const portal = await startPortal({ databaseUrl: await copyDemoDatabase(temporary) });
const browser = await chromium.launch(await findChromium());
try {
  fs.mkdirSync(folder, { recursive: true });
  for (const picture of pictures) await take(browser, portal.url, picture);
} finally {
  await browser.close();
  await portal.stop();
  fs.rmSync(temporary, { recursive: true, force: true });
}
