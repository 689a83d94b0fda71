/** A typed text in NFC, without the one character that PostgreSQL cannot keep in a text. */
export function plainText(typed: string): string {
  return typed.normalize("NFC").replaceAll("\0", "");
}
