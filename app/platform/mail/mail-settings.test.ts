import { expect, test } from "vitest";
import { readSettings } from "#app/platform/settings.server.ts";

const from = "Ban Tổ chức Tỉnh ủy <Daotao@tinhuy.example>";
const sender = { name: "Ban Tổ chức Tỉnh ủy", address: "daotao@tinhuy.example" };
const server = { host: "thu.example", port: 587, security: "starttls", user: null, password: null };

test.each([
  ["nothing set: no mail", {}, null],
  ["a host alone", { SMTP_HOST: "thu.example" }, server],
  [
    "host, port, user, TLS",
    {
      SMTP_HOST: "thu.example",
      SMTP_PORT: "2465",
      SMTP_USER: "portal",
      SMTP_PASSWORD: "bí mật",
      SMTP_SECURE: "tls",
    },
    { ...server, port: 2465, security: "tls", user: "portal", password: "bí mật" },
  ],
  [
    "TLS at its usual port",
    { SMTP_HOST: "thu.example", SMTP_SECURE: "tls" },
    { ...server, port: 465, security: "tls" },
  ],
  [
    "an address",
    { SMTP_URL: "smtp://portal:b%C3%AD@thu.example:2525" },
    { ...server, port: 2525, user: "portal", password: "bí" },
  ],
  [
    "an address with TLS",
    { SMTP_URL: "smtps://thu.example" },
    { ...server, port: 465, security: "tls" },
  ],
])("%s", (_name, environment: Record<string, string>, expected) => {
  const { mail } = readSettings({ ...environment, MAIL_FROM: from });

  expect(mail).toEqual(expected === null ? null : { to: "server", from: sender, server: expected });
});

test("mails go into a folder where one is given, and in the demo whatever else is given", () => {
  const folder = readSettings({ MAIL_FOLDER: "/tmp/thu", MAIL_FROM: from }).mail;
  const demo = readSettings({
    PORTAL_MODE: "demo",
    SMTP_HOST: "thu.example",
    MAIL_FROM: from,
  }).mail;

  expect(folder).toEqual({ to: "folder", folder: "/tmp/thu", from: sender });
  expect(demo).toMatchObject({ to: "folder" });
  expect(demo?.to === "folder" ? demo.folder : "").toMatch(/data\/mail$/);
});

const secret = "mat-khau-khong-ai-biet";

test.each([
  [{ SMTP_HOST: "thu.example", MAIL_FROM: "" }, /^MAIL_FROM: it is missing; write “/],
  [{ SMTP_HOST: "thu.example", MAIL_FROM: "daotao@tinhuy.example" }, /^MAIL_FROM: write the name/],
  [{ SMTP_HOST: "thu.example", MAIL_FROM: "Ban <khong phai>" }, /^MAIL_FROM: write the name/],
  [{ SMTP_PORT: "25" }, /^SMTP_PORT: SMTP_HOST is missing$/],
  [{ SMTP_PASSWORD: secret }, /^SMTP_PASSWORD: SMTP_HOST is missing$/],
  [
    { SMTP_HOST: "thu.example", SMTP_PORT: "0" },
    /^SMTP_PORT: write a whole number from 1 to 65535$/,
  ],
  [{ SMTP_HOST: "thu.example", SMTP_PORT: "hai lăm" }, /^SMTP_PORT: write a whole/],
  [
    { SMTP_HOST: "thu.example", SMTP_SECURE: "yes" },
    /^SMTP_SECURE: write one of tls, starttls, none$/,
  ],
  [{ SMTP_HOST: "thu.example", SMTP_PASSWORD: secret }, /^SMTP_USER, SMTP_PASSWORD: give both/],
  [{ SMTP_URL: `http://portal:${secret}@thu.example` }, /^SMTP_URL: write smtp:/],
  [{ SMTP_URL: secret }, /^SMTP_URL: write smtp:/],
  [{ SMTP_URL: "smtp://thu.example", SMTP_PORT: "25" }, /^SMTP_PORT: SMTP_URL says it already/],
  [{ SMTP_HOST: "thu.example", MAIL_FOLDER: "/tmp/thu" }, /^MAIL_FOLDER: give either a folder/],
])(
  "a wrong setting is one sentence that names it and repeats no secret: %j",
  (environment, sentence) => {
    const read = (): unknown => readSettings({ MAIL_FROM: from, ...environment });

    expect(read).toThrow(sentence);
    expect(read).not.toThrow(secret);
  },
);
