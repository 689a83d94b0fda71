import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import type { Request as ServerRequest, Response as ServerResponse } from "express";

/** The request as the framework reads it; its signal ends with the connection. */
export function frameworkRequest(request: ServerRequest, response: ServerResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  const aborted = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) aborted.abort();
  });
  const { method } = request;
  const plain = { method, headers, signal: aborted.signal };
  const url = addressOf(request);
  if (method === "GET" || method === "HEAD") return new Request(url, plain);
  // why: the types of the browser know neither node's streams nor `duplex`, which node asks for
  const body = Readable.toWeb(request) as unknown as BodyInit;
  return new Request(url, { ...plain, body, duplex: "half" } as RequestInit);
}

/**
 * Reads and drops what nobody behind it has read: a browser that still sends would see a dead connection in the
 * place of the answer.
 */
export async function readToEnd(request: Request): Promise<void> {
  const { body } = request;
  if (body === null || request.bodyUsed || body.locked) return;
  try {
    // why: the pieces are of no use to anybody
    for await (const _piece of body) continue;
  } catch {
    // why: who leaves in the middle gets no answer anyway
  }
}

/** A Host header is what a client likes to write; one that is no host is not used. */
function addressOf(request: ServerRequest): string {
  const host = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(request.host ?? "")
    ? request.host
    : "localhost";
  return `${request.protocol}://${host}${request.originalUrl}`;
}

/** Sends what the framework answered: pages in one piece, compressed in one go, anything else as it comes. */
export async function sendAnswer(
  request: ServerRequest,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  if (response.destroyed) {
    await answer.body?.cancel();
    return;
  }
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (!answer.body) {
    // why: without it GET would say “chunked” where HEAD says nothing
    if (answer.status !== 204 && answer.status !== 304) response.setHeader("Content-Length", 0);
    return void response.end();
  }
  if (answer.headers.get("content-type")?.startsWith("text/html")) {
    return sendPage(request, response, Buffer.from(await answer.arrayBuffer()));
  }
  try {
    // why: node's and the browser's types of one and the same stream differ
    await pipeline(
      Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
      response,
    );
  } catch (error) {
    // why: who leaves before the end of a download is no fault of the server
    if (!response.destroyed) throw error;
  }
}

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

/**
 * A streaming compressor costs more than the compressing itself (docs/performance.md): a page is whole when it
 * is sent, so it is compressed at once, with a window of 64 KB.
 */
function sendPage(request: ServerRequest, response: ServerResponse, page: Buffer): void {
  response.vary("Accept-Encoding");
  const accepted = page.length < 1024 ? [] : request.acceptsEncodings();
  const encoding = ["br", "gzip"].find((known) => accepted.includes(known));
  const body =
    encoding === "br"
      ? brotli(page)
      : encoding === "gzip"
        ? zlib.gzipSync(page, { level: 4 })
        : page;
  if (encoding !== undefined) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.end(body);
}

function brotli(page: Buffer): Buffer {
  const params = {
    [BROTLI_PARAM_QUALITY]: 3,
    [BROTLI_PARAM_LGWIN]: 16,
    [BROTLI_PARAM_SIZE_HINT]: page.length,
  };
  return zlib.brotliCompressSync(page, { params });
}
