import fs from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import { judgeFailure, type MailFailure, type MailOutcome } from "./mail-failure.ts";
import type { MailSettings, Sender, SmtpServer } from "./mail-settings.server.ts";

export type Mail = {
  to: Sender;
  subject: string;
  text: string;
  /** the same each time it is sent: "<…@…>" */
  messageId: string;
  date: Date;
};

/** Sends one mail and says what became of it; it never throws for what a server may do. */
export type SendMail = (mail: Mail) => Promise<MailOutcome>;

/** How long one step of a conversation with a server may take, in milliseconds. */
const patience = 10_000;

/** How this process sends. Nothing of a password stands in what it answers. */
export function mailer(settings: MailSettings): SendMail {
  return settings.to === "folder"
    ? (mail) => writeMail(settings, mail)
    : sender(settings.from, settings.server);
}

const letterOf = (from: Sender, { to, subject, text, messageId, date }: Mail) => ({
  from,
  to,
  subject,
  text,
  messageId,
  date,
  // why: no machine answers to it (RFC 3834)
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  disableFileAccess: true,
  disableUrlAccess: true,
});

function sender(from: Sender, { host, port, security, user, password }: SmtpServer): SendMail {
  const auth = user === null || password === null ? {} : { auth: { user, pass: password } };
  const transport = nodemailer.createTransport({
    host,
    port,
    ...auth,
    secure: security === "tls",
    ignoreTLS: security === "none",
    // why: a password must not be read on the way
    requireTLS: security === "starttls" && user !== null,
    connectionTimeout: patience,
    greetingTimeout: patience,
    dnsTimeout: patience,
    socketTimeout: 2 * patience,
  });
  return async (mail) => {
    try {
      const { response } = await transport.sendMail(letterOf(from, mail));
      return { kind: "sent", answer: response.slice(0, 300) };
    } catch (error) {
      // why: the library throws whatever a server answers
      return judgeFailure(error as MailFailure);
    }
  };
}

/** Writes a mail as a file that mail programs open; the same mail again is the same file. */
async function writeMail(
  { from, folder }: { from: Sender; folder: string },
  mail: Mail,
): Promise<MailOutcome> {
  const stream = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
  });
  const { message } = await stream.sendMail(letterOf(from, mail));
  const day = mail.date.toISOString().slice(0, 10);
  const name = `${day}-${mail.messageId.replace(/^<|@.*$/g, "")}.eml`;
  try {
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(path.join(folder, `.${name}.part`), message);
    await fs.rename(path.join(folder, `.${name}.part`), path.join(folder, name));
  } catch (error) {
    // why: a folder that cannot be written to delays as a server that does not answer
    return { kind: "server", answer: error instanceof Error ? error.message : String(error) };
  }
  return { kind: "sent", answer: name };
}
