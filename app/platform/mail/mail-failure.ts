/**
 * What became of a mail: taken by the server; `server` = the server itself cannot be used now, whatever the mail;
 * `later` = this mail may be tried again; `refused` = the server will never take it. `answer` is what the server said.
 */
export type MailOutcome =
  | { kind: "sent"; answer: string }
  | { kind: "server" | "later" | "refused"; answer: string };

/** What the library knows of a mail that was not sent. */
export type MailFailure = {
  message: string;
  code?: string | undefined;
  /** of SMTP: 421, 550 … */
  responseCode?: number | undefined;
  /** at which command of SMTP it failed: "RCPT TO", "CONN" … */
  command?: string | undefined;
};

/** Commands at which a refusal is about the one mail: its receiver or its content. */
const aboutTheMail = /^(RCPT TO|DATA)/;

/**
 * Says of whom a failure is: no answer, a refused sign-in, sender or TLS is the server's, and so is 421, by which it
 * takes leave (RFC 5321, 3.8); an answer to the receiver or the content is the mail's, for good from 500 on.
 */
export function judgeFailure(failure: MailFailure): Exclude<MailOutcome, { kind: "sent" }> {
  const answer = failure.message.replace(/\s+/g, " ").trim().slice(0, 300);
  const { responseCode = 0, command = "" } = failure;
  if (responseCode === 421 || responseCode < 400 || !aboutTheMail.test(command))
    return { kind: isAboutContent(failure) ? "refused" : "server", answer };
  return { kind: responseCode >= 500 ? "refused" : "later", answer };
}

/** A mail that cannot be built, or an address that is none, is refused before any server is asked. */
const isAboutContent = ({ code, responseCode }: MailFailure): boolean =>
  responseCode === undefined && (code === "EENVELOPE" || code === "EMESSAGE" || code === "ESTREAM");
