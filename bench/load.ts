import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

/** A request and what its answer must hold; with a `body` it is a form that is posted, with a `cookie` that person's. */
export type Asked = {
  path: string;
  status: number;
  expect: string[];
  cookie?: string;
  body?: string;
};

/** A load: every request once, over so many connections; `cookie` goes with each. */
export type Load = {
  port: number;
  connections: number;
  cookie: string;
  acceptEncoding: string;
  requests: Asked[];
};

/** What the client saw: latencies in ms, bytes of the bodies as sent and unpacked, wrong answers. */
export type Seen = {
  seconds: number;
  latencies: number[];
  sentBytes: number;
  plainBytes: number;
  wrong: string[];
};

/** What Chromium asks for. */
export const browserEncodings = "gzip, deflate, br, zstd";

/** A client in a process of its own: what it takes does not count as the server's. */
export type Client = { send: (load: Load) => Promise<Seen>; stop: () => void };

export function startClient(): Client {
  const child = fork(path.join(import.meta.dirname, "client.ts"), { stdio: "inherit" });
  return {
    send: (load) => ask(child, load),
    stop: () => void child.kill(),
  };
}

function ask(child: ChildProcess, load: Load): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error("the client of the bench ended"));
    child.once("exit", ended);
    child.once("message", (seen) => {
      child.off("exit", ended);
      // why: bench/client.ts sent it
      resolve(seen as Seen);
    });
    child.send(load);
  });
}
