import type { BenchDatabase } from "#bench/database.ts";
import { type Asked, browserEncodings, type Client, type Seen } from "#bench/load.ts";
import type { RunningPortal } from "#tests/support/server.ts";

/** Where requests are sent, by whom; `cookie` is empty for nobody. */
export type Asking = {
  server: RunningPortal;
  client: Client;
  cookie: string;
  database: BenchDatabase;
};

/** What a run of requests cost for each of them; `cpu` (ms) is that of the server and its database. */
export type Run = {
  cpu: number;
  databaseCpu: number;
  perSecond: number;
  queries: number;
  latencies: number[];
  sentBytes: number;
  plainBytes: number;
};

/** Sends requests; a wrong answer ends the bench. */
export async function send(
  name: string,
  { server, client, cookie }: Asking,
  { requests, connections }: { requests: Asked[]; connections: number },
): Promise<Seen> {
  const port = Number(new URL(server.url).port);
  const load = { port, cookie, acceptEncoding: browserEncodings, requests, connections };
  const seen = await client.send(load);
  if (seen.wrong.length > 0) throw new Error(`${name}: ${seen.wrong.join("; ")}`);
  return seen;
}

/** Sends requests and reads what they cost. */
export async function costOf(
  name: string,
  asking: Asking,
  load: { requests: Asked[]; connections: number },
): Promise<Run> {
  const { server, database } = asking;
  const count = load.requests.length;
  const before = await server.figures();
  const databaseBefore = database.cpu();
  const seen = await send(name, asking, load);
  const after = await server.figures();
  const own = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
  const databaseCpu = (database.cpu() - databaseBefore) / count;
  return {
    cpu: own / count + databaseCpu,
    databaseCpu,
    perSecond: count / seen.seconds,
    queries: (after.queries - before.queries) / count,
    latencies: seen.latencies,
    sentBytes: seen.sentBytes / count,
    plainBytes: seen.plainBytes / count,
  };
}
