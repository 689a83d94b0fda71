import { expect, test } from "vitest";
import { readSettings, settingDefaults } from "./settings.server.ts";

test.each([
  ["", [30, 35, 40, 45, 50, 55]],
  ["35,45,55", [35, 45, 55]],
  ["35,35,45", [35, 45]],
])("AGE_GROUPS %j ends the age groups at %j", (text, ends) => {
  expect(readSettings({ AGE_GROUPS: text }).ageGroups).toEqual(ends);
});

test.each(["35;45", "thirty", "5", "30,", "100"])(
  "AGE_GROUPS %j is refused by its name",
  (text) => {
    expect(() => readSettings({ AGE_GROUPS: text })).toThrow(
      /^AGE_GROUPS: write years between 10 and 99/,
    );
  },
);

/** Something that cannot be used, for each setting that can be wrong, and what its sentence asks for. */
const wrong: Record<string, [value: string, sentence: string][]> = {
  PORTAL_MODE: [["party", "write one of production, demo, test, development"]],
  DATABASE_URL: [
    ["mysql://localhost/x", "write file:PATH or postgresql://…"],
    ["file:", "file: needs a path"],
    ["postgresql://localhost", "the address names no database"],
    ["postgresql://[x/portal", "the address cannot be read: postgresql://USER@HOST:PORT/DATABASE"],
  ],
  PORT: [
    ["http", "write a whole number from 0 to 65535"],
    ["70000", "write a whole number from 0 to 65535"],
    ["80.5", "write a whole number from 0 to 65535"],
  ],
  BASE_URL: [
    ["portal.example", "write the address people type: https://portal.example.vn"],
    ["ftp://portal.example", "write the address people type: https://portal.example.vn"],
  ],
  PORTAL_NOW: [["2026-06-01T08:00:00+07:00", "the clock can be set in demo and test mode only"]],
  LOG_LEVEL: [["shout", "write one of silent, fatal, error, warn, info, debug"]],
  SESSION_IDLE_MINUTES: [["0", "write a whole number from 1"]],
  SESSION_MAX_MINUTES: [["twelve", "write a whole number from 1"]],
  PORTAL_STANDALONE: [["yes", "write one of 0, 1"]],
  UPLOAD_KEEP_DAYS: [["-1", "write a whole number from 1"]],
  AGE_GROUPS: [["thirty", "write years between 10 and 99 with commas between them: 30,35,40"]],
  IMPORT_MAX_MB: [["0", "write a whole number from 1"]],
  IMPORT_MAX_UNPACKED_MB: [["a lot", "write a whole number from 1"]],
  IMPORT_MAX_ROWS: [["0.5", "write a whole number from 1"]],
  IMPORT_MAX_COLUMNS: [["0", "write a whole number from 1"]],
  DIGEST_TIME: [["dawn", "write a time such as 07:00, or off"]],
  SMTP_PORT: [
    ["http", "write a whole number from 1 to 65535"],
    ["25", "SMTP_HOST is missing"],
  ],
  SMTP_SECURE: [["yes", "write one of tls, starttls, none"]],
  SMTP_USER: [["portal", "SMTP_HOST is missing"]],
  SMTP_PASSWORD: [["a secret", "SMTP_HOST is missing"]],
  SMTP_URL: [
    [
      "thu.example",
      "write smtp://USER:PASSWORD@HOST:PORT, or smtps:// for TLS from the first byte",
    ],
  ],
  MAIL_FROM: [
    [
      "daotao@tinhuy.example",
      "write the name of the sending body and its address, such as “Ban Tổ chức Tỉnh ủy <daotao@tinhuy.example>”",
    ],
  ],
};

/** Any text may be right; what cannot be used shows when the server begins to listen or to store. */
const shownLater = ["HOST", "TRUST_PROXY", "UPLOAD_FOLDER", "SMTP_HOST", "MAIL_FOLDER"];

const cases = Object.entries(wrong).flatMap(([name, values]) =>
  values.map(([value, sentence]) => [name, value, sentence]),
);

test.each(cases)("%s=%s is refused in one sentence: %s", (name = "", value, sentence) => {
  expect(() => readSettings({ [name]: value })).toThrow(new Error(`${name}: ${sentence}`));
});

test("every setting has a wrong value above, or is looked at later", () => {
  expect([...Object.keys(wrong), ...shownLater].toSorted()).toEqual(
    Object.keys(settingDefaults()).toSorted(),
  );
});

test("an empty value is none", () => {
  const empty = Object.fromEntries(Object.keys(settingDefaults()).map((name) => [name, ""]));

  expect(readSettings(empty)).toEqual(readSettings({}));
});

test.each([
  [undefined, "07:00"],
  ["23:59", "23:59"],
  ["off", null],
])("DIGEST_TIME %j", (text, time) => {
  expect(readSettings(text === undefined ? {} : { DIGEST_TIME: text }).digestAt).toBe(time);
});

test.each(["24:00", "7:00", "07:60", "sáng"])("DIGEST_TIME %j is refused by its name", (text) => {
  expect(() => readSettings({ DIGEST_TIME: text })).toThrow(/^DIGEST_TIME: write a time/);
});
