import { AsyncLocalStorage } from "node:async_hooks";
/**
 * Writes migrations and finds drift, without a downloaded engine:
 *   node prisma/migrate.ts new NAME    writes NAME for both providers (PostgreSQL: SHADOW_DATABASE_URL, an empty one)
 *   node prisma/migrate.ts drift       exit 2 where models and migrations differ
 * Constraints that a Prisma model cannot say stand in its comments and are written into the script:
 *   /// @check NAME: EXPRESSION     /// @unique-where NAME: (COLUMNS) WHERE EXPRESSION     /// @append-only
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { listMigrations } from "#app/platform/migrations.server.ts";

type Provider = "sqlite" | "postgresql";
type SchemaFile = { path: string; content: string };

loadEngine();

function loadEngine(): void {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = new WebAssembly.Module(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, {
    "./schema_engine_bg.js": engineBindings as never,
  });
  // why: the panic text of the engine is only visible through this registry
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (text: string) => process.stderr.write(`${text}\n`),
    },
  });
  const { __wbg_set_wasm: bind } = engineBindings as unknown as {
    __wbg_set_wasm: (e: unknown) => void;
  };
  bind(instance.exports);
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start?: () => void };
  start?.();
}

function schemaFiles(provider: Provider): SchemaFile[] {
  const models = fs.readdirSync("prisma/models").map((name) => path.join("prisma/models", name));
  return [path.join("prisma", provider, "base.prisma"), ...models.sort()]
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name, content: fs.readFileSync(name, "utf8") }));
}

/** The engine quotes an index name like a column, which this SQLite is built to refuse: quote it like a text. */
function sqliteAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url });
  return {
    provider: "sqlite",
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = (query) =>
        queryRaw({ ...query, sql: query.sql.replace(/= "(\w+)"/g, "= '$1'") });
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/** The engine's catalogue queries return PostgreSQL's "char" (18), which the adapter does not map: present it as text. */
function postgresqlAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  // why: nobody closes the engine; its connections go by themselves
  const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 50 });
  const charColumns = new AsyncLocalStorage<number[]>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result = await query(...args);
      result.fields?.forEach((field, index) => {
        if (field.dataTypeID !== 18) return;
        field.dataTypeID = 1042;
        charColumns.getStore()?.push(index);
      });
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const patch = async (connect: () => ReturnType<typeof factory.connect>) => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const columns: number[] = [];
      const result = await charColumns.run(columns, () => queryRaw(sql));
      for (const index of columns) result.columnTypes[index] = 6;
      return result;
    };
    return adapter;
  };
  return {
    provider: "postgres",
    adapterName: factory.adapterName,
    connect: () => patch(() => factory.connect()),
    connectToShadowDb: () => patch(() => factory.connectToShadowDb()),
  };
}

/** SQL from "all migrations applied to the empty `scratch`" to the models; null when they agree. */
export async function pendingScript(provider: Provider, scratch: string): Promise<string | null> {
  const files = schemaFiles(provider);
  const { migrate } = await import("#app/platform/migrations.server.ts");
  if (fs.existsSync(path.join("prisma", provider, "migrations"))) {
    if (listMigrations(provider).length > 0) await migrate(scratch, { mustExist: false });
  }
  const adapter = provider === "sqlite" ? sqliteAdapter(scratch) : postgresqlAdapter(scratch);
  const engine = await engineBindings.SchemaEngine.new(
    { datamodels: files.map(({ path: name, content }): [string, string] => [name, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const answer = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.exitCode === 0 ? null : (answer.stdout ?? "");
}

type Extras = { checks: string[]; uniques: string[]; appendOnly: boolean };

/** What the comments above each model ask for. */
function extrasByModel(): Map<string, Extras> {
  const found = new Map<string, Extras>();
  for (const { content } of schemaFiles("sqlite")) {
    for (const [, comment = "", model = ""] of content.matchAll(
      /((?:^\/\/\/.*\n)+)model (\w+) /gm,
    )) {
      const pick = (tag: string): string[] =>
        [...comment.matchAll(new RegExp(`^/// @${tag} (.+)$`, "gm"))].map(([, text = ""]) => text);
      found.set(model, {
        checks: pick("check"),
        uniques: pick("unique-where"),
        appendOnly: /^\/\/\/ @append-only$/m.test(comment),
      });
    }
  }
  return found;
}

/** Adds checks to each CREATE TABLE, then the partial indexes and triggers of its model. */
export function withConstraints(provider: Provider, script: string): string {
  const extras = extrasByModel();
  let after = "";
  const tables = script.replace(
    /CREATE TABLE "(?:new_)?(\w+)" \(\n([\s\S]*?)\n\);/g,
    (whole, model, body) => {
      const extra = extras.get(String(model));
      if (!extra) return whole;
      const checks = extra.checks.map((check) => {
        const at = check.indexOf(":");
        return `    CONSTRAINT "${check.slice(0, at)}" CHECK (${check.slice(at + 1).trim()})`;
      });
      for (const unique of extra.uniques) {
        const at = unique.indexOf(":");
        after += `\n-- CreateIndex\nCREATE UNIQUE INDEX "${unique.slice(0, at)}" ON "${model}"${unique.slice(at + 1)};\n`;
      }
      if (extra.appendOnly) after += appendOnlyTriggers(provider, String(model));
      return String(whole).replace(String(body), [body, ...checks].join(",\n"));
    },
  );
  const sorted =
    provider === "postgresql" ? tables.replace(/ TEXT\b/g, ' TEXT COLLATE "C"') : tables;
  return sorted + after;
}

function appendOnlyTriggers(provider: Provider, model: string): string {
  if (provider === "sqlite") {
    return ["UPDATE", "DELETE"]
      .map(
        (verb) =>
          `\nCREATE TRIGGER "${model}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${model}"\n` +
          `BEGIN SELECT RAISE(ABORT, '${model} is append-only'); END;\n`,
      )
      .join("");
  }
  return (
    `\nCREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$\n` +
    `BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;\n` +
    `CREATE TRIGGER "${model}_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${model}"\n` +
    `FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();\n`
  );
}

async function main(): Promise<number> {
  const [command, name] = process.argv.slice(2);
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  let drift = 0;
  for (const provider of ["sqlite", "postgresql"] as const) {
    const scratch =
      provider === "sqlite"
        ? `file:${path.join(fs.mkdtempSync(path.join(os.tmpdir(), "migrate-")), "scratch.db")}`
        : process.env["SHADOW_DATABASE_URL"];
    if (!scratch) throw new Error("SHADOW_DATABASE_URL: an empty PostgreSQL database is needed");
    const script = await pendingScript(provider, scratch);
    if (script === null) {
      process.stdout.write(`${provider}: models and migrations agree\n`);
    } else if (command === "new" && name) {
      const folder = path.join("prisma", provider, "migrations", `${stamp}_${name}`);
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, "migration.sql"), withConstraints(provider, script));
      process.stdout.write(`${provider}: wrote ${folder}\n`);
    } else {
      process.stdout.write(`${provider}: drift\n${script}\n`);
      drift = 2;
    }
  }
  return drift;
}

if (process.argv[1] === import.meta.filename) process.exit(await main());
