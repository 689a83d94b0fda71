import { readSettings } from "#app/platform/settings.server.ts";
import { reactionsOf } from "#app/worker.ts";

export const mailFrom = "Ban Tổ chức Tỉnh ủy <daotao@tinhuy.example>";

/** The environment of a portal that sends through a server on this machine. */
export const smtpEnvironment = (port: number, more: Record<string, string> = {}) => ({
  SMTP_HOST: "127.0.0.1",
  SMTP_PORT: String(port),
  SMTP_SECURE: "none",
  MAIL_FROM: mailFrom,
  DIGEST_TIME: "off",
  ...more,
});

/** What such a portal does without being asked. */
export const reactionsWith = (environment: Record<string, string>) =>
  reactionsOf(readSettings({ PORTAL_MODE: "test", ...environment }));
