import { identityKey } from "#app/kernel/vietnamese.ts";
import type { FormKind } from "./columns.ts";
import type { Layout } from "./head.ts";
import type { JudgedPlanning } from "./judge-planning.ts";
import type { JudgedTraining } from "./judge-training.ts";
import { synonymKey, type SynonymKind, synonymKinds } from "./synonym.ts";

/** What a word that was not recognised may be added to: a synonym, or a written form of a title or programme. */
export const wordKinds = [...synonymKinds, "title", "programme"] as const;
export type WordKind = (typeof wordKinds)[number];

export type UnknownWord = {
  kind: WordKind;
  scope: string;
  key: string;
  text: string;
  rows: number;
};

const longestWord = 200;

/** Gathers the words of a file that nobody knows, each once, with how many rows say it. */
export function unknownWords(kind: FormKind, layout: Layout) {
  const words = new Map<string, UnknownWord>();

  function note(wordKind: WordKind, scope: string, text: string): void {
    if (text.length > longestWord || text === "") return;
    const isSynonym = synonymKinds.find((one): one is SynonymKind => one === wordKind);
    const key = isSynonym ? synonymKey(isSynonym, text) : identityKey(text);
    const id = JSON.stringify([wordKind, scope, key]);
    const before = words.get(id);
    if (before) before.rows += 1;
    else words.set(id, { kind: wordKind, scope, key, text, rows: 1 });
  }

  for (const { header } of layout.unknown) note("header", kind, header);

  function add({ statement, problems }: JudgedPlanning | JudgedTraining): void {
    for (const { reason, values } of problems) {
      const word = reasonWords[reason];
      if (word) note(word, "", String(values["value"] ?? ""));
    }
    if (statement.kind !== "planning") return;
    for (const { state, dimension, text } of statement.levels) {
      if (state === "not_recognised") note("level", dimension, text);
    }
    for (const { level, text } of statement.ratings) if (level === null) note("rating", "", text);
    if (statement.post?.name === null) note("post", "", statement.post.text);
  }

  return { add, all: () => [...words.values()] };
}

const reasonWords: Partial<Record<string, WordKind>> = {
  unknown_title: "title",
  unknown_unit: "unit",
  unknown_term: "term",
  unknown_programme: "programme",
};
