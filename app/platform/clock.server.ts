import fs from "node:fs";
import path from "node:path";
import { projectRoot, WrongSetting } from "#app/platform/database-url.server.ts";

/** Answers "now"; asked once per request and job, then passed down. */
export type Clock = () => Date;

/**
 * The system clock, or the one that `PORTAL_NOW` sets in demo and test mode:
 * an instant (it stands still), or `@FILE`, read again at each call.
 */
export function createClock(fixedNow: string | null): Clock {
  if (fixedNow === null) return () => new Date();
  if (!fixedNow.startsWith("@")) {
    const instant = parseInstant(fixedNow);
    return () => instant;
  }
  const file = path.resolve(projectRoot, fixedNow.slice(1));
  if (!fs.existsSync(file)) throw new WrongSetting(`PORTAL_NOW: there is no file ${file}`);
  const read = (): Date => parseInstant(fs.readFileSync(file, "utf8").trim());
  read();
  return read;
}

function parseInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) {
    throw new WrongSetting(
      `PORTAL_NOW: “${text}” is not an instant; write 2026-06-01T08:00:00+07:00`,
    );
  }
  return instant;
}
