import { z } from "zod";
import { roles } from "#app/kernel/actor.ts";
import { parsePartialDate } from "#app/kernel/calendar.ts";

/** A user name: lower case letters without marks, digits, dots, hyphens. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .refine((text) => /^[a-z0-9][a-z0-9.-]{2,59}$/.test(text), "not_a_user_name");

export const SignInForm = z.object({
  user: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(500),
  to: z.string().max(2000).optional(),
});

export const PasswordForm = z.object({
  currentPassword: z.string().min(1).max(500),
  newPassword: z.string().min(1).max(500),
  repeatPassword: z.string().min(1).max(500),
});

export const InvitationForm = z.object({
  userName: UserName.optional(),
  name: z.string().trim().min(2).max(120).optional(),
  newPassword: z.string().min(1).max(500),
  repeatPassword: z.string().min(1).max(500),
});

/** A day typed dd/mm/yyyy, as yyyy-mm-dd. */
export const Day = z
  .string()
  .trim()
  .min(1)
  .refine((text) => parsePartialDate(text)?.length === 10, "not_a_date")
  .transform((text) => parsePartialDate(text) ?? text);

/** The same, or nothing. */
export const OptionalDay = z
  .string()
  .trim()
  .refine((text) => text === "" || parsePartialDate(text)?.length === 10, "not_a_date")
  .transform((text) => (text === "" ? null : parsePartialDate(text)));

/** An e-mail address in lower case, or nothing. */
export const OptionalEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .refine((text) => text === "" || z.email().safeParse(text).success, "not_an_email")
  .transform((text) => (text === "" ? null : text));

const Name = z
  .string()
  .trim()
  .min(2)
  .max(120)
  // why: invisible signs that turn the direction of writing make one name look like another
  .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), "not_a_name");
const Reason = z.string().trim().min(3).max(500);
const OptionalId = z
  .string()
  .regex(/^\d{0,9}$/)
  .default("")
  .transform((text) => (text === "" ? null : Number(text)));
const OptionalRole = z.enum(["", ...roles]).transform((role) => (role === "" ? null : role));

export const AccountForm = z.object({
  userName: UserName,
  name: Name,
  email: OptionalEmail.default(null),
  cadreId: OptionalId,
  role: OptionalRole.default(null),
  unit: z.string().trim().max(300).default(""),
  unitId: OptionalId,
  validFrom: OptionalDay.default(null),
  validTo: OptionalDay.default(null),
});

export const CorrectionForm = z.object({
  name: Name,
  email: OptionalEmail.default(null),
  revision: z.coerce.number().int().min(1).max(2_000_000_000),
});

export const GrantForm = z.object({
  role: z.enum(roles),
  unit: z.string().trim().min(1).max(300),
  unitId: OptionalId,
  validFrom: Day,
  validTo: OptionalDay.default(null),
  reason: z.string().trim().max(500).default(""),
});

/** What cannot be undone is done with a reason. */
export const ReasonForm = z.object({ reason: Reason });

export const PersonForm = z.object({
  cadreId: z.coerce.number().int().min(1).max(2_000_000_000),
});

/** Which address of one's calendar a page showed. */
export const FeedForm = z.object({
  feedId: z.coerce.number().int().min(1).max(2_000_000_000),
});

export const OwnInvitationForm = z.object({
  userName: UserName,
  email: OptionalEmail.default(null),
});
