import type { Gender } from "#app/domain/people/cadre.ts";

/** "Nam", "nữ", "Nu", "M", "F": null for anything else. */
export function readGender(text: string): Gender | null {
  const word = text.normalize("NFC").trim().toLowerCase();
  if (/^(nam|nam giới|m|male)$/.test(word)) return "male";
  if (/^(nữ|nu|nữ giới|f|female)$/.test(word)) return "female";
  return null;
}
