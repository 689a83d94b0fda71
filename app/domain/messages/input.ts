import { z } from "zod";

/** Why a mail is given up. */
export const GiveUpForm = z.object({ reason: z.string().trim().min(3).max(500) });
