/**
 * What is typed into a form that takes long (`data-keeps` names whose) stays in the tab until the server has it: a line
 * that is cut loses nothing, and what was to be sent goes by itself once the line is back.
 */
import { type Content, contentOf, judgeKept, type Kept } from "./kept-typing.ts";

const root = globalThis.document;
const before = "typed ";
const patience = { answer: 4000, again: 3000 };

/** Null where the browser is told to keep nothing. */
function storeOf(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

const store = storeOf();

const keysOf = (): string[] => Object.keys(store ?? {}).filter((key) => key.startsWith(before));

function read(key: string): (Kept & { sent?: true }) | null {
  const text = store?.getItem(key) ?? null;
  // why: nobody but this script writes under these keys
  return text === null ? null : (JSON.parse(text) as Kept & { sent?: true });
}

const write = (key: string, kept: Kept & { sent?: true }): void =>
  store?.setItem(key, JSON.stringify(kept));

const contentNow = (form: HTMLFormElement): Content => contentOf(new FormData(form));

function fillIn(form: HTMLFormElement, typed: Content): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type !== "hidden") {
      const values = typed[field.name] ?? [];
      if (field.type === "checkbox" || field.type === "radio")
        field.checked = values.includes(field.value);
      else if (field.name in typed) field.value = values[0] ?? "";
    } else if (
      (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) &&
      field.name in typed
    ) {
      field.value = typed[field.name]?.[0] ?? "";
    }
  }
}

/** Shows one of the sentences that a form holds ready, and hides the others. */
function say(form: HTMLFormElement, which: "restore" | "changed" | "waiting" | null): void {
  for (const note of form.querySelectorAll<HTMLElement>("[data-kept]"))
    note.hidden = note.dataset["kept"] !== which;
}

/** Whether the server answers now. */
async function isReached(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience.answer);
    const answer = await fetch("/healthz", { method: "HEAD", cache: "no-store", signal });
    return answer.ok;
  } catch {
    // why: no line, or one that does not answer, is what is asked here
    return false;
  }
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      globalThis.clearTimeout(timer);
      globalThis.removeEventListener("online", go);
      resolve();
    };
    const timer = globalThis.setTimeout(go, patience.again);
    globalThis.addEventListener("online", go);
  });

/** Sends a form as soon as the server answers. */
async function sendOnceReached(form: HTMLFormElement, key: string): Promise<void> {
  while (!(await isReached())) {
    say(form, "waiting");
    await pause();
  }
  say(form, null);
  const kept = read(key);
  if (kept) write(key, { ...kept, sent: true });
  form.dataset["reached"] = "";
  form.requestSubmit();
  delete form.dataset["reached"];
  delete form.dataset["waits"];
}

function keepTyping(form: HTMLFormElement): void {
  const key = `${before}${form.dataset["keeps"] ?? ""} ${new URL(form.action).pathname}`;
  const shown = contentNow(form);
  const kept = read(key);
  const isAnswered = form.dataset["answered"] !== undefined;
  if (kept && !isAnswered) {
    const verdict = judgeKept(kept, { shown, now: Date.now() });
    if (verdict === "forget") store?.removeItem(key);
    else {
      fillIn(form, kept.typed);
      say(form, verdict);
    }
  }
  // why: a page that was answered shows what was typed, and no longer what the server has
  const base = isAnswered && kept ? kept.shown : shown;
  const keep = (): void => {
    // why: a filter hides rows, and what was typed into them stays for when they are shown again
    const hidden = Object.entries(read(key)?.typed ?? {}).filter(
      ([name]) => form.elements.namedItem(name) === null,
    );
    const typed = { ...Object.fromEntries(hidden), ...contentNow(form) };
    write(key, { typed, shown: base, at: Date.now() });
  };
  form.addEventListener("input", keep);
  form.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    // why: what ticks many boxes at once tells no field of it
    if (event.target.closest("[data-tick]")) globalThis.setTimeout(keep);
    if (event.target.closest(".form-actions a")) store?.removeItem(key);
    if (event.target.closest("[data-kept-drop]")) {
      store?.removeItem(key);
      globalThis.location.reload();
    }
  });
  form.addEventListener("submit", (event) => {
    if (form.dataset["reached"] !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset["waits"] !== undefined) return;
    form.dataset["waits"] = "";
    keep();
    void sendOnceReached(form, key);
  });
}

/** Keeps the typing of a page's long forms; what the server has taken, or was left by signing out, is forgotten. */
export function keepLongForms(): void {
  // why: the notice of what was done says that the server has it
  if (root.querySelector("[data-toast]"))
    for (const key of keysOf()) if (read(key)?.sent) store?.removeItem(key);
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-keeps]")) keepTyping(form);
  root.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches('[action="/sign-out"]'))
      for (const key of keysOf()) store?.removeItem(key);
  });
}
