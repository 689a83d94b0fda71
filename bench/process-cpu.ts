import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** Ids of the processes whose command line holds all these words; none where the system has no /proc. */
export function processesWith(words: string[]): number[] {
  return processIds().filter((id) => {
    const line = read(`/proc/${id}/cmdline`)?.split("\0") ?? [];
    return words.every((word) => line.some((part) => part === word || part.endsWith(`/${word}`)));
  });
}

const ticksPerSecond = fs.existsSync("/proc/self/stat")
  ? Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }))
  : 100;

/** CPU in ms of a process, of its children, and of those that have ended. */
export function cpuOfTree(root: number): number {
  const states = processIds().flatMap((id) => statOf(id) ?? []);
  const ofTree = states.filter(({ id, parent }) => id === root || parent === root);
  return (ofTree.reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / ticksPerSecond;
}

function statOf(id: number): { id: number; parent: number; ticks: number } | null {
  const text = read(`/proc/${id}/stat`);
  if (text === null) return null;
  // why: the name stands in brackets and may hold spaces; the numbered fields of proc(5) follow it
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [
    1, 11, 12, 13, 14,
  ].map((place) => fields[place]);
  return { id, parent, ticks: user + system + endedUser + endedSystem };
}

function processIds(): number[] {
  if (!fs.existsSync("/proc")) return [];
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    // why: a process may end between its listing and its reading
    return null;
  }
}
