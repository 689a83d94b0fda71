import { data, type RouterContextProvider } from "react-router";
import { type Marking, refusedMarking } from "#app/domain/importing/marking.ts";
import { recordRefusedName } from "#app/domain/importing/refuse-upload.server.ts";
import { uploadForm } from "#app/domain/importing/upload-input.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { type FieldError, type FormAnswer, parseValues } from "#app/platform/http/form.server.ts";
import { receiveUpload, removeUpload, type Upload } from "#app/platform/http/upload.server.ts";

const megabyte = 1024 * 1024;

/**
 * Receives the form of an import. Nothing of the file is stored unless the fields before it are right, the
 * classification among them, and its name bears no graver marking. Answers what is wrong, or the form and the file that lies in the upload folder.
 */
export async function receiveImportFile(
  request: Request,
  context: Readonly<RouterContextProvider>,
) {
  const { standalone, uploadFolder, sheetLimits } = context.get(portalContext).settings;
  const schema = uploadForm({ today: context.get(workContext).today, standalone });
  let marking = null as Marking | null; // why: set by a callback, which the compiler does not follow
  const upload = await receiveUpload(request, {
    folder: uploadFolder,
    largest: sheetLimits.fileBytes,
    field: "file",
    accepts: (values, fileName) => {
      const { success, data: form } = schema.safeParse(values);
      marking = success ? refusedMarking(fileName, form.classification) : null;
      return success && marking === null;
    },
  });
  const form = parseValues(upload.values, schema);
  if (form.ok && upload.file !== null) return { ok: true, form, file: upload.file } as const;
  if (upload.file !== null) await removeUpload(uploadFolder, upload.file.path);
  if (form.ok && marking !== null) {
    await recordRefusedName(context.get(workContext), { kind: form.value.kind, marking });
  }
  const file =
    marking === null
      ? fileError(upload, sheetLimits.fileBytes)
      : { word: "classified_marking", values: { value: marking.text } };
  const answer: FormAnswer<never> = {
    values: upload.values,
    fieldErrors: { ...(form.ok ? {} : form.fieldErrors), ...(file ? { file } : {}) },
    refusal: null,
  };
  return { ok: false, answer: data(answer, { status: 400 }) } as const;
}

/** What is wrong with the file; also where its fields refused it, for it has to be chosen once more. */
function fileError({ file, fault, size }: Upload, largest: number): FieldError | null {
  if (file !== null) return null;
  if (fault === null) return { word: "file_again", values: {} };
  if (fault !== "file_too_large") return { word: fault, values: {} };
  const values = { size: Math.ceil((size * 10) / megabyte) / 10, limit: largest / megabyte };
  return { word: fault, values };
}
