import { planningWords } from "./column-words-planning.ts";
import { trainingWords } from "./column-words-training.ts";
import type { ColumnWords, FormKind } from "./columns.ts";

const sharedWords: ColumnWords = {
  order: ["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "S TT", "No"],
  name: [
    "Họ và tên",
    "Họ tên",
    "Họ, tên",
    "Họ và tên cán bộ",
    "Họ tên cán bộ",
    "Họ và tên khai sinh",
    "Họ tên khai sinh",
    "Họ, chữ đệm và tên",
    "Họ, chữ đệm và tên khai sinh",
    "Họ, tên đệm và tên",
    "Họ và tên học viên",
    "Họ tên học viên",
    "Họ và tên đầy đủ",
    "Tên cán bộ",
    "Tên học viên",
    "Cán bộ",
    "Học viên",
  ],
  familyName: [
    "Họ",
    "Họ đệm",
    "Họ và đệm",
    "Họ, đệm",
    "Họ tên đệm",
    "Họ và tên đệm",
    "Họ và chữ đệm",
    "Họ, chữ đệm",
    "Họ lót",
    "Họ và lót",
    "Họ và tên lót",
    "Họ, tên lót",
  ],
  givenName: ["Tên", "Tên gọi"],
  birth: [
    "Ngày, tháng, năm sinh",
    "Ngày sinh",
    "Năm sinh",
    "Ngày tháng sinh",
    "Ngày, năm sinh",
    "Tháng, năm sinh",
    "Sinh ngày",
    "Sinh năm",
    "Ngày sinh (dd/mm/yyyy)",
    "Ngày, tháng, năm sinh (Nam/Nữ)",
    "NTNS",
  ],
  birthMale: ["Nam", "Ngày sinh nam", "Năm sinh nam", "Nam sinh ngày", "Nam sinh năm"],
  birthFemale: ["Nữ", "Ngày sinh nữ", "Năm sinh nữ", "Nữ sinh ngày", "Nữ sinh năm"],
  gender: ["Giới tính", "Giới", "Phái", "Nam/Nữ", "Nam, nữ", "Nam hay nữ", "Giới tính (Nam/Nữ)"],
  note: ["Ghi chú", "Ghi chú khác", "Chú thích"],
  reason: ["Lý do"],
  votes: [
    "Phiếu",
    "Tỷ lệ",
    "Tỉ lệ",
    "Tỷ lệ %",
    "Kết quả giới thiệu",
    "Kết quả lấy ý kiến",
    "Kết quả tín nhiệm",
  ],
};

/** What people write above a column; the first of each is the word that samples of the form have. */
export const columnWords: Record<FormKind, ColumnWords> = {
  planning: { ...sharedWords, ...planningWords },
  "past-training": { ...sharedWords, ...trainingWords },
};
