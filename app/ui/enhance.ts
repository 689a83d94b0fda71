/**
 * Comfort on top of pages that work without it: `/` jumps to the search field, Esc closes menus,
 * a form is sent once, a filter applies when it is changed.
 */
const root = globalThis.document;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
  );
}

root.addEventListener("keydown", (event) => {
  if (event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
    const field = root.querySelector<HTMLInputElement>("input[data-search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  }
  if (event.key === "Escape") {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>("details.user-menu[open]")) {
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

root.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.dataset["sent"]) {
    event.preventDefault();
    return;
  }
  form.dataset["sent"] = "1";
});

// why: a page that comes back from the browser's memory must be able to send its form again
globalThis.addEventListener("pageshow", () => {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-sent]"))
    delete form.dataset["sent"];
});

root.addEventListener("change", (event) => {
  const field = event.target;
  if (field instanceof HTMLSelectElement && field.form?.classList.contains("filters"))
    field.form.requestSubmit();
});

for (const button of root.querySelectorAll<HTMLElement>("[data-needs-script]"))
  button.hidden = false;
