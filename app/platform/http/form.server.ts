import { data } from "react-router";
import type { z } from "zod";
import { BrokenForm, isMultipart, readMultipart } from "#app/platform/http/multipart.server.ts";
import { plainText } from "#app/platform/http/plain-text.ts";

/** A word of `form.error` with the values of its sentence. */
export type FieldError = { word: string; values: Record<string, string | number> };

/** What a form that was not accepted says to its page: typed values, errors by field, a refusal. */
export type FormAnswer<Refusal extends string = string> = {
  values: Record<string, string>;
  fieldErrors: Record<string, FieldError>;
  refusal: Refusal | null;
};

export type ParsedForm<Value> =
  | { ok: true; value: Value; values: Record<string, string> }
  | ({ ok: false } & FormAnswer<never>);

/** The fields of a request, without its files; 400 (thrown) when its body is no form. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return isMultipart(request) ? await readMultipart(request) : await request.formData();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof BrokenForm)) throw error;
    // why: another type of content, or a form that breaks off: nothing that a page of the portal sends
    throw data(null, { status: 400 });
  }
}

/** Reads a posted form by a schema. A repeated name keeps its last value; files are not read here. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.infer<Schema>>> {
  return parseValues(typedValues(await readForm(request)), schema);
}

/** The texts of a form by their names. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") values[name] = plainText(value);
  }
  return values;
}

/** The same for values that have been read already. */
export function parseValues<Schema extends z.ZodType>(
  values: Record<string, string>,
  schema: Schema,
): ParsedForm<z.infer<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const fieldErrors: Record<string, FieldError> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join(".") || "_form";
    fieldErrors[field] ??= fieldErrorOf(issue, values[field] ?? "");
  }
  return { ok: false, values: withoutSecrets(values), fieldErrors, refusal: null };
}

function fieldErrorOf(issue: z.core.$ZodIssue, value: string): FieldError {
  if (issue.code === "too_big") return { word: "too_long", values: { max: Number(issue.maximum) } };
  if (issue.code === "too_small") {
    const least = Number(issue.minimum);
    return value.trim() === "" || least <= 1
      ? { word: "required", values: {} }
      : { word: "too_short", values: { min: least } };
  }
  if (issue.code === "invalid_type") return { word: "required", values: {} };
  if (issue.code === "invalid_value")
    return { word: value === "" ? "required" : "not_a_choice", values: {} };
  return {
    word: issue.code === "custom" ? issue.message : "not_valid",
    values: { value: value.slice(0, 80) },
  };
}

function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password|token/i.test(name)),
  );
}

/** Answer 400: fields to correct; what was typed goes back to the page. */
export function invalid(form: {
  values: Record<string, string>;
  fieldErrors: Record<string, FieldError>;
}) {
  const answer: FormAnswer<never> = {
    values: form.values,
    fieldErrors: form.fieldErrors,
    refusal: null,
  };
  return data(answer, { status: 400 });
}

/** Thrown answers of the two shared refusals. */
export function notFound() {
  return data(null, { status: 404 });
}
export function forbidden() {
  return data(null, { status: 403 });
}

/**
 * What a command's refusal becomes: not_found 404 and not_allowed 403 (thrown), any other 409 with
 * the word and what was typed.
 */
export function refused<Refusal extends string>(
  refusal: Refusal,
  form: { values: Record<string, string> },
) {
  if (refusal === "not_found") throw notFound();
  if (refusal === "not_allowed") throw forbidden();
  const word = refusal as Exclude<Refusal, "not_found" | "not_allowed">;
  const answer: FormAnswer<typeof word> = {
    values: withoutSecrets(form.values),
    fieldErrors: {},
    refusal: word,
  };
  return data(answer, { status: 409 });
}

/** A path of this portal as browsers read it, or `fallback` for anything that leads elsewhere. */
export function localPath(typed: string | null | undefined, fallback: string): string {
  const here = "http://portal.invalid";
  if (!typed?.startsWith("/") || !URL.canParse(typed, here)) return fallback;
  // why: a browser leaves out tabs and takes a backslash for a slash, so "/<tab>/host" is another site
  const { origin, pathname, search, hash } = new URL(typed, here);
  if (origin !== here || pathname.startsWith("//")) return fallback;
  return pathname + search + hash;
}
