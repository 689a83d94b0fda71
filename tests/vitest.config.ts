import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import LongestFirst from "./support/longest-first.ts";

const root = path.resolve(import.meta.dirname, "..");

const onlySqlite = "tests/integration/**/*.sqlite.test.ts";
const onlyPostgresql = "tests/integration/**/*.postgresql.test.ts";

/**
 * Every address as everybody, whole programs, the demo: what they ask of a database has its tests on both, so that
 * `npm test` runs them on one, for the time they take; soak on the other (ONCE_ON).
 */
const once = ["tests/integration/routes/**/*.test.{ts,tsx}", "tests/integration/**/*.once.test.ts"];
const onceOn = process.env["ONCE_ON"] === "postgresql" ? "postgresql" : "sqlite";

/** The same files on either database (how many each ran must be equal), and what only one of them has. */
function integration(provider: "sqlite" | "postgresql", own?: string | string[], name?: string) {
  return {
    extends: true as const,
    test: {
      name: name ?? (own ? `only-${provider}` : `integration-${provider}`),
      include: own ? [own].flat() : ["tests/integration/**/*.test.{ts,tsx}"],
      exclude: own ? [] : [onlySqlite, onlyPostgresql, ...once],
      globalSetup: ["tests/support/database-setup.ts"],
      env: { TEST_PROVIDER: provider, NODE_ENV: "production" },
      // why: a machine that does other things as well may take three times as long as a free one
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}

/** For the scope proof: one queries file sees every unit, as if its scope had been forgotten. */
function withoutScope(): Plugin {
  const file = process.env["WITHOUT_SCOPE"];
  return {
    name: "without-scope",
    enforce: "pre",
    transform: (code, id) =>
      id.split("?")[0] === file
        ? code.replace(/"[^"]*scope\.server\.ts"/g, '"#tests/soak/no-scope.ts"')
        : null,
  };
}

/** Where the scope proof keeps what its runs leave; other runs keep theirs in node_modules. */
const caches = process.env["VITEST_CACHES"];

export default defineConfig({
  root,
  ...(caches === undefined ? {} : { cacheDir: path.join(caches, "vite") }),
  plugins: [withoutScope()],
  // why: the pages are rendered as in production, which costs half
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    pool: "forks",
    // why: no test changes a module or the environment, and loading the portal anew costs more than most files
    isolate: false,
    // why: a file read without its scope must never be kept for the next run
    fsModuleCache: process.env["WITHOUT_SCOPE"] === undefined,
    ...(caches === undefined ? {} : { fsModuleCachePath: path.join(caches, "modules") }),
    // why: a stylesheet asked for as an address has one only when stylesheets are processed
    css: true,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./tests/support/count-reporter.ts"],
    env: {
      PORTAL_MODE: "test",
      LOG_LEVEL: "silent",
      DIGEST_TIME: "off",
      PORTAL_ROOT: root,
      TZ: "UTC",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "tests/unit/**/*.test.{ts,tsx}"],
        },
      },
      integration("sqlite"),
      integration("postgresql"),
      integration("sqlite", onlySqlite),
      integration("postgresql", onlyPostgresql),
      integration(onceOn, once, "once"),
    ],
  },
});
