import fs from "node:fs";

/** Resident memory of a process in MiB; `pss` counts pages shared with others in part, null where the system does not tell. */
export function memoryOf(pid: number): { rss: number | null; pss: number | null } {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!fs.existsSync(file)) return { rss: null, pss: null };
  const text = fs.readFileSync(file, "utf8");
  const read = (name: string): number | null => {
    const kilobytes = new RegExp(`^${name}: *(\\d+) kB`, "m").exec(text)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  };
  return { rss: read("Rss"), pss: read("Pss") };
}

/** The most that a process has ever held, in MiB, as the system counts it; 0 where it does not tell. */
export function highestMemoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!fs.existsSync(file)) return 0;
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(fs.readFileSync(file, "utf8"))?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
}
