import { browserEncodings } from "#bench/load.ts";

/** What a browser with an empty cache fetches for one page: bytes of the bodies as sent, by kind. */
export type FirstLoad = {
  requests: number;
  page: number;
  css: number;
  js: number;
  fonts: number;
  icons: number;
};

/** Fetches a page and what it names. A font counts when a letter of the page lies in its range, in every weight. */
export async function firstLoad(origin: string, path: string, cookie: string): Promise<FirstLoad> {
  const page = await fetchAsSent(new URL(path, origin).href, cookie);
  const load: FirstLoad = { requests: 1, page: page.sent, css: 0, js: 0, fonts: 0, icons: 0 };
  const text = page.text.replace(/<[^>]*>/g, " ");
  for (const [tag] of page.text.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const address = /(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (address === undefined) continue;
    const file = await fetchAsSent(new URL(address, origin).href, cookie);
    load.requests += 1;
    if (tag.startsWith("<script") || /modulepreload/.test(tag)) load.js += file.sent;
    else if (/rel="stylesheet"/.test(tag)) {
      load.css += file.sent;
      for (const font of fontsFor(file.text, text)) {
        load.fonts += (
          await fetchAsSent(new URL(font, new URL(address, origin)).href, cookie)
        ).sent;
        load.requests += 1;
      }
    } else load.icons += file.sent;
  }
  return load;
}

function fontsFor(css: string, text: string): string[] {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const file = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1];
    const range = /unicode-range:([^;}]*)/i.exec(face)?.[1];
    if (file === undefined) return [];
    return range === undefined || [...letters].some((letter) => isIn(range, letter)) ? [file] : [];
  });
}

function isIn(range: string, letter: number): boolean {
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.trim().replace(/^u\+/i, "").split("-");
    const [first, last] = [from.replaceAll("?", "0"), to.replaceAll("?", "f")];
    return letter >= Number.parseInt(first, 16) && letter <= Number.parseInt(last, 16);
  });
}

async function fetchAsSent(url: string, cookie: string): Promise<{ sent: number; text: string }> {
  const { default: http } = await import("node:http");
  const { default: zlib } = await import("node:zlib");
  const headers = { "accept-encoding": browserEncodings, cookie };
  const { status, encoding, body } = await new Promise<{
    status: number;
    encoding: string;
    body: Buffer;
  }>((resolve, reject) => {
    http
      .get(url, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            encoding: answer.headers["content-encoding"] ?? "",
            body: Buffer.concat(chunks),
          }),
        );
      })
      .on("error", reject);
  });
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  const plain =
    encoding === "br"
      ? zlib.brotliDecompressSync(body)
      : encoding === "gzip"
        ? zlib.gunzipSync(body)
        : body;
  return { sent: body.length, text: plain.toString("utf8") };
}
