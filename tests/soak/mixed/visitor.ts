import http from "node:http";
import {
  cookieHeader,
  type Fields,
  formsOf,
  linksOf,
  type PageForm,
} from "#tests/support/html-forms.ts";

/** One answer: whose, of what, how long it took in ms. */
export type Told = { role: string; page: string; method: string; status: number; ms: number };

export type Answer = { status: number; html: string; location: string };

/** Somebody with a browser: keeps cookies and connections, and tells of every answer. */
export type Visitor = {
  role: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Fields) => Promise<Answer>;
  /** opens a page and sends its form with that action, filled in by `fill`; null where the page has none */
  send: (path: string, wanted: RegExp, fill: (form: PageForm) => Fields) => Promise<Answer | null>;
  /** opens a page and answers one of its links of that kind; null where there is none */
  pick: (path: string, wanted: RegExp) => Promise<string | null>;
};

/** The page that an address is of: numbers stand for any number, and a search is one page. */
export const pageOf = (path: string): string =>
  (path.split("?")[0] ?? "").replace(/\/\d+(?=\/|$)/g, "/:id");

type Options = {
  role: string;
  /** the addresses of the servers; each request goes to another one */
  servers: readonly string[];
  cookies: Fields;
  tell: (told: Told) => void;
  random: () => number;
};

/** A visitor who is signed in, or signs in with the first form sent. */
export function openVisitor({ role, servers, cookies, tell, random }: Options): Visitor {
  const jar = { ...cookies };
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  const ask = async (method: string, path: string, fields?: Fields): Promise<Answer> => {
    const server = servers[Math.floor(random() * servers.length)] ?? "";
    const began = performance.now();
    const answer = await request(`${server}${path}`, { method, agent, jar, fields });
    tell({
      role,
      page: pageOf(path),
      method,
      status: answer.status,
      ms: performance.now() - began,
    });
    return answer;
  };
  const get = (path: string): Promise<Answer> => ask("GET", path);
  const post = (path: string, fields: Fields): Promise<Answer> => ask("POST", path, fields);
  return {
    role,
    get,
    post,
    send: async (path, wanted, fill) => {
      const { html } = await get(path);
      const form = formsOf(html).find(({ action }) => wanted.test(action));
      return form === undefined ? null : post(form.action, fill(form));
    },
    pick: async (path, wanted) => {
      const { html } = await get(path);
      const links = linksOf(html).filter((link) => wanted.test(link));
      return links[Math.floor(random() * links.length)] ?? null;
    },
  };
}

type Asking = { method: string; agent: http.Agent; jar: Fields; fields: Fields | undefined };

function request(url: string, { method, agent, jar, fields }: Asking): Promise<Answer> {
  const body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
  const headers = {
    cookie: cookieHeader(jar),
    accept: "text/html",
    "accept-language": "vi",
    "sec-fetch-site": "same-origin",
    ...(body === undefined
      ? {}
      : {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
        }),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => {
        for (const line of answer.headers["set-cookie"] ?? []) {
          const [name = "", ...value] = (line.split(";")[0] ?? "").split("=");
          jar[name] = value.join("=");
        }
        const location = answer.headers.location ?? "";
        resolve({
          status: answer.statusCode ?? 0,
          html: Buffer.concat(chunks).toString("utf8"),
          location,
        });
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
