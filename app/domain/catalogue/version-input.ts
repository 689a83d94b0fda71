import { z } from "zod";
import { Key, RequiredDay, Revision } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { readMark } from "./mark-text.ts";
import { attendanceBases, type ProgrammeVersionFacts, proofs, studyForms } from "./version.ts";

function markIn(text: string): number | null {
  const read = readMark(text);
  return read.ok ? read.value : null;
}

const Mark = z
  .string()
  .trim()
  .min(1)
  .refine((text) => markIn(text) !== null, "not_a_mark")
  .transform((text) => markIn(text) ?? 0);

const isWhole = (text: string): boolean => /^\d{1,4}$/.test(text);
const isCount = (text: string): boolean => isWhole(text) && Number(text) > 0;
const optionalNumber = (fits: (text: string) => boolean, word: string) =>
  z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || fits(text), word)
    .transform((text) => (text === "" ? null : Number(text)));

const Percent = z
  .string()
  .trim()
  .min(1)
  .refine((text) => isWhole(text) && Number(text) <= 100, "not_a_percent")
  .transform(Number);
const Days = z.string().trim().min(1).refine(isWhole, "not_a_number").transform(Number);
const Retries = z.string().trim().min(1).refine(isWhole, "not_a_number").transform(Number);

const versionFields = {
  validFrom: RequiredDay,
  form: z.enum(studyForms),
  periods: optionalNumber(isCount, "not_positive"),
  usualDays: optionalNumber(isCount, "not_positive"),
  attendancePercent: Percent,
  attendanceBasis: z.enum(attendanceBases),
  passMark: Mark,
  retries: Retries,
  averageFrom: Mark,
  goodFrom: Mark,
  veryGoodFrom: Mark,
  excellentFrom: Mark,
  certificateDays: optionalNumber(isWhole, "not_a_number"),
  validMonths: optionalNumber(isCount, "not_positive"),
  graded: z.enum(["0", "1"]).transform((word) => (word === "1" ? 1 : 0)),
  freezeDays: Days,
  proof: z.enum(proofs),
  source: requiredText(2, 300),
  toConfirm: z.enum(["0", "1"]).transform((word) => (word === "1" ? 1 : 0)),
};

const bands = ["averageFrom", "goodFrom", "veryGoodFrom", "excellentFrom"] as const;

/** The band that does not begin above the one before it is told beside its own field. */
function acrossBands(
  form: Pick<ProgrammeVersionFacts, (typeof bands)[number]>,
  context: z.RefinementCtx,
) {
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    if (before !== undefined && form[band] <= form[before])
      context.addIssue({ code: "custom", path: [band], message: "band_not_higher" });
  }
}

export const DraftVersionForm = z
  .object({ ...versionFields, start: z.enum(["copy", "empty"]), _key: Key })
  .superRefine(acrossBands)
  .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));

export const CorrectVersionForm = z
  .object({ ...versionFields, revision: Revision })
  .superRefine(acrossBands);
