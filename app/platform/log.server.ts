import { pino } from "pino";

export type Log = ReturnType<typeof createLog>;

/** Structured lines on stderr. What names a person or opens a door never enters one. */
export function createLog(level: string) {
  const redact = [
    "password",
    "token",
    "cookie",
    "fullName",
    "email",
    "phone",
    "*.password",
    "*.token",
  ];
  return pino(
    { level, redact, base: { pid: process.pid } },
    pino.destination({ dest: 2, sync: true }),
  );
}
