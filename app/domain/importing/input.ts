import { z } from "zod";
import { Key, UnitChoice } from "#app/domain/people/input.ts";
import { WrittenForm } from "#app/domain/standards/input.ts";
import { findPlace } from "./synonym-place.ts";

/**
 * A word of files with what it stands for. `target` is a column, level, rating, term code, post name, or the id of a
 * title, programme or unit; a unit may be named in `unit` instead, and chosen among several in `unitId`.
 */
export const SynonymForm = z
  .object({
    place: z.string().max(60),
    text: WrittenForm,
    target: z.string().trim().max(300).default(""),
    unit: z.string().trim().max(300).default(""),
    unitId: UnitChoice,
    _key: Key,
  })
  .transform(({ place, _key, ...form }, context) => {
    const found = findPlace(place);
    const needed = found?.kind === "unit" ? "unit" : "target";
    if (found === null)
      context.addIssue({ code: "custom", path: ["place"], message: "not_a_choice" });
    else if (form.target === "" && form[needed] === "")
      context.addIssue({ code: "custom", path: [needed], message: "required" });
    return found === null ? z.NEVER : { ...form, place: found, key: _key ?? null };
  });
