import type { MarksVerdict } from "#app/domain/teaching/marks-sheet.ts";

/** Marks of a course that come in by a sheet. */
export const marksSheet = {
  open: "Nhập từ bảng tính",
  title: "Nhập điểm từ bảng tính: {course}",
  lead: "Lớp {code}. Hệ thống kiểm tra từng dòng và cho xem trước; chưa có điểm nào được lưu cho đến khi xác nhận.",
  download: "Tải mẫu bảng điểm của lớp",
  pasted: "Các dòng chép từ bảng tính",
  pastedHelp:
    "Trong bảng tính, chọn cả dòng tiêu đề và các dòng cần nhập, chép rồi dán vào đây. Nếu đã chọn tệp ở dưới thì để trống.",
  file: "Tệp bảng tính",
  fileHelp: "Tệp .xlsx, không quá {limit} MB và {rows} dòng. Nếu đã dán ở trên thì không chọn tệp.",
  check: "Kiểm tra bảng điểm",
  again: "Sửa rồi kiểm tra lại",
  how: "Bảng tính cần có gì",
  howHead:
    "Một dòng tiêu đề có cột “Họ và tên” (hoặc “Họ đệm” và “Tên”) và cột điểm: {marks}. Các tên “Điểm”, “Điểm thu hoạch”, “Điểm lần 2” cũng được nhận ra.",
  howNames:
    "Họ và tên ghi đủ dấu như trong danh sách lớp. Hai người cùng họ tên được phân biệt bằng cột “Ngày sinh” hoặc cột “Mã đối chiếu” của mẫu tải về.",
  howMarks:
    "Điểm từ 0 đến 10, một chữ số thập phân, ví dụ 7,5; V nếu không dự. Ô để trống giữ nguyên như cũ.",
  howSaved: "Các dòng được nhận được lưu cùng một lần. Dòng không nhận được nêu rõ lý do để sửa.",
  noName: "Chưa có họ và tên",
  change: "{from} → {to}",
  field: {
    row: "Dòng",
    why: "Lý do không nhận",
    verdict: "Kết quả",
  },
  verdict: {
    accepted: "Sẽ lưu",
    unchanged: "Không thay đổi",
    empty: "Không có điểm, bỏ qua",
    refused: "Không nhận",
  } satisfies Record<MarksVerdict["kind"], string>,
  preview: {
    title: "Xem trước điểm từ bảng tính: {course}",
    lead: "Lớp {code}. Chưa có điểm nào được lưu.",
    counts_one:
      "Bảng có {count} dòng: {accepted} sẽ lưu, {unchanged} không thay đổi, {empty} không có điểm, {refused} không nhận.",
    counts_other:
      "Bảng có {count} dòng: {accepted} sẽ lưu, {unchanged} không thay đổi, {empty} không có điểm, {refused} không nhận.",
    leftOut_one:
      "{count} dòng không nhận sẽ không được lưu. Sửa trong bảng tính rồi kiểm tra lại, hoặc lưu các dòng còn lại.",
    leftOut_other:
      "{count} dòng không nhận sẽ không được lưu. Sửa trong bảng tính rồi kiểm tra lại, hoặc lưu các dòng còn lại.",
    notSaved: "Kiểm tra rồi lưu ở cuối bảng.",
    nothing: "Không có dòng nào để lưu.",
    read: "Đã đọc các cột: {columns}.",
    refused_one: "Không nhận: {count} dòng",
    refused_other: "Không nhận: {count} dòng",
    others_one: "Được nhận: {count} dòng",
    others_other: "Được nhận: {count} dòng",
    submit_one: "Lưu điểm của {count} người",
    submit_other: "Lưu điểm của {count} người",
  },
  done: "Đã lưu {n} điểm từ bảng tính.",
  doneLeftOut_one: "Đã lưu {n} điểm từ bảng tính; {count} dòng không nhận chưa được lưu.",
  doneLeftOut_other: "Đã lưu {n} điểm từ bảng tính; {count} dòng không nhận chưa được lưu.",
  refusal: {
    columns_not_recognised:
      "Không nhận ra dòng tiêu đề. Cần có cột “Họ và tên” (hoặc “Họ đệm” và “Tên”) và ít nhất một cột điểm: “Điểm”, “Điểm lần 1”, “Điểm lần 2” hoặc “Điểm thu hoạch”. Đã thấy: {found}.",
    two_columns:
      "Nhiều cột cùng là điểm của một lần: {columns}. Chỉ giữ một cột, hoặc ghi rõ “Điểm lần 1”, “Điểm lần 2”.",
    classified_marking:
      "Bảng có dấu “{value}”. Hệ thống không nhận tài liệu này; chưa có gì được lưu. Xử lý trên máy tính độc lập theo quy định về bảo vệ bí mật nhà nước.",
    no_rows: "Bảng không có dòng dữ liệu nào. Kiểm tra lại đã chọn đúng chưa.",
  },
  fault: {
    name_missing: "Dòng có điểm nhưng chưa có họ và tên. Bổ sung họ và tên.",
    name_invalid: "Ô họ và tên chứa công thức hoặc giá trị lỗi. Ghi lại bằng chữ.",
    legacy_encoding:
      "Họ và tên dùng bảng mã cũ (TCVN3 hoặc VNI, phông .VnTime, VNI-Times). Chuyển sang Unicode rồi kiểm tra lại.",
    unknown_name: "Không có ai tên {name} trong lớp. Kiểm tra lại họ và tên.",
    unknown_name_near:
      "Không có ai tên {name} trong lớp. Gần nhất là {near} ({who}); nếu đúng, ghi lại họ và tên như vậy.",
    ambiguous_name_one:
      "Có {count} người tên {name} trong lớp: {list}. Ghi ngày sinh để phân biệt.",
    ambiguous_name_other:
      "Có {count} người tên {name} trong lớp: {list}. Ghi ngày sinh để phân biệt.",
    birth_differs:
      "Ngày sinh {value} không khớp với {name} trong lớp: {list}. Kiểm tra lại họ tên, ngày sinh.",
    unknown_code:
      "Mã đối chiếu “{value}” không phải của lớp này. Dùng mẫu tải về của lớp này, hoặc để trống ô mã.",
    other_person:
      "Mã đối chiếu “{value}” là của {other}, không phải {name}. Các cột có thể đã bị xếp lệch dòng; kiểm tra lại cả bảng.",
    twice_one: "Người này còn ở dòng {rows}. Chỉ giữ một dòng.",
    twice_other: "Người này còn ở các dòng {rows}. Chỉ giữ một dòng.",
    left_course: "Người này không còn học lớp này nên không ghi điểm.",
    own_row: "Không ai tự ghi điểm cho mình. Để người khác ghi dòng này.",
    mark_frozen:
      "Đã hết thời gian sửa điểm trực tiếp nên chưa ghi được “{value}”; người khác duyệt việc sửa.",
  },
  sheet: {
    name: "Bảng điểm",
    title: "Bảng điểm: {course}",
    lead_one:
      "Lớp {code}, {n} người. Điền điểm rồi tải lên ở trang điểm của lớp; giữ nguyên cột mã đối chiếu và họ tên.",
    lead_other:
      "Lớp {code}, {n} người. Điền điểm rồi tải lên ở trang điểm của lớp; giữ nguyên cột mã đối chiếu và họ tên.",
    code: "Mã đối chiếu",
    file: "bang-diem-{code}-{date}.xlsx",
  },
};
