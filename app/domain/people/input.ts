import { z } from "zod";
import { parsePartialDate } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { birthSources } from "./birth.ts";
import { genders } from "./cadre.ts";

/** A text as typed, in NFC with single spaces; empty = nothing stated. */
export const optionalText = (max: number) =>
  z
    .string()
    .default("")
    .transform(tidy)
    .pipe(z.string().max(max))
    .transform((text) => (text === "" ? null : text));

/** A name in letters; never the formula or number that a cell of a sheet may hold. */
const FullName = z
  .string()
  .transform(tidy)
  .pipe(
    z
      .string()
      .min(1)
      .min(2)
      .max(120)
      .refine((text) => /^\p{L}[\p{L}\p{M}' ’.-]*$/u.test(text), "not_a_name"),
  );

/** dd/mm/yyyy, mm/yyyy or yyyy of a year from 1900 on, as yyyy-mm-dd, yyyy-mm or yyyy. */
const isPartial = (text: string): boolean => (parsePartialDate(text) ?? "0") >= "1900";

const BirthDate = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine(isPartial, "not_a_partial_date")
  .transform((text) => parsePartialDate(text) ?? text);

const OptionalPartialDate = z
  .string()
  .trim()
  .max(40)
  .default("")
  .refine((text) => text === "" || isPartial(text), "not_a_partial_date")
  .transform((text) => (text === "" ? null : parsePartialDate(text)));

export const OptionalDay = z
  .string()
  .trim()
  .max(40)
  .default("")
  .refine((text) => text === "" || parsePartialDate(text)?.length === 10, "not_a_date")
  .transform((text) => (text === "" ? null : parsePartialDate(text)));

export const RequiredDay = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((text) => parsePartialDate(text)?.length === 10, "not_a_date")
  .transform((text) => parsePartialDate(text) ?? text);

const Phone = optionalText(20).refine(
  (text) => text === null || /^\+?[\d .]{8,20}$/.test(text),
  "not_a_phone",
);

/** The number a form was shown with: a row changed since has another. */
export const Revision = z.coerce.number().int().min(1);

/** The id of a row; more digits than nine would not fit the column that it is looked up in. */
export const Id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const Key = z.string().max(100).optional();
const Confirmed = z.literal("yes").optional();

/** The id of a unit chosen among suggestions, its name may follow; nothing = the typed name decides. */
export const UnitChoice = z
  .string()
  .regex(/^(\d{1,9}( .{0,300})?)?$/u)
  .default("")
  .transform((text) => (text === "" ? null : Number(text.split(" ")[0])));

const factFields = {
  fullName: FullName,
  gender: z.enum(genders),
  birthDate: BirthDate,
  birthSource: z.enum(birthSources),
  ethnicity: optionalText(60),
  partyJoinedOn: OptionalPartialDate,
  partyOfficialOn: OptionalPartialDate,
  phone: Phone,
};

const PostName = z.string().transform(tidy).pipe(z.string().min(1).min(2).max(200));
export const UnitName = z.string().trim().min(1).max(300);
/** The name beside which an earlier choice was kept. */
export const UnitKept = z.string().max(300).optional();

export const AddCadreForm = z.object({
  ...factFields,
  postName: PostName,
  unit: UnitName,
  unitId: UnitChoice,
  unitFor: UnitKept,
  validFrom: OptionalDay,
  decision: optionalText(200),
  confirmed: Confirmed,
  _key: Key,
});

export const CorrectCadreForm = z.object({ ...factFields, revision: Revision });

const postFields = {
  postName: PostName,
  unit: UnitName,
  unitId: UnitChoice,
  unitFor: UnitKept,
  validFrom: OptionalDay,
  validTo: OptionalDay,
  decision: optionalText(200),
};

export const AddPostForm = z.object({ ...postFields, _key: Key });
export const CorrectPostForm = z.object({ ...postFields, revision: Revision });
export const EndPostForm = z.object({ validTo: RequiredDay, revision: Revision });
export const MergeForm = z.object({
  otherId: Id,
  survivor: z.enum(["this", "other"]),
  confirmed: Confirmed,
});
export const UnmergeForm = z.object({ aliasId: Id });

/** The id in an address; null for anything else. */
export function readId(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
