/**
 * The palette: search everywhere as one types. It asks the search page itself and shows that page's results as a list
 * of options beneath the field, which keeps the focus (the pattern of a combobox).
 */
import { nextOption } from "./palette-keys.ts";

const root = globalThis.document;

/** Milliseconds after the last key until the server is asked. */
const pause = 120;

type Palette = {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  list: HTMLElement;
  said: HTMLElement;
};

function findPalette(): Palette | null {
  const dialog = root.querySelector<HTMLDialogElement>("dialog#palette");
  const field = dialog?.querySelector<HTMLInputElement>("input[role=combobox]");
  const list = dialog?.querySelector<HTMLElement>("[role=listbox]");
  const said = dialog?.querySelector<HTMLElement>("[role=status]");
  return dialog && field && list && said ? { dialog, field, list, said } : null;
}

const palette = findPalette();

/** Opens the palette over the page; false where the page has none, or another dialog is open. */
export function openPalette(): boolean {
  if (!palette || root.querySelector("dialog[open]")) return false;
  palette.dialog.showModal();
  palette.field.select();
  choose(palette, -1);
  if (palette.list.hidden) void lookUp(palette);
  return true;
}

const addressOf = (field: HTMLInputElement): string =>
  `/search?${new URLSearchParams({ q: field.value }).toString()}`;

let asked: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks for what the field holds now; an answer that a later question has overtaken is left. */
async function lookUp(into: Palette): Promise<void> {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const answer = await fetch(addressOf(into.field), { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.querySelector("[data-search-results]");
    // why: the session has ended; the page itself asks to sign in and comes back with the results
    if (!results) return globalThis.location.assign(addressOf(into.field));
    show(into, results);
  } catch {
    // why: a question that was overtaken fails too, and says nothing
    if (!signal.aborted) into.said.textContent = into.dialog.dataset["failed"] ?? "";
  }
}

function show(into: Palette, results: Element): void {
  const groups = [...results.querySelectorAll("section")].map(groupOf);
  into.list.replaceChildren(...groups);
  into.list.hidden = groups.length === 0;
  into.field.ariaExpanded = String(groups.length > 0);
  into.said.textContent = results.querySelector("[role=status]")?.textContent ?? "";
  choose(into, -1);
}

/** The results of one kind: their heading, their links, then the link to all of them. */
function groupOf(section: Element, index: number): HTMLElement {
  const group = root.createElement("div");
  const title = root.createElement("div");
  title.id = `palette-group-${index}`;
  title.className = "palette-title";
  title.textContent = section.querySelector("h2")?.textContent ?? "";
  group.role = "group";
  group.setAttribute("aria-labelledby", title.id);
  const links = [...section.querySelectorAll("li a"), ...section.querySelectorAll(".btn")];
  const options = links.map((link, place) => optionOf(link, `palette-option-${index}-${place}`));
  group.append(title, ...options);
  return group;
}

function optionOf(link: Element, id: string): HTMLElement {
  const option = root.createElement("div");
  option.id = id;
  option.role = "option";
  option.ariaSelected = "false";
  option.dataset["to"] = link.getAttribute("href") ?? "";
  const name = root.createElement("span");
  name.textContent = link.textContent;
  option.append(name);
  const fact = link.nextElementSibling;
  if (fact) {
    const beside = root.createElement("span");
    beside.className = "search-fact";
    beside.textContent = fact.textContent;
    option.append(" ", beside);
  }
  return option;
}

const optionsOf = ({ list }: Palette): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>("[role=option]"),
];

const isChosen = ({ ariaSelected }: Element): boolean => ariaSelected === "true";

/** Makes an option the one that Enter opens; -1 for none. */
function choose(into: Palette, index: number): void {
  const options = optionsOf(into);
  for (const [place, option] of options.entries()) option.ariaSelected = String(place === index);
  const chosen = options[index];
  if (!chosen) return into.field.removeAttribute("aria-activedescendant");
  into.field.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function open(option: HTMLElement | null | undefined): boolean {
  const to = option?.dataset["to"];
  if (!to) return false;
  globalThis.location.assign(to);
  return true;
}

function listen(to: Palette): void {
  to.field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void lookUp(to), pause);
  });
  to.field.addEventListener("keydown", (event) => {
    // why: Enter and arrows belong to the Vietnamese keyboard while it composes a word
    if (event.isComposing) return;
    const options = optionsOf(to);
    const current = options.findIndex(isChosen);
    if (event.key === "Enter" && open(options[current])) event.preventDefault();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    choose(to, nextOption(current, options.length, event.key));
  });
  // why: the field keeps the focus, also when an option is pressed
  to.list.addEventListener("mousedown", (event) => event.preventDefault());
  to.list.addEventListener("click", (event) => {
    if (event.target instanceof Element) open(event.target.closest<HTMLElement>("[role=option]"));
  });
  to.dialog.querySelector("[data-close]")?.addEventListener("click", () => to.dialog.close());
}

if (palette) listen(palette);
