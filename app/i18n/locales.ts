import type { PathsOf } from "#app/i18n/messages.ts";
import type { vi } from "#app/i18n/vi.ts";

export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];

export type MessageKey = PathsOf<typeof vi>;

/** Says a text in the reader's language; values fill its {names}, `count` chooses the plural. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;
