/** Whom a list of those who were told shows. */
export const noticeViews = ["all", "unread", "read", "no_account"] as const;
export type NoticeView = (typeof noticeViews)[number];

/** Where a message stands with its receiver; whoever has no account can only be told in another way. */
export type NoticeStand = "waiting" | "no_account" | "unread" | "read";

export function noticeStand(message: {
  inboxId: number | null;
  readAt: string | null;
  dropReason: string | null;
}): NoticeStand {
  if (message.dropReason !== null) return "no_account";
  if (message.inboxId === null) return "waiting";
  return message.readAt === null ? "unread" : "read";
}

export type MailStand = "sent" | "waiting" | "failed" | "none";

/** What of a mail is told to those who may have to take up the telephone. */
export function mailStand(state: string | null): MailStand {
  if (state === "sent" || state === "waiting") return state;
  return state === "dead" || state === "given_up" ? "failed" : "none";
}
