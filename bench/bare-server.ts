// Answers every request with as many bytes as its path says: the least a Node server can do.
import http from "node:http";

const bodies = new Map<string, Buffer>();

function bodyOf(path: string): Buffer {
  const known = bodies.get(path);
  if (known) return known;
  const body = Buffer.alloc(Number(path.slice(1)), "x");
  bodies.set(path, body);
  return body;
}

const server = http.createServer((request, response) => {
  const body = bodyOf(request.url ?? "/0");
  response.writeHead(200, { "Content-Type": "text/html", "Content-Length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
process.on("disconnect", () => process.exit(0));
