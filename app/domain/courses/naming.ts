import { foldMarks, searchKey, tidy } from "#app/kernel/vietnamese.ts";

/** A code with case and spaces folded: two courses never share one. */
export const codeKeyOf = (code: string): string => tidy(code).toUpperCase().replaceAll(" ", "");

/** What a course is searched by: its code, whole and by its parts, its own name and its programme's. */
export function courseSearchKey({
  code,
  name,
  programmeName,
}: {
  code: string;
  name: string | null;
  programmeName: string;
}): string {
  const parts = code.replaceAll(/[-./]/g, " ");
  return searchKey([code, parts, name ?? "", programmeName].join(" "));
}

/** Two half-days in one room clash: the place and the room, folded; null without a room. */
export const roomKeyOf = (place: string | null, room: string | null): string | null =>
  room === null ? null : foldMarks(`${place ?? ""} | ${room}`);

/** The same person is the same lecturer, however the name is typed; null without one. */
export const lecturerKeyOf = (name: string | null): string | null =>
  name === null ? null : foldMarks(name);
