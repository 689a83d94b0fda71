import { expect, test } from "vitest";
import { judgeFailure, type MailFailure } from "./mail-failure.ts";

const failures: [string, Omit<MailFailure, "message">, string][] = [
  ["nobody listens", { code: "ECONNECTION", command: "CONN" }, "server"],
  ["no answer in time", { code: "ETIMEDOUT", command: "CONN" }, "server"],
  ["the name is not known", { code: "EDNS", command: "CONN" }, "server"],
  ["the certificate is not trusted", { code: "ESOCKET", command: "CONN" }, "server"],
  ["the password is wrong", { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "server"],
  [
    "the sender is refused",
    { code: "EENVELOPE", responseCode: 550, command: "MAIL FROM" },
    "server",
  ],
  ["it takes leave", { code: "EENVELOPE", responseCode: 421, command: "RCPT TO" }, "server"],
  ["the line is cut in the text", { code: "ECONNECTION", command: "DATA" }, "server"],
  ["nobody of that name", { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, "refused"],
  ["the mailbox is full", { code: "EENVELOPE", responseCode: 452, command: "RCPT TO" }, "later"],
  ["grey-listed", { code: "EENVELOPE", responseCode: 451, command: "RCPT TO" }, "later"],
  ["the text is refused", { code: "EMESSAGE", responseCode: 554, command: "DATA" }, "refused"],
  ["no address at all", { code: "EENVELOPE", command: "API" }, "refused"],
];

test.each(failures)("%s", (_name, failure, kind) => {
  expect(judgeFailure({ message: "the answer", ...failure })).toEqual({
    kind,
    answer: "the answer",
  });
});

test("an answer is one line of at most 300 characters", () => {
  const { answer } = judgeFailure({ message: `550 5.1.1\r\n  ${"x".repeat(900)}` });

  expect(answer).toMatch(/^550 5\.1\.1 x{290}$/);
});
