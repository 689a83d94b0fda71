import { type LevelDimension, levelDimensions, scaleOf } from "#app/domain/standards/level.ts";
import { type ColumnKey, type FormKind, formKinds, isColumnOf } from "./columns.ts";
import { noLevel } from "./levels.ts";
import { beginsLikePost } from "./post-text.ts";
import { ratingLevels } from "./statement.ts";
import type { WordKind } from "./unknown-words.ts";

/** Where a word stands: its kind, and the form of a header or the dimension of a level ("" else). */
export type WordPlace =
  | { kind: "header"; scope: FormKind }
  | { kind: "level"; scope: LevelDimension }
  | { kind: Exclude<WordKind, "header" | "level">; scope: "" };

/** Every place where words are kept, in the order of the pages. */
export const wordPlaces: readonly WordPlace[] = [
  ...formKinds.map((scope) => ({ kind: "header", scope }) as const),
  { kind: "title", scope: "" },
  { kind: "programme", scope: "" },
  { kind: "post", scope: "" },
  { kind: "unit", scope: "" },
  { kind: "term", scope: "" },
  ...levelDimensions.map((scope) => ({ kind: "level", scope }) as const),
  { kind: "rating", scope: "" },
];

/** A place as one word, for fields and addresses: "header.planning", "rating". */
export const placeWord = ({ kind, scope }: WordPlace): string =>
  scope === "" ? kind : `${kind}.${scope}`;

/** The place that a word, or kind and scope of an address, name; null for anything else. */
export function findPlace(wanted: string | { kind: string; scope: string }): WordPlace | null {
  const word =
    typeof wanted === "string"
      ? wanted
      : wanted.scope === ""
        ? wanted.kind
        : `${wanted.kind}.${wanted.scope}`;
  return wordPlaces.find((place) => placeWord(place) === word) ?? null;
}

/** The targets of a place that the portal itself knows, in their order; null where they are rows of the database. */
export function targetsOf(place: WordPlace): readonly string[] | null {
  if (place.kind === "level") return [noLevel, ...scaleOf[place.scope]];
  if (place.kind === "rating") return ratingLevels;
  return place.kind === "header" ? columnsOffered(place.scope) : null;
}

/** Columns that a header may be said to be; a rating column needs a year, which its own words give. */
const columnsOffered = (form: FormKind): ColumnKey[] =>
  allColumns.filter((key) => key !== "rating" && isColumnOf(form, key));

/** In the order of the forms. */
const allColumns: readonly ColumnKey[] = [
  "order",
  "name",
  "familyName",
  "givenName",
  "birth",
  "birthMale",
  "birthFemale",
  "gender",
  "ethnicity",
  "religion",
  "hometown",
  "partyJoined",
  "partyOfficial",
  "degree",
  "politicalTheory",
  "stateManagement",
  "foreignLanguage",
  "informatics",
  "post",
  "unit",
  "currentPlanned",
  "title",
  "term",
  "programme",
  "institution",
  "period",
  "from",
  "to",
  "studyForm",
  "documentKind",
  "certificate",
  "issuedOn",
  "result",
  "votes",
  "note",
];

/** True for the words of a post as cells hold them: a synonym is read only where it leads to one. */
export const isPostTarget = (target: string): boolean => beginsLikePost(target);
