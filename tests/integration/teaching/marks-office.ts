import fs from "node:fs";
import { type Sheet, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { testDay } from "#tests/support/database.ts";
import { stage, type Stage } from "./teaching-stage.ts";

type Sent = { pasted?: string; file?: File; locale?: string; by?: string };

/** A course with its page of marks, as its administrator's browser sees it. */
export type MarksOffice = Stage & {
  app: TestApp;
  /** the administrator's session */
  as: string;
  /** address of the page of marks, or of one beneath it */
  page: (rest?: string) => string;
  idOf: (place: number) => number;
  /** sends a sheet to be checked */
  check: (sent: Sent) => Promise<{ status: number; html: string }>;
  /** sends a form to the page of marks */
  save: (form: Record<string, string>, by?: string) => Promise<Response>;
  /** the marks that stand, first attempts first */
  standing: () => Promise<(number | null)[]>;
  storedFiles: () => string[];
};

/** The office of a course, or that of a course that is there already at another time. */
export async function marksOffice({
  now = testDay,
  on,
}: { now?: Date; on?: Stage } = {}): Promise<MarksOffice> {
  const course = on ?? (await stage());
  const { db, courseId, keeper, people } = course;
  const app = await testApp(db, () => now);
  const as = await app.signInAs(keeper.accountId, keeper.grantId);
  const page = (rest = ""): string => `/courses/${courseId}/marks${rest}`;
  return {
    ...course,
    app,
    as,
    page,
    idOf: (place) => people[place]?.enrolmentId ?? 0,
    check: async ({ pasted: text = "", file, locale = "vi", by = as }) => {
      const upload = new FormData();
      upload.append("_page", page("/sheet"));
      upload.append("pasted", text);
      if (file) upload.append("file", file);
      const answer = await app.request(page("/sheet"), { method: "POST", upload, as: by, locale });
      return { status: answer.status, html: await answer.text() };
    },
    save: (form, by = as) => app.request(page(), { method: "POST", form, as: by }),
    standing: async () => {
      const rows = await db.prisma.courseMark.findMany({
        where: { replacedAt: null },
        orderBy: [{ attempt: "asc" }, { enrolmentId: "asc" }],
      });
      return rows.map(({ tenths }) => tenths);
    },
    storedFiles: () => {
      const { uploadFolder } = app.portal.settings;
      return fs.existsSync(uploadFolder) ? fs.readdirSync(uploadFolder) : [];
    },
  };
}

export const head = "STT\tHọ và tên\tNgày sinh\tĐiểm lần 1\tĐiểm lần 2";

/** Rows beneath a head, as they are copied from a spreadsheet. */
export const pasted = (...rows: string[]): string => [head, ...rows].join("\n");

/** As a form carries a text of several lines. */
export const sent = (text: string): string => text.replaceAll("\n", "\r\n");

/** A file as people write it. */
export async function marksFile(
  rows: (string | number | null)[][],
  change: Partial<Sheet> = {},
): Promise<File> {
  const columns = ["STT", "Họ và tên", "Điểm"].map((header) => ({ header, width: 10 }));
  const sheet = { name: "Điểm", title: "BẢNG ĐIỂM", lines: [], columns, rows, ...change };
  return new File([Buffer.from(await writeWorkbook(sheet))], "diem.xlsx");
}
