import path from "node:path";
import { data, type RouterContextProvider } from "react-router";
import { type Marking, refusedMarking } from "#app/domain/importing/marking.ts";
import { MarksSheetForm } from "#app/domain/teaching/input.ts";
import type { MarksSheetRefusal } from "#app/domain/teaching/marks-table.ts";
import { pastedRows } from "#app/domain/teaching/pasted-rows.ts";
import {
  marksMatcher,
  marksSheetLimits,
  readMarksFile,
  readPastedMarks,
} from "#app/domain/teaching/read-marks-sheet.server.ts";
import { recordRefusedMarks } from "#app/domain/teaching/refuse-marks.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { type FieldError, parseValues } from "#app/platform/http/form.server.ts";
import {
  type ReceivedFile,
  receiveUpload,
  removeUpload,
  type Upload,
} from "#app/platform/http/upload.server.ts";

type Context = Readonly<RouterContextProvider>;

/** Why what was pasted or sent is not read, and at which of the two fields it stands. */
export type SheetFault = {
  at: "pasted" | "file";
  refusal: MarksSheetRefusal;
  values: Record<string, string | number>;
};

type Said = { fieldErrors?: Record<string, FieldError>; fault?: SheetFault | null };

/** The form again, with what is wrong with it; the text that was pasted stays. */
export const sheetAgain = (
  values: Record<string, string>,
  { fieldErrors = {}, fault = null }: Said,
) => data({ values, fieldErrors, refusal: null, fault, preview: null }, { status: 400 });

const megabyte = 1024 * 1024;

/**
 * Receives rows that were pasted, or a file, which is read and taken away at once; answers what is wrong, or the rows. That
 * something bore a stamp of secrecy is recorded, as for an import.
 */
export async function receiveMarks(request: Request, context: Context, courseId: number) {
  const received = await receiveSheet(request, context);
  if (!received.ok && received.marking !== null)
    await recordRefusedMarks(context.get(workContext), { courseId, marking: received.marking });
  return received;
}

async function receiveSheet(request: Request, context: Context) {
  const { uploadFolder, sheetLimits } = context.get(portalContext).settings;
  const limits = marksSheetLimits(sheetLimits);
  const matcher = await marksMatcher(context.get(workContext).db.sql);
  let marking = null as Marking | null; // why: set by a callback, which the compiler does not follow
  let isBoth = false as boolean; // why: the same
  const upload = await receiveUpload(request, {
    folder: uploadFolder,
    largest: limits.fileBytes,
    field: "file",
    accepts: ({ pasted = "" }, fileName) => {
      marking = refusedMarking(fileName, "internal");
      isBoth = pasted.trim() !== "";
      return marking === null && !isBoth;
    },
  });
  const { values, file } = upload;
  if (file !== null) {
    const read = await readOnce(context, file, { fileName: file.name, matcher, limits });
    return read.ok ? { ...read, values } : refusedAt("file", read, values);
  }
  if (marking !== null) {
    const said = { refusal: "classified_marking", values: { value: marking.text } } as const;
    return refusedAt("file", said, values);
  }
  const form = parseValues(values, MarksSheetForm);
  const fieldErrors = form.ok ? fieldErrorsOf(upload, isBoth, limits.fileBytes) : form.fieldErrors;
  if (!form.ok || fieldErrors !== null) {
    const answer = sheetAgain(values, { fieldErrors: fieldErrors ?? {} });
    return { ok: false, answer, marking: null } as const;
  }
  const rows = pastedRows(form.value.pasted).slice(0, limits.rows);
  const read = readPastedMarks(rows, matcher);
  return read.ok ? { ...read, values } : refusedAt("pasted", read, values);
}

/** Reads a file that has come, and takes it away. */
async function readOnce(
  context: Context,
  file: ReceivedFile,
  reading: Parameters<typeof readMarksFile>[1],
) {
  const { uploadFolder } = context.get(portalContext).settings;
  try {
    return await readMarksFile(path.join(uploadFolder, file.path), reading);
  } finally {
    await removeUpload(uploadFolder, file.path);
  }
}

function refusedAt(
  at: SheetFault["at"],
  { refusal, values: said }: Omit<SheetFault, "at">,
  values: Record<string, string>,
) {
  const answer = sheetAgain(values, { fault: { at, refusal, values: said } });
  const marking = refusal === "classified_marking" ? String(said["value"]) : null;
  return { ok: false, answer, marking } as const;
}

function fieldErrorsOf(
  { values, fault, size }: Upload,
  isBoth: boolean,
  largest: number,
): Record<string, FieldError> | null {
  if (isBoth) return { file: { word: "sheet_twice", values: {} } };
  if (fault === "file_too_large") {
    const rounded = Math.ceil((size * 10) / megabyte) / 10;
    return { file: { word: fault, values: { size: rounded, limit: largest / megabyte } } };
  }
  if (fault === "file_empty") return { file: { word: fault, values: {} } };
  return (values["pasted"] ?? "").trim() === ""
    ? { pasted: { word: "sheet_missing", values: {} } }
    : null;
}
