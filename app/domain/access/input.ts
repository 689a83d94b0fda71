import { z } from "zod";
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
  currentPassword: z.string().max(500).default(""),
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
