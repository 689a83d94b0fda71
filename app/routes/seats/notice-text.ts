import type { MessageKind } from "#app/domain/messages/message.ts";
import type { ToldRow } from "#app/domain/reporting/course-notices.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";

/** What a kind of message is called, with the course. */
export const noticeSubject = (t: Translate, kind: MessageKind, { code }: { code: string }) =>
  t(`inbox.message.${kind}.subject`, { code });

export const phoneText = (t: Translate, { phone }: { phone: string | null }): string =>
  phone ?? t("notices.told.noPhone");

export const standText = (t: Translate, row: Pick<ToldRow, "stand" | "readAt">): string =>
  t(`notices.stand.${row.stand}`, { time: formatInstant(row.readAt ?? "1970-01-01T00:00:00Z") });

export const mailText = (t: Translate, row: Pick<ToldRow, "mail" | "mailEndedAt">): string =>
  t(`notices.mail.${row.mail}`, { time: formatInstant(row.mailEndedAt ?? "1970-01-01T00:00:00Z") });
