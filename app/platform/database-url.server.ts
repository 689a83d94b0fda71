import path from "node:path";

// why: apart from the other settings, whose reader a worker thread need not load

/** The project's root, wherever the command was started from. */
export const projectRoot = process.env["PORTAL_ROOT"] ?? process.cwd();

/** A setting of the environment that cannot be used: one clear sentence, exit code 2. */
export class WrongSetting extends Error {}

/** Where a database lives. Throws WrongSetting for anything but file: and postgresql:. */
export function parseDatabaseUrl(
  url: string,
): { provider: "sqlite"; file: string } | { provider: "postgresql"; url: string; name: string } {
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) {
      throw new WrongSetting(
        "DATABASE_URL: the address cannot be read: postgresql://USER@HOST:PORT/DATABASE",
      );
    }
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    if (!name) throw new WrongSetting("DATABASE_URL: the address names no database");
    return { provider: "postgresql", url, name };
  }
  if (url.startsWith("file:")) {
    const file = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
    if (!file) throw new WrongSetting("DATABASE_URL: file: needs a path");
    return { provider: "sqlite", file: path.resolve(projectRoot, file) };
  }
  throw new WrongSetting("DATABASE_URL: write file:PATH or postgresql://…");
}
