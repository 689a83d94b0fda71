import { expect, test } from "vitest";
import { beginningsOf } from "./beginning.ts";
import type { PaperWords } from "./paper-words.ts";

const words = (issuer: string): PaperWords => ({
  family: "party",
  issuer,
  superior: null,
  code: null,
  place: null,
  decider: null,
  authority: null,
  signerPost: null,
  signerName: null,
  bases: null,
  addressees: null,
  recipients: null,
});

const hostName = "Trường Chính trị Lê Duẩn";
const templates = [words("Ban Tổ chức"), words("Trường Chính trị Lê Duẩn")];
const nothing = { own: null, last: null, templates: [], chosen: null, hostName };
const own = { ...words("Của lớp"), level: "Tỉnh ủy", revision: 3 };
const last = { ...words("Của lớp trước"), level: "Huyện ủy", revision: 9 };

test("without anything written the template of the host is taken, else the first, else the host is named", () => {
  expect(beginningsOf({ ...nothing, templates })).toMatchObject({
    from: "template",
    words: { issuer: hostName },
  });
  expect(beginningsOf({ ...nothing, templates, hostName: "Sở Nội vụ" }).words.issuer).toBe(
    "Ban Tổ chức",
  );
  expect(beginningsOf(nothing)).toMatchObject({
    from: "none",
    words: { issuer: hostName, family: "state" },
    level: null,
    revision: 0,
  });
});

test("what was written goes before templates, the course's own first; a template asked for goes before all", () => {
  expect(beginningsOf({ ...nothing, templates, last })).toMatchObject({
    from: "last",
    words: { issuer: "Của lớp trước" },
    level: null,
    revision: 0,
  });
  expect(beginningsOf({ ...nothing, templates, last, own })).toMatchObject({
    from: "own",
    level: "Tỉnh ủy",
    revision: 3,
  });
  const chosen = words("Ban Tổ chức");
  expect(beginningsOf({ ...nothing, templates, last, own, chosen })).toMatchObject({
    from: "chosen",
    words: { issuer: "Ban Tổ chức" },
    revision: 3,
  });
});
