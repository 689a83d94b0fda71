/** The text of an XML element; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Attributes as they are written behind the name of an element; those without a value are left out. */
export function xmlAttributes(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${quoted(xmlText(String(value)))}"`,
    )
    .join("");
}

function quoted(text: string): string {
  return text.replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}

/** The attributes of these names, as far as they are there. */
export function picked(
  attributes: Record<string, string>,
  names: readonly string[],
): Record<string, string> {
  const kept = new Set(names);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.has(name)));
}

/** A text of a cell, in which spreadsheets write what XML cannot hold as _x000D_. */
export function cellMarkup(text: string): string {
  return xmlText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, (sign) => {
        const code = sign.charCodeAt(0).toString(16).toUpperCase();
        return `_x${code.padStart(4, "0")}_`;
      }),
  );
}

/**
 * Writes elements down again as they pass by, without prefixes, declarations and extensions: nothing but what the
 * form's own vocabulary says, so no reference to another part and no entity can come along.
 */
export class MarkupRecorder {
  #markup = "";
  #depth = 0;
  #extension = 0;

  get isRecording(): boolean {
    return this.#depth > 0;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#extension > 0 || name === "extLst" || name === "AlternateContent") {
      this.#extension += 1;
      return;
    }
    const own = Object.entries(attributes).filter(([key]) => isOwn(key));
    this.#markup += `<${name}${xmlAttributes(Object.fromEntries(own))}>`;
  }

  text(text: string): void {
    if (this.#depth > 0 && this.#extension === 0) this.#markup += xmlText(text);
  }

  /** The whole markup once its outermost element ends, otherwise null. */
  close(name: string): string | null {
    this.#depth -= 1;
    if (this.#extension > 0) this.#extension -= 1;
    else this.#markup += `</${name}>`;
    if (this.#depth > 0) return null;
    const whole = this.#markup;
    this.#markup = "";
    return whole;
  }
}

function isOwn(attribute: string): boolean {
  return attribute === "xml:space" || (!attribute.includes(":") && attribute !== "xmlns");
}
