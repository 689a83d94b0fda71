import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const makers = ["app/starter", "app/domain", "app/kernel", "app/platform"];

/** A short hash of everything that shapes a template database; `more` are further files and folders. */
export function contentHash(provider: "sqlite" | "postgresql", more: string[]): string {
  const hash = crypto.createHash("sha256");
  const files = [`prisma/${provider}/migrations`, ...makers, ...more].flatMap(filesUnder);
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(place: string): string[] {
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
