const root = globalThis.document;

/** Buttons that copy a text show themselves where the browser lets a page do so; elsewhere it is marked by hand. */
export function offerCopying(): void {
  const { clipboard } = globalThis.navigator;
  // why: a page of a plain http address is given no clipboard, whatever the types say
  if (!(clipboard as Clipboard | undefined)) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const said = button.parentElement?.querySelector<HTMLElement>("[data-copied]");
      clipboard.writeText(button.dataset["copy"] ?? "").then(
        () => {
          if (said) said.textContent = said.dataset["copied"] ?? "";
        },
        // why: a browser may refuse; the text stands there to be marked
        () => undefined,
      );
    });
  }
}
