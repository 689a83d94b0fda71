import { searchKey } from "#app/kernel/vietnamese.ts";
import type { PaperWords } from "./paper-words.ts";

type Draft = PaperWords & { level: string | null; revision: number };

/** Where the words of a paper come from. */
export type Beginning = "own" | "chosen" | "last" | "template" | "none";

type Known<Template> = {
  /** written for this course */
  own: Draft | null;
  /** written last for another course of the host */
  last: Draft | null;
  /** of this kind, that serve the host */
  templates: readonly Template[];
  /** asked for now */
  chosen: Template | null;
  hostName: string;
};

/**
 * With what words a paper begins: with the template asked for, else with its own, else with those of the last of its kind,
 * else with the template whose body is the host, else with the first one. Without any, only the host is named; nothing
 * that is missing stands in the way.
 */
export function beginningsOf<Template extends PaperWords>({
  own,
  last,
  templates,
  chosen,
  hostName,
}: Known<Template>): {
  from: Beginning;
  words: PaperWords;
  level: string | null;
  revision: number;
} {
  const [level, revision] = [own?.level ?? null, own?.revision ?? 0];
  if (chosen !== null) return { from: "chosen", words: wordsOf(chosen), level, revision };
  if (own !== null) return { from: "own", words: wordsOf(own), level, revision };
  if (last !== null) return { from: "last", words: wordsOf(last), level, revision };
  const host = searchKey(hostName);
  const fitting = templates.find(({ issuer }) => host.includes(searchKey(issuer))) ?? templates[0];
  if (fitting) return { from: "template", words: wordsOf(fitting), level, revision };
  return { from: "none", words: { ...nothing, issuer: hostName }, level, revision };
}

const nothing: PaperWords = {
  family: "state",
  issuer: "",
  superior: null,
  code: null,
  place: null,
  decider: null,
  authority: null,
  signerPost: null,
  signerName: null,
  bases: null,
  addressees: null,
  recipients: null,
};

const wordsOf = (known: PaperWords): PaperWords => ({
  family: known.family,
  issuer: known.issuer,
  superior: known.superior,
  code: known.code,
  place: known.place,
  decider: known.decider,
  authority: known.authority,
  signerPost: known.signerPost,
  signerName: known.signerName,
  bases: known.bases,
  addressees: known.addressees,
  recipients: known.recipients,
});
