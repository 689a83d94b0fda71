// Sends loads that arrive as messages, and answers what it saw. Speaks HTTP/1.1 on plain sockets: a full
// client would take more of the machine than the server that is measured.
import net from "node:net";
import zlib from "node:zlib";
import type { Asked, Load, Seen } from "#bench/load.ts";

const headEnd = Buffer.from("\r\n\r\n");

type Answer = { status: number; encoding: string; body: Buffer; closes: boolean };

/** The answer once it is whole, else null. */
function readAnswer(received: Buffer): Answer | null {
  const at = received.indexOf(headEnd);
  if (at < 0) return null;
  const head = received.toString("latin1", 0, at);
  const field = (name: string): string =>
    new RegExp(`^${name}: *(.*)$`, "im").exec(head)?.[1]?.trim().toLowerCase() ?? "";
  const rest = received.subarray(at + headEnd.length);
  const length = field("content-length");
  const body = length === "" ? joinChunks(rest) : rest.length < Number(length) ? null : rest;
  if (body === null) return null;
  const status = Number(head.slice(9, 12));
  return {
    status,
    encoding: field("content-encoding"),
    body,
    closes: field("connection") === "close",
  };
}

function joinChunks(rest: Buffer): Buffer | null {
  if (rest.length < 5 || rest.toString("latin1", rest.length - 5) !== "0\r\n\r\n") return null;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = rest.indexOf("\r\n", at);
    if (end < 0) return null;
    const size = Number.parseInt(rest.toString("latin1", at, end), 16);
    if (size === 0) return Buffer.concat(parts);
    if (end + 2 + size > rest.length) return null;
    parts.push(rest.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

function unpack({ encoding, body }: Answer): Buffer {
  if (encoding === "br") return zlib.brotliDecompressSync(body);
  if (encoding === "gzip") return zlib.gunzipSync(body);
  if (encoding === "zstd") return zlib.zstdDecompressSync(body);
  return body;
}

/** Everything wrong with an answer, in one sentence; null when it is right. */
function faultOf({ path, status, expect }: Asked, answer: Answer, plain: Buffer): string | null {
  if (answer.status !== status) return `${path}: ${answer.status} instead of ${status}`;
  const text = expect.length > 0 ? plain.toString("utf8") : "";
  const missing = expect.filter((part) => !text.includes(part));
  return missing.length > 0 ? `${path}: the answer lacks ${missing.join(", ")}` : null;
}

function send(load: Load): Promise<Seen> {
  const seen: Seen = { seconds: 0, latencies: [], sentBytes: 0, plainBytes: 0, wrong: [] };
  const queue = load.requests.values();
  const began = performance.now();
  const connections = Array.from({ length: load.connections }, () => work(load, queue, seen));
  return Promise.all(connections).then(() => {
    seen.seconds = (performance.now() - began) / 1000;
    return seen;
  });
}

function requestText({ port, acceptEncoding, cookie }: Load, asked: Asked): string {
  const { path, body } = asked;
  const head = [
    `${body === undefined ? "GET" : "POST"} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    "Accept: text/html",
    "Accept-Language: vi",
    `Accept-Encoding: ${acceptEncoding}`,
    `Cookie: ${asked.cookie ?? cookie}`,
  ];
  if (body === undefined) return `${head.join("\r\n")}\r\n\r\n`;
  const form = [
    "Sec-Fetch-Site: same-origin",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${[...head, ...form].join("\r\n")}\r\n\r\n${body}`;
}

/** One connection: takes requests until there are none. */
function work(load: Load, queue: Iterator<Asked>, seen: Seen): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(load.port, "127.0.0.1");
    socket.setNoDelay(true);
    let chunks: Buffer[] = [];
    let asked: Asked | null = null;
    let sentAt = 0;
    const next = (): void => {
      const { done, value } = queue.next();
      if (done) {
        asked = null;
        socket.end();
        return resolve();
      }
      asked = value;
      chunks = [];
      sentAt = performance.now();
      socket.write(requestText(load, value));
    };
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      const answer = readAnswer(chunks.length === 1 ? chunk : Buffer.concat(chunks));
      if (!answer || asked === null) return;
      seen.latencies.push(performance.now() - sentAt);
      const plain = unpack(answer);
      seen.sentBytes += answer.body.length;
      seen.plainBytes += plain.length;
      const fault = faultOf(asked, answer, plain);
      if (fault !== null && seen.wrong.length < 5) seen.wrong.push(fault);
      next();
    });
    socket.once("connect", next);
    socket.once("error", reject);
    socket.once("close", () => asked && reject(new Error(`the server hung up at ${asked.path}`)));
  });
}

process.on("message", (load) => {
  // why: bench/load.ts sent it
  void send(load as Load).then(
    (seen) => process.send?.(seen),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit(0));
