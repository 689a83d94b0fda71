import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import type { Look, Taken } from "#tests/support/screenshots/take.ts";

const style = `body { margin: 16px; font: 14px sans-serif; background: #ddd; color: #222; }
h2 { margin: 24px 0 8px; font-size: 16px; }
ul { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; padding: 0; list-style: none; }
a { display: block; height: 520px; overflow: hidden; border: 1px solid #888; background: #fff; }
img { display: block; width: 100%; } .wide { width: 460px; } .narrow { width: 224px; }`;

const nameOf = ({ language, width, theme }: Look): string => `${language}.${width}.${theme}`;

function figure({ shot, look, file }: Taken, words: string): string {
  const shape = look.width > 600 ? "wide" : "narrow";
  return `<li class="${shape}"><a href="${file}"><img src="${file}" alt="${shot.name}" loading="eager"></a>${words}</li>`;
}

function document(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body>${body}</body></html>`;
}

/** index.html with every page in every look, one page after the other. */
export function writeIndex(folder: string, taken: Taken[]): void {
  const byPage = Map.groupBy(taken, ({ shot }) => shot.name);
  const parts = [...byPage].map(([name, ones]) => {
    const figures = ones.map((one) => figure(one, nameOf(one.look))).join("");
    return `<h2>${name} — ${ones[0]?.shot.address ?? ""}</h2><ul>${figures}</ul>`;
  });
  fs.writeFileSync(path.join(folder, "index.html"), document("Screenshots", parts.join("\n")));
}

const perSheet = { wide: 12, narrow: 16 };

/** Pictures of many pages at once, a few for each look; answers their names. */
export async function writeSheets(browser: Browser, folder: string, taken: Taken[]) {
  const names: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1940, height: 800 } });
  for (const [look, ones] of Map.groupBy(taken, (one) => nameOf(one.look))) {
    const size = (ones[0]?.look.width ?? 0) > 600 ? perSheet.wide : perSheet.narrow;
    for (let start = 0; start < ones.length; start += size) {
      const name = `sheet.${look}.${start / size + 1}`;
      const figures = ones.slice(start, start + size).map((one) => figure(one, one.shot.name));
      const html = path.join(folder, `${name}.html`);
      fs.writeFileSync(html, document(name, `<ul>${figures.join("")}</ul>`));
      await page.goto(pathToFileURL(html).href);
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      fs.rmSync(html);
      names.push(`${name}.png`);
    }
  }
  await page.close();
  return names;
}
