/**
 * Photographs every page in both languages, on a screen and a phone, light and dark, into screenshots/:
 * node tests/screenshots.ts [--only PATTERN] [--language vi|en] [--width 1280|360] [--theme light|dark]
 * Exit code 1 when a page could not be opened as meant, 2 for a call that cannot be understood.
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { writeIndex, writeSheets } from "#tests/support/screenshots/contact-sheet.ts";
import { shotsOf } from "#tests/support/screenshots/pages.ts";
import { readSamples } from "#tests/support/screenshots/samples.ts";
import { type Look, signInRoles, takeShots } from "#tests/support/screenshots/take.ts";
import { startPortal } from "#tests/support/server.ts";

const folder = path.resolve("screenshots");
const languages = ["vi", "en"] as const;
const widths = [1280, 360];
const themes = ["light", "dark"] as const;

type Call = { only: RegExp; looks: Look[] };

function readCall(args: string[]): Call {
  const text = { type: "string" } as const;
  const options = { only: text, language: text, width: text, theme: text };
  const { values } = parseArgs({ args, options });
  const chosen = <Value>(all: readonly Value[], asked: string | undefined): Value[] => {
    const found = all.filter((one) => asked === undefined || String(one) === asked);
    if (found.length === 0) throw new TypeError(`“${asked}” is none of ${all.join(", ")}`);
    return found;
  };
  const looks = chosen(languages, values.language).flatMap((language) =>
    chosen(widths, values.width).flatMap((width) =>
      chosen(themes, values.theme).map((theme) => ({ language, width, theme })),
    ),
  );
  return { only: new RegExp(values.only ?? ""), looks };
}

const undo: (() => unknown)[] = [];

async function tidyUp(): Promise<void> {
  for (const step of undo.splice(0).toReversed()) await step();
}

/** Answers what was wrong with the pages. */
async function takeAll({ only, looks }: Call): Promise<string[]> {
  const temporary = temporaryFolder("screenshots");
  undo.push(() => fs.rmSync(temporary, { recursive: true, force: true }));
  const databaseUrl = await copyDemoDatabase(temporary);
  const samples = await readSamples(databaseUrl);
  const shots = shotsOf(samples).filter(({ name }) => only.test(name));
  const portal = await startPortal({ databaseUrl });
  undo.push(portal.stop);
  const browser = await chromium.launch(await findChromium());
  undo.push(() => browser.close());
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });

  const { url } = portal;
  const signedIn = await signInRoles(browser, { url, accounts: samples.accounts, shots });
  const surroundings = { url, folder, signedIn };
  const found: Awaited<ReturnType<typeof takeShots>>[] = [];
  const queue = looks.values();
  // why: two at a time keep two cores busy, the server and the browser
  const worker = async (): Promise<void> => {
    for (const look of queue) {
      found.push(await takeShots(browser, shots, look, surroundings));
      process.stderr.write(`${look.language} ${look.width} ${look.theme}: ${shots.length} pages\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  const taken = found.flatMap((one) => one.taken);
  writeIndex(folder, taken);
  const sheets = await writeSheets(browser, folder, taken);
  process.stdout.write(
    `${taken.length} pictures, ${sheets.length} contact sheets: ${folder}/index.html\n`,
  );
  return found.flatMap(({ faults }) => faults);
}

async function main(): Promise<number> {
  let call: Call;
  try {
    call = readCall(process.argv.slice(2));
  } catch (error) {
    // why: parseArgs and RegExp throw their own errors for what they cannot read
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  try {
    const faults = await takeAll(call);
    for (const fault of faults) process.stderr.write(`✗ ${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    // why: whatever stopped the run is told in one place, after what was started has been ended
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 1;
  } finally {
    await tidyUp();
  }
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void tidyUp().finally(() => process.exit(1)));
}
process.exit(await main());
