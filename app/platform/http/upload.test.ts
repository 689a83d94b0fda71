import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { receiveUpload } from "./upload.server.ts";

const root = fs.mkdtempSync(path.join(os.tmpdir(), "upload-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

let folders = 0;
function newFolder(): string {
  folders += 1;
  return path.join(root, String(folders), "uploads");
}

function filesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

const largest = 100_000;
const address = "http://portal.test/imports/new";

function formOf(parts: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
}

function receive(
  request: Request,
  folder: string,
  accepts: (values: Record<string, string>) => boolean = () => true,
) {
  return receiveUpload(request, { folder, largest, field: "file", accepts });
}

function post(parts: [string, string | File][]): Request {
  return new Request(address, { method: "POST", body: formOf(parts) });
}

test("a file goes to the disk under a random name that only its owner reads, with its hash", async () => {
  const folder = newFolder();
  const bytes = crypto.randomBytes(largest);
  const name = "Danh sách quy hoạch (xã Lệ Thủy).xlsx";

  const { values, file, fault } = await receive(
    post([
      ["kind", "planning"],
      ["file", new File([bytes], name)],
      ["note", "sau tệp"],
    ]),
    folder,
  );

  expect(fault).toBeNull();
  expect(values).toEqual({ kind: "planning", note: "sau tệp" });
  expect(file).toMatchObject({ name, size: largest });
  expect(file?.hash).toBe(crypto.createHash("sha256").update(bytes).digest("hex"));
  expect(file?.path).toMatch(/^[\w-]{43}\.xlsx$/);
  const stored = path.join(folder, file?.path ?? "");
  expect(fs.readFileSync(stored).equals(bytes)).toBe(true);
  expect(fs.statSync(stored).mode & 0o777).toBe(0o600);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  ["C:\\Users\\Hà\\Danh sách.xlsx", "Danh sách.xlsx"],
  ["../../etc/passwd", "passwd"],
  ["Danh sách.xlsx".normalize("NFD"), "Danh sách.xlsx"],
])("the name %s is kept as %s", async (typed, kept) => {
  const { file } = await receive(post([["file", new File(["x"], typed)]]), newFolder());

  expect(file?.name).toBe(kept);
});

test.each([
  ["no file", [["kind", "planning"]], "file_missing"],
  ["a file field left blank", [["file", new File([], "")]], "file_missing"],
  ["a file in another field", [["other", new File(["x"], "a.xlsx")]], "file_missing"],
  ["an empty file", [["file", new File([], "a.xlsx")]], "file_empty"],
  [
    "a file that is too large",
    [["file", new File([crypto.randomBytes(largest + 1)], "a.xlsx")]],
    "file_too_large",
  ],
] as [string, [string, string | File][], string][])(
  "%s leaves nothing behind",
  async (_what, parts, fault) => {
    const folder = newFolder();

    const upload = await receive(post([...parts, ["kind", "planning"]]), folder);

    expect(upload).toMatchObject({ file: null, fault, values: { kind: "planning" } });
    expect(filesIn(folder)).toEqual([]);
  },
);

test("a form that the fields before the file refuse stores not a byte of it", async () => {
  const folder = newFolder();
  const seen: Record<string, string>[] = [];

  const upload = await receive(
    post([
      ["classification", "secret"],
      ["file", new File(["x"], "a.xlsx")],
      ["kind", "planning"],
    ]),
    folder,
    (values) => {
      seen.push(values);
      return false;
    },
  );

  expect(seen).toEqual([{ classification: "secret" }]);
  expect(upload).toMatchObject({ file: null, fault: null });
  expect(upload.values).toEqual({ classification: "secret", kind: "planning" });
  expect(fs.existsSync(folder)).toBe(false);
});

test("a form without files in it is read like any other", async () => {
  const body = new URLSearchParams({ kind: "planning" });
  const request = new Request(address, { method: "POST", body });

  expect(await receive(request, newFolder())).toMatchObject({
    values: { kind: "planning" },
    file: null,
    fault: "file_missing",
  });
});

/** The bytes of a form with a file, and the header that names its boundary. */
async function bytesOf(parts: [string, string | File][]): Promise<[Buffer, string]> {
  const whole = post(parts);
  return [Buffer.from(await whole.arrayBuffer()), whole.headers.get("content-type") ?? ""];
}

test.each([
  ["ends early", (end: () => void) => end()],
  ["is cut", (_end: () => void, cut: () => void) => cut()],
])("a body that %s leaves no file", async (_what, finish) => {
  const folder = newFolder();
  const [bytes, type] = await bytesOf([["file", new File([crypto.randomBytes(90_000)], "a.xlsx")]]);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes.subarray(0, 60_000));
      finish(
        () => controller.close(),
        () => controller.error(new Error("connection cut")),
      );
    },
  });
  const init = { method: "POST", body, headers: { "content-type": type }, duplex: "half" };
  const request = new Request(address, init);

  const answer = await receive(request, folder).catch((error: unknown) => error);

  expect(answer).toMatchObject({ init: { status: 400 } });
  expect(filesIn(folder)).toEqual([]);
});

test("a folder that cannot be made is a fault, and the form is read to its end", async () => {
  const file = path.join(root, "a file");
  fs.writeFileSync(file, "");
  const request = post([["file", new File([crypto.randomBytes(90_000)], "a.xlsx")]]);

  await expect(receive(request, path.join(file, "uploads"))).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(request.bodyUsed).toBe(true);
});
