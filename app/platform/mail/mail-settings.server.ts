import path from "node:path";
import { z } from "zod";
import { projectRoot, WrongSetting } from "#app/platform/database-url.server.ts";

/** Who a mail comes from: the sending body, and its address. */
export type Sender = { name: string; address: string };

/** How the connection to the mail server is kept from being read by others. */
export type MailSecurity =
  /** TLS from the first byte */
  | "tls"
  /** STARTTLS; a password is sent in no other way */
  | "starttls"
  /** none, for a server on the same machine */
  | "none";

export type SmtpServer = {
  host: string;
  port: number;
  security: MailSecurity;
  user: string | null;
  password: string | null;
};

/** Where mails go: to a server, or as files into a folder. */
export type MailSettings = { from: Sender } & (
  | { to: "server"; server: SmtpServer }
  | { to: "folder"; folder: string }
);

const aPort = "write a whole number from 1 to 65535";

/** The variables of the environment that say how mails are sent. */
export const MailEnvironment = {
  SMTP_URL: z.string().optional(),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: z
    .string()
    .regex(/^\d{1,5}$/, aPort)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, aPort)
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: z
    .enum(["tls", "starttls", "none"], { error: "write one of tls, starttls, none" })
    .optional(),
  MAIL_FROM: z.string().optional(),
  /** mails become files in this folder instead of being sent */
  MAIL_FOLDER: z.string().optional(),
};

type Environment = z.infer<z.ZodObject<typeof MailEnvironment>>;

/** Reads how mails are sent; null where nothing says so. Throws WrongSetting, whose sentence repeats no value. */
export function readMailSettings(env: Environment): MailSettings | null {
  const from = env.MAIL_FROM === undefined ? null : readSender(env.MAIL_FROM);
  const wantsServer = env.SMTP_URL !== undefined || env.SMTP_HOST !== undefined;
  if (env.MAIL_FOLDER !== undefined && wantsServer)
    throw new WrongSetting("MAIL_FOLDER: give either a folder or a mail server, not both");
  if (env.MAIL_FOLDER !== undefined)
    return {
      to: "folder",
      folder: path.resolve(projectRoot, env.MAIL_FOLDER),
      from: from ?? missingSender(),
    };
  if (!wantsServer) {
    const lonely = (["SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD", "SMTP_SECURE"] as const).find(
      (name) => env[name] !== undefined,
    );
    if (lonely) throw new WrongSetting(`${lonely}: SMTP_HOST is missing`);
    return null;
  }
  const server = env.SMTP_URL === undefined ? serverOf(env) : serverOfUrl(env);
  if ((server.user === null) !== (server.password === null))
    throw new WrongSetting("SMTP_USER, SMTP_PASSWORD: give both or none of them");
  return { to: "server", server, from: from ?? missingSender() };
}

const usualPorts = { tls: 465, starttls: 587, none: 25 } satisfies Record<MailSecurity, number>;

function serverOf(env: Environment): SmtpServer {
  const security = env.SMTP_SECURE ?? "starttls";
  return {
    host: env.SMTP_HOST ?? "",
    port: env.SMTP_PORT ?? usualPorts[security],
    security,
    user: env.SMTP_USER ?? null,
    password: env.SMTP_PASSWORD ?? null,
  };
}

function serverOfUrl(env: Environment): SmtpServer {
  const beside = (["SMTP_HOST", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD"] as const).find(
    (name) => env[name] !== undefined,
  );
  if (beside) throw new WrongSetting(`${beside}: SMTP_URL says it already; give one of them`);
  const url = URL.parse(env.SMTP_URL ?? "");
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === "")
    throw new WrongSetting(
      "SMTP_URL: write smtp://USER:PASSWORD@HOST:PORT, or smtps:// for TLS from the first byte",
    );
  const security = env.SMTP_SECURE ?? (url.protocol === "smtps:" ? "tls" : "starttls");
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? usualPorts[security] : Number(url.port),
    security,
    user: url.username === "" ? null : decodeURIComponent(url.username),
    password: url.password === "" ? null : decodeURIComponent(url.password),
  };
}

const example = "“Ban Tổ chức Tỉnh ủy <daotao@tinhuy.example>”";

function missingSender(): never {
  throw new WrongSetting(`MAIL_FROM: it is missing; write ${example}`);
}

/** "Name <address>", the name in quotation marks or not. */
function readSender(text: string): Sender {
  const found = /^\s*"?([^"<>]+?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  const [, name = "", address = ""] = found ?? [];
  if (!found || !z.email().safeParse(address).success)
    throw new WrongSetting(
      `MAIL_FROM: write the name of the sending body and its address, such as ${example}`,
    );
  return { name, address: address.toLowerCase() };
}

/** In the demo mails become files: whatever the environment says, nothing goes to an invented address. */
export const demoMail: MailSettings = {
  to: "folder",
  folder: path.join(projectRoot, "data/mail"),
  from: { name: "Ban Tổ chức Tỉnh ủy Quảng Trị", address: "daotao@quangtri.example" },
};
