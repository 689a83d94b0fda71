/** The fields of a form by their names. */
export type Fields = Record<string, string>;

/** A form as a browser reads it: where it posts, what it would send, and the names of boxes that are not ticked. */
export type PageForm = { action: string; fields: Fields; boxes: string[] };

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

/** What a page says, without its tags. */
export function textOf(html: string): string {
  return decode(html.replace(/<!-- -->/g, "").replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : decode(value);
}

/** The fields of the form with that action, as a browser would send them; throws when there is none. */
export function formOf(html: string, action: string): Fields {
  const form = formsOf(html).find((one) => one.action === action);
  if (form === undefined) throw new Error(`the page has no form with the action ${action}`);
  return form.fields;
}

/** Every form of a page that names where it posts. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([text]) => {
    const action = attribute(text.slice(0, text.indexOf(">") + 1), "action");
    return action === null ? [] : [{ action, ...fieldsOf(text) }];
  });
}

function fieldsOf(form: string): Pick<PageForm, "fields" | "boxes"> {
  const fields: Fields = {};
  const boxes: string[] = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name === null) continue;
    const chooses = /\stype="(radio|checkbox)"/.test(tag);
    if (!chooses || /\schecked=""/.test(tag)) fields[name] = attribute(tag, "value") ?? "";
    else if (/\stype="checkbox"/.test(tag)) boxes.push(name);
  }
  for (const [, tag = "", body = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected=""[^>]*>/.exec(body)?.[0] ?? "";
    fields[attribute(tag, "name") ?? ""] = attribute(chosen, "value") ?? "";
  }
  for (const [, tag = "", body = ""] of form.matchAll(/<textarea\b([^>]*)>([^<]*)</g)) {
    fields[attribute(tag, "name") ?? ""] = decode(body);
  }
  return { fields, boxes };
}

/** The addresses that a page links to, as they stand in it. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, "href") ?? []);
}

/** The cookies of an answer as a browser sends them back. */
export function cookiesOf(answer: Response): Fields {
  const pairs = answer.headers.getSetCookie().map((line) => (line.split(";")[0] ?? "").split("="));
  return Object.fromEntries(pairs.map(([name, ...value]) => [name ?? "", value.join("=")]));
}

/** Several cookies as one header. */
export function cookieHeader(cookies: Fields): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
}
