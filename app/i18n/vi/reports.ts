import type { NeedRefusal } from "#app/domain/enrolment/registered-need.ts";
import type { NeedGroup, NeedState } from "#app/domain/reporting/needs.ts";
import type { ReportGroup } from "#app/domain/reporting/year-report.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";

/** What all reports have in common. */
export const reports = {
  nav: "Báo cáo",
  year: "Năm",
  unit: "Đơn vị",
};

/** The list of needs and form F4. */
export const needs = {
  nav: "Nhu cầu đào tạo, bồi dưỡng",
  title: "Nhu cầu đào tạo, bồi dưỡng năm {year}",
  titleOf: "Nhu cầu đào tạo, bồi dưỡng năm {year}: {unit}",
  lead_one: "{n} người có nhu cầu, tính đến ngày {date}.",
  lead_other: "{n} người có nhu cầu, tính đến ngày {date}.",
  how: "Nhu cầu gồm nội dung còn thiếu theo tiêu chuẩn chức danh và nội dung cán bộ tự đăng ký. Mỗi người tính một lần trong mỗi nội dung. Còn lại bằng số người có nhu cầu trừ số đã xếp lớp và số chỗ còn trống của các lớp đã thông báo.",
  empty: "Không có nhu cầu nào của năm {year} trong phạm vi này.",
  file: "Xuất mẫu F4 (.xlsx)",
  outside: "{subject} (ngoài chương trình của hệ thống)",
  or: "{a} hoặc {b}",
  by: { label: "Cách xem", content: "Theo nội dung", unit: "Theo đơn vị" },
  field: {
    content: "Nội dung lớp",
    people: "Số người có nhu cầu",
    groups: "Đối tượng",
    registered: "Tự đăng ký",
    covered: "Đã xếp lớp",
    open: "Chưa xếp lớp",
    courses: "Lớp đã thông báo",
    remaining: "Còn lại",
    unit: "Đơn vị",
  },
  group: {
    province: "Chức danh cấp tỉnh",
    department: "Chức danh thuộc sở, ban, ngành",
    district: "Chức danh cấp huyện (trước 7/2025)",
    commune: "Chức danh cấp xã",
    registered: "Tự đăng ký",
  } satisfies Record<NeedGroup, string>,
  state: {
    covered: "Đã xếp lớp",
    open: "Chưa xếp lớp",
    registered: "Tự đăng ký",
  } satisfies Record<NeedState, string>,
  people: {
    title: "{content}: người có nhu cầu năm {year}",
    lead_one: "{n} người, tính đến ngày {date}.",
    lead_other: "{n} người, tính đến ngày {date}.",
    caption: "Người có nhu cầu",
    empty: "Không có ai phù hợp với điều kiện lọc.",
    unit: "Đơn vị: {unit}",
    source: "Căn cứ",
    byStandard: "Còn thiếu theo tiêu chuẩn",
    byThemselves: "Tự đăng ký",
    state: "Tình trạng",
    note: "Ghi chú của cán bộ",
  },
  sheet: {
    name: "Mẫu F4",
    title: "NHU CẦU, KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG NĂM {year}",
    file: "Mau F4 nam {year}.xlsx",
    whole: "Đơn vị: toàn bộ phạm vi phụ trách",
    order: "STT",
    content: "Nội dung lớp",
    audience: "Đối tượng",
    courses: "Số lớp",
    people: "Số học viên",
    time: "Thời gian, thời lượng",
    form: "Hình thức",
    place: "Địa điểm",
    school: "Cơ sở đào tạo",
    lead: "Đơn vị chủ trì, phối hợp",
    budget: "Kinh phí",
    note: "Ghi chú",
    periods_one: "{n} tiết",
    periods_other: "{n} tiết",
    covered_one: "Đã xếp lớp {n} người",
    covered_other: "Đã xếp lớp {n} người",
    remaining_one: "còn lại {n} người",
    remaining_other: "còn lại {n} người",
    registered_one: "trong đó {n} người tự đăng ký",
    registered_other: "trong đó {n} người tự đăng ký",
    blank:
      "Số lớp, thời gian và địa điểm là của các lớp đã thông báo. Cột đơn vị chủ trì, kinh phí để trống để ghi bổ sung.",
  },
};

/** The yearly report and form F8. */
export const yearReport = {
  nav: "Báo cáo kết quả năm",
  title: "Kết quả đào tạo, bồi dưỡng năm {year}",
  titleOf: "Kết quả đào tạo, bồi dưỡng năm {year}: {unit}",
  lead: "{turns} lượt của {people} người, theo dữ liệu đến ngày {date}.",
  how: "Một lượt là một người hoàn thành một lớp; người học hai lớp trong năm tính hai lượt và một người. Lượt gồm kết quả các lớp đã chốt hồ sơ và văn bằng, chứng chỉ đã ghi nhận của cơ sở khác; không tính nội dung cán bộ tự khai. Người tính theo đơn vị công tác hiện nay.",
  groupHow:
    "Đối tượng xác định theo chức vụ hiện nay. Người giữ nhiều chức vụ có mặt ở nhiều dòng, dòng toàn bộ chỉ tính một lần.",
  empty: "Chưa ghi nhận kết quả nào của năm {year} trong phạm vi này.",
  file: "Xuất mẫu F8 (.xlsx)",
  byGroup: "Theo đối tượng",
  byProgramme: "Theo chương trình",
  minorityUnknown: "{n} (chưa rõ {unknown})",
  field: {
    group: "Đối tượng",
    subject: "Nội dung",
    programme: "Chương trình",
    turns: "Lượt",
    people: "Người",
    women: "Trong đó nữ",
    minority: "Dân tộc thiểu số",
  },
  group: {
    committee_member: "Cấp ủy viên",
    province_leader: "Lãnh đạo cấp tỉnh",
    department_leader: "Lãnh đạo, quản lý sở, ban, ngành",
    commune_secretary: "Bí thư đảng ủy cấp xã",
    commune_leader: "Lãnh đạo, quản lý khác cấp xã",
    other: "Cán bộ, công chức khác",
  } satisfies Record<ReportGroup, string>,
  band: {
    excellent: "Xuất sắc",
    very_good: "Giỏi",
    good: "Khá",
    average: "Trung bình",
    none: "Không xếp loại",
  } satisfies Record<MarkBand | "none", string>,
  sheet: {
    groups: "F8 đối tượng",
    programmes: "F8 chương trình",
    title: "BÁO CÁO KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG NĂM {year}",
    file: "Mau F8 nam {year}.xlsx",
    contents: "Nội dung (lượt người)",
    total: "Tổng",
    ofThem: "Trong đó (người)",
    women: "Nữ",
    minority: "DTTS",
    young: "Trẻ",
    results: "Xếp loại (lượt)",
    whole: "Toàn bộ",
    blank:
      "Cột Trẻ và Kinh phí để trống để ghi bổ sung; ô DTTS trống khi người lập không được xem dân tộc.",
  },
};

/** What a person registers that they need to learn. */
export const registered = {
  nav: "Ghi nhận nhu cầu",
  title: "Nhu cầu học đã ghi nhận",
  lead: "Nội dung đồng chí cần học mà hiện chưa có lớp. Cán bộ tổ chức của đơn vị xem và tổng hợp vào kế hoạch năm.",
  own: "Nhu cầu của tôi",
  none: "Đồng chí chưa ghi nhận nhu cầu nào.",
  new: "Ghi nhận nhu cầu mới",
  choose: "Chọn chương trình",
  submit: "Ghi nhận nhu cầu",
  withdraw: "Rút lại",
  noteHelp: "Ví dụ: thời gian có thể học, hình thức mong muốn.",
  done: "Đã ghi nhận nhu cầu năm {year}.",
  field: {
    programme: "Chương trình",
    year: "Năm",
    note: "Ghi chú",
    state: "Tình trạng",
    on: "Ngày ghi nhận",
    act: "Việc",
  },
  state: { standing: "Đang tổng hợp", learnt: "Đã học", withdrawn: "Đã rút lại" },
  refusal: {
    not_offered: "Không ghi nhận được nhu cầu cho chương trình này. Chọn chương trình khác.",
    year_not_open: "Chỉ ghi nhận nhu cầu cho năm nay và năm sau.",
    already_registered: "Đồng chí đã ghi nhận nhu cầu này cho năm đã chọn.",
    already_in_course:
      "Đồng chí đang có đăng ký hoặc đang học một lớp của chương trình này, nên không cần ghi nhận nhu cầu.",
    too_many_needs:
      "Mỗi người ghi nhận nhiều nhất {max} nhu cầu. Rút lại nhu cầu không còn cần rồi ghi tiếp.",
  } satisfies Record<NeedRefusal, string>,
  withdrawal: {
    title: "Rút lại nhu cầu",
    lead: "{programme}, năm {year}",
    body: "Nhu cầu không còn được tính khi đơn vị tổng hợp. Có thể ghi nhận lại sau.",
    submit: "Rút lại nhu cầu",
    done: "Đã rút lại nhu cầu.",
  },
};
