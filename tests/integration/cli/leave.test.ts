import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";

const worker = path.resolve(import.meta.dirname, "../../support/workers/long-answer.ts");
const length = 1_000_000;

function answerWith(code: number) {
  const args = [worker, String(length), String(code)];
  const env = { ...process.env, NODE_OPTIONS: "" };
  return spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
}

test("an answer longer than a pipe holds arrives whole, however late it is read", async () => {
  const child = answerWith(3);
  const ended = once(child, "exit");
  // why: whoever ends before the answer is read has ended by then
  await Promise.race([ended, wait(3000)]);

  let read = 0;
  for await (const chunk of child.stdout) read += Buffer.byteLength(chunk as Buffer); // why: no encoding was set

  expect(read).toBe(length);
  expect(await ended).toEqual([3, null]);
});

test("whoever stops reading does not keep the call from ending with its code", async () => {
  const child = answerWith(4);
  const ended = once(child, "exit");
  await once(child.stdout, "readable");
  child.stdout.destroy();

  expect(await ended).toEqual([4, null]);
});
