import http from "node:http";

export type Asked = {
  method?: string;
  /** the target as it is sent, in the place of the address's own */
  path?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
};

export type Answered = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** A request byte for byte as it is written here: fetch would add headers and refuse some. */
export function ask(
  url: string,
  { method = "GET", path, headers = {}, body }: Asked = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const target = path === undefined ? {} : { path };
    const request = http.request(url, { method, headers, agent: false, ...target }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}

/** A form as a browser posts it. */
export function post(
  url: string,
  form: Record<string, string>,
  headers: http.OutgoingHttpHeaders = {},
): Promise<Answered> {
  const body = new URLSearchParams(form).toString();
  const type = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": body.length,
  };
  return ask(url, { method: "POST", headers: { ...type, ...headers }, body });
}
