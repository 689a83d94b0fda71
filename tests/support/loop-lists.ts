import fs from "node:fs";
import path from "node:path";
import { type CellValue, makeWorkbook } from "#tests/support/workbook-factory.ts";

/** Somebody of the sample list of communes, who is planned again after the communes were merged. */
export const person = {
  /** as the sample writes it, and it stays */
  name: "Cao Xuân Thuỷ",
  /** as later lists write it: the same name */
  nameOnLists: "Cao Xuân Thủy",
  search: "cao xuan thuy",
  born: "20/11/1985",
  unit: "Xã Lệ Thủy",
};

const head = (own: Record<string, string[]>): CellValue[][] => {
  const columns = Object.entries(own).flatMap(([top, beneath]) =>
    (beneath.length === 0 ? [null] : beneath).map((word, index) => [
      index === 0 ? top : null,
      word,
    ]),
  );
  return [columns.map(([top]) => top ?? null), columns.map(([, beneath]) => beneath ?? null)];
};

async function write(folder: string, name: string, rows: CellValue[][]): Promise<string> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, await makeWorkbook([{ name: "Danh sách", rows }]));
  return file;
}

/** The planning list of the merged commune for the next term: one person, good ratings of the three years before. */
export function planningList(folder: string, year: number): Promise<string> {
  const years = [year - 3, year - 2, year - 1];
  return write(folder, "quy-hoach-xa-le-thuy.xlsx", [
    ["ĐẢNG ỦY XÃ LỆ THỦY"],
    ["DANH SÁCH TRÍCH NGANG CÁN BỘ QUY HOẠCH"],
    ...head({
      STT: [],
      "Họ và tên": [],
      "Ngày, tháng, năm sinh": ["Nam", "Nữ"],
      "Trình độ": ["Chuyên môn", "Lý luận chính trị", "QLNN"],
      "Chức vụ, đơn vị công tác hiện nay": [],
      "Chức danh quy hoạch": [],
      "Nhiệm kỳ": [],
      "Xếp loại": years.map(String),
    }),
    [
      1,
      person.nameOnLists,
      person.born,
      null,
      "Thạc sĩ",
      "Cao cấp",
      "CVC",
      "Ủy viên Ban Thường vụ Đảng ủy xã Lệ Thủy",
      "Phó Bí thư Đảng ủy xã Lệ Thủy",
      "2030-2035",
      ...years.map(() => "HTTNV"),
    ],
  ]);
}

/** What the person has completed: this year's knowledge update, and defence training of a group too low. */
export function trainingList(folder: string, year: number): Promise<string> {
  return write(folder, "lop-da-hoc.xlsx", [
    ["DANH SÁCH CÁN BỘ ĐÃ HOÀN THÀNH CÁC LỚP ĐÀO TẠO, BỒI DƯỠNG"],
    ...head({
      STT: [],
      "Họ và tên": [],
      "Ngày sinh": [],
      "Giới tính": [],
      "Nội dung lớp": [],
      "Cơ sở đào tạo": [],
      "Thời gian": ["Từ", "Đến"],
      "Hình thức": [],
      "Văn bằng, chứng chỉ": [],
      "Số hiệu": [],
      "Ngày cấp": [],
      "Xếp loại": [],
    }),
    ...[
      ["Cập nhật kiến thức cho cấp ủy viên", year, `52/${year}-TCT`],
      ["Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4", 2021, "118/2021-BCHQS"],
    ].map(([programme, of, number], index) => [
      index + 1,
      person.nameOnLists,
      person.born,
      "Nam",
      String(programme),
      "Trường Chính trị tỉnh",
      `02/${of}`,
      `02/${of}`,
      "Tập trung",
      "Giấy chứng nhận",
      String(number),
      `20/02/${of}`,
      "Hoàn thành",
    ]),
  ]);
}
