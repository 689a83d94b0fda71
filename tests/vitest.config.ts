import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

const onlySqlite = "tests/integration/**/*.sqlite.test.ts";
const onlyPostgresql = "tests/integration/**/*.postgresql.test.ts";

/**
 * Every address as everybody: the queries behind them have their tests on both databases, so `npm test` asks them on
 * one, for the time it takes; soak on the other (ROUTES_ON).
 */
const routes = "tests/integration/routes/**/*.test.{ts,tsx}";
const routesOn = process.env["ROUTES_ON"] === "postgresql" ? "postgresql" : "sqlite";

/** The same files on either database (how many each ran must be equal), and what only one of them has. */
function integration(provider: "sqlite" | "postgresql", own?: string, name?: string) {
  return {
    extends: true as const,
    test: {
      name: name ?? (own ? `only-${provider}` : `integration-${provider}`),
      include: [own ?? "tests/integration/**/*.test.{ts,tsx}"],
      exclude: own ? [] : [onlySqlite, onlyPostgresql, routes],
      globalSetup: ["tests/support/database-setup.ts"],
      env: { TEST_PROVIDER: provider },
      testTimeout: 30_000,
      hookTimeout: 60_000,
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
  test: {
    pool: "forks",
    // why: a file read without its scope must never be kept for the next run
    fsModuleCache: process.env["WITHOUT_SCOPE"] === undefined,
    ...(caches === undefined ? {} : { fsModuleCachePath: path.join(caches, "modules") }),
    // why: a stylesheet asked for as an address has one only when stylesheets are processed
    css: true,
    maxWorkers: 2,
    reporters: ["default", "./tests/support/count-reporter.ts"],
    env: { PORTAL_MODE: "test", LOG_LEVEL: "silent", PORTAL_ROOT: root, TZ: "UTC" },
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
      integration(routesOn, routes, "routes"),
    ],
  },
});
