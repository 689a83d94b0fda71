import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { browserEncodings, type Client } from "#bench/load.ts";
import { median } from "#bench/report.ts";

/** What a bare node:http does with answers of `bytes`: requests a second and CPU in ms per request. */
export type Bare = (bytes: number) => Promise<{ perSecond: number; cpu: number }>;

const requests = 10_000;

export async function startBare(client: Client): Promise<{ bare: Bare; stop: () => void }> {
  const child = fork(path.join(import.meta.dirname, "bare-server.ts"));
  const [{ port }] = await once(child, "message");
  const cpuTime = async (): Promise<number> => {
    child.send("figures");
    const [{ cpu }] = await once(child, "message");
    return (cpu.user + cpu.system) / 1000;
  };
  const bare: Bare = async (bytes) => {
    const asked = { path: `/${Math.round(bytes)}`, status: 200, expect: [] };
    const load = { port, connections: 16, cookie: "", acceptEncoding: browserEncodings };
    const runs: { perSecond: number; cpu: number }[] = [];
    for (let run = 0; run < 4; run += 1) {
      const before = await cpuTime();
      const seen = await client.send({ ...load, requests: Array(requests).fill(asked) });
      const cpu = (await cpuTime()) - before;
      // why: the first warms up
      if (run > 0) runs.push({ perSecond: requests / seen.seconds, cpu: cpu / requests });
    }
    return {
      perSecond: median(runs.map(({ perSecond }) => perSecond)),
      cpu: median(runs.map((run) => run.cpu)),
    };
  };
  return { bare, stop: () => void child.kill() };
}
