import type { z } from "zod";
import { addProgrammeName } from "#app/domain/catalogue/add-programme-name.server.ts";
import { addSynonym } from "#app/domain/importing/add-synonym.server.ts";
import type { SynonymForm } from "#app/domain/importing/input.ts";
import { readId } from "#app/domain/people/input.ts";
import { addTitleName } from "#app/domain/standards/add-title-name.server.ts";
import { refuse, type Result } from "#app/kernel/result.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";
import type { Work } from "#app/platform/work.server.ts";

type Word = Omit<z.infer<typeof SynonymForm>, "unit" | "unitId">;

export type AddWordRefusal =
  | "not_allowed"
  | "word_empty"
  | "word_taken"
  | "target_unknown"
  | "form_taken"
  | OnceRefusal;

/** Adds a word where it belongs: to a title, to a programme, or among the synonyms. Answers the id of the row changed. */
export async function addWord(
  work: Work,
  { place, text, target, key }: Word,
): Promise<Result<number, AddWordRefusal>> {
  const id = readId(target) ?? 0;
  if (place.kind === "title") return known(await addTitleName(work, { titleId: id, text }));
  if (place.kind === "programme")
    return known(await addProgrammeName(work, { programmeId: id, text }));
  return addSynonym(work, { kind: place.kind, scope: place.scope, text, target, key });
}

/** A title or programme that was chosen and is not there any more. */
function known(
  result: Result<number, "not_allowed" | "not_found" | "form_taken">,
): Result<number, AddWordRefusal> {
  if (result.ok) return result;
  return refuse(result.refusal === "not_found" ? "target_unknown" : result.refusal);
}
