/**
 * Comfort on top of pages that work without it: `/` jumps to the search field, Ctrl+K opens the palette, Esc closes menus,
 * a form is sent once at a time, a filter applies when it is changed, arrow keys go through a table of
 * numbers, a table that scrolls is a stop of the keyboard, all boxes of a table are ticked at once, a question
 * is asked in a dialog, a notice gives way and can be closed, work that goes on shows how far it is, what was typed
 * into a long form survives a line that is cut, what is shown once can be copied.
 */
import { offerCopying } from "./copying.ts";
import { keepLongForms } from "./keep-typing.ts";
import { openPalette } from "./palette.ts";
import { isOnItsWay } from "./sent-once.ts";

const root = globalThis.document;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
  );
}

/** The search of the page's own list, else the one around every page, as far as they are shown. */
function searchField(): HTMLInputElement | undefined {
  return ["input[data-search]", "input[data-search-everywhere]"]
    .flatMap((kind) => root.querySelector<HTMLInputElement>(kind) ?? [])
    .find((field) => field.checkVisibility());
}

root.addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === "/" && !isTyping(event.target) && !isCommand) {
    const field = searchField();
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (openPalette()) event.preventDefault();
  }
  if (event.key.toLowerCase() === "k" && isCommand && !event.shiftKey && !event.altKey) {
    if (openPalette()) event.preventDefault();
  }
  if (event.key === "Escape") {
    // why: the key also stops a browser that is sending
    forgetSent();
    for (const menu of root.querySelectorAll<HTMLDetailsElement>(
      "details:is(.user-menu, .nav-fold)[open]",
    )) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  }
});

root.addEventListener("click", (event) => {
  for (const menu of root.querySelectorAll<HTMLDetailsElement>("details.user-menu[open]")) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  }
  if (event.target instanceof Element && event.target.closest("[data-print]")) globalThis.print();
});

/** The cell that an arrow key leads to from another: the next in its row or column that holds a link. */
function cellBeside(from: HTMLTableCellElement, key: string): HTMLAnchorElement | null {
  const [across, down] = arrows[key] ?? [0, 0];
  const table = from.closest("table");
  let row = (from.parentElement as HTMLTableRowElement).rowIndex; // why: a cell stands in a row
  let column = from.cellIndex;
  for (;;) {
    row += down;
    column += across;
    const cell = table?.rows[row]?.cells[column];
    if (!cell) return null;
    const link = cell.querySelector("a");
    if (link) return link;
  }
}

const arrows: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

root.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (!(key in arrows) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof Element) || !target.closest("table[data-arrows]")) return;
  const cell = target.closest<HTMLTableCellElement>("td, th");
  const link = cell && cellBeside(cell, key);
  if (!link) return;
  event.preventDefault();
  link.focus();
});

// why: sent to the server the form would come back the same, but the page would lose its place
root.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("button[data-tick]");
  if (!(button instanceof HTMLButtonElement) || !button.form) return;
  event.preventDefault();
  for (const box of button.form.querySelectorAll<HTMLInputElement>('input[name^="pick-"]'))
    box.checked = button.value === "all";
});

root.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  const now = Date.now();
  if (isOnItsWay(form.dataset["sent"], now)) event.preventDefault();
  else form.dataset["sent"] = String(now);
});

/** Lets every form be sent again. */
function forgetSent(): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-sent]"))
    delete form.dataset["sent"];
}

// why: a page that comes back from the browser's memory must be able to send its form again
globalThis.addEventListener("pageshow", forgetSent);

root.addEventListener("change", (event) => {
  const field = event.target;
  if (field instanceof HTMLSelectElement && field.form?.classList.contains("filters"))
    field.form.requestSubmit();
});

for (const button of root.querySelectorAll<HTMLElement>("[data-needs-script]"))
  button.hidden = false;

// why: a browser that knows no commands of buttons goes on to the page that asks the same
if ("commandForElement" in HTMLButtonElement.prototype) {
  for (const link of root.querySelectorAll<HTMLElement>("a[data-asks]")) {
    const { nextElementSibling: button } = link;
    if (button instanceof HTMLButtonElement) [link.hidden, button.hidden] = [true, false];
  }
}

/** A table that is wider than its place is reached by keyboard and says what it is; another is no stop on the way. */
function markScrolling(): void {
  for (const frame of root.querySelectorAll<HTMLElement>(".table-frame")) {
    const name = frame.querySelector("caption")?.textContent;
    if (frame.scrollWidth > frame.clientWidth && name) {
      frame.tabIndex = 0;
      frame.role = "group";
      frame.ariaLabel = name;
    } else {
      frame.removeAttribute("tabindex");
    }
  }
}

markScrolling();
globalThis.addEventListener("resize", markScrolling);

const toast = root.querySelector<HTMLElement>("[data-toast]");

/** Whether the notice lies on the main buttons of the page, or on what has the focus. */
function covers(notice: HTMLElement): boolean {
  const matters = root.querySelectorAll(
    "main .btn-primary, :is(a, button, input, select, textarea, summary):focus",
  );
  const { left, right, top, bottom } = notice.getBoundingClientRect();
  return [...matters].some((element) => {
    if (notice.contains(element)) return false;
    const box = element.getBoundingClientRect();
    return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  });
}

/** At the bottom, else on top, else back in the flow of the page. */
function giveWay(): void {
  if (!toast) return;
  for (const place of ["bottom", "top", "flow"]) {
    toast.dataset["place"] = place;
    if (!covers(toast)) return;
  }
}

if (toast) {
  giveWay();
  globalThis.addEventListener("resize", giveWay);
  root.addEventListener("scroll", giveWay, { passive: true });
  root.addEventListener("focusin", giveWay);
  toast.querySelector("button")?.addEventListener("click", () => {
    toast.remove();
    // why: the focus must not fall back to the top of the document
    root.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  });
}

const seconds = 2;

/** The part of the page that shows work which goes on, as it is now; null once the work is at another stage. */
async function progressNow(stage: string | undefined): Promise<Element | null> {
  const answer = await fetch(globalThis.location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = page.querySelector<HTMLElement>("[data-refresh]");
  return part?.dataset["refresh"] === stage ? part : null;
}

function follow(part: HTMLElement): void {
  globalThis.setTimeout(() => {
    progressNow(part.dataset["refresh"]).then(
      (now) => {
        if (!now) return globalThis.location.reload();
        if (now.textContent !== part.textContent) part.replaceChildren(...now.childNodes);
        follow(part);
      },
      // why: the line may be gone for a while; the work goes on without it
      () => follow(part),
    );
  }, seconds * 1000);
}

keepLongForms();
offerCopying();

const progress = root.querySelector<HTMLElement>("[data-refresh]");
if (progress) follow(progress);
