import type { RecordEvidenceRefusal } from "#app/domain/completion/record-evidence.server.ts";
import type { RecordedGrade, RecordedKind } from "#app/domain/completion/recorded-evidence.ts";
import type { VoidEvidenceRefusal } from "#app/domain/completion/void-evidence.server.ts";

/** Papers of other bodies, recorded by hand, and what was recorded in error. */
export const evidence = {
  record: {
    act: "Ghi nhận văn bằng, chứng chỉ",
    title: "Ghi nhận văn bằng, chứng chỉ: {name}",
    lead: "Văn bằng, chứng chỉ, giấy chứng nhận do cơ sở khác cấp. Giấy của lớp mở trong hệ thống được ghi khi chốt hồ sơ lớp.",
    effect:
      "Mức độ đáp ứng tiêu chuẩn được tính lại ngay sau khi ghi nhận. Nội dung đã ghi nhận không xóa được; nếu ghi nhầm thì hủy ghi nhận, kèm lý do.",
    submit: "Ghi nhận",
    done: "Đã ghi nhận văn bằng, chứng chỉ của {name}.",
  },
  void: {
    column: "Thao tác",
    act: "Hủy ghi nhận",
    actOf: "Hủy ghi nhận: {text}",
    title: "Hủy ghi nhận: {text}",
    lead: "Chỉ hủy nội dung ghi nhầm. Nội dung bị hủy vẫn giữ trong hồ sơ, kèm lý do, và không được tính vào ngày nào.",
    submit: "Hủy ghi nhận này",
    done: "Đã hủy ghi nhận: {text}.",
    voided: "Đã hủy ghi nhận ngày {date}",
    already: "Ghi nhận này đã bị hủy ngày {date}: {reason}",
  },
  choose: "Chọn",
  levelOption: "{dimension}: {level}",
  kind: {
    level: "Trình độ",
    certificate: "Giấy của một chương trình",
    duty: "Bồi dưỡng định kỳ đã thực hiện",
  } satisfies Record<RecordedKind, string>,
  grade: {
    certificate_on_record: "Có số hiệu, ngày cấp trong danh sách của nơi cấp",
    document_verified: "Đã kiểm tra văn bản gốc",
    self_declared: "Cá nhân tự khai (chưa tính là đạt)",
  } satisfies Record<RecordedGrade, string>,
  field: {
    kind: "Loại nội dung",
    level: "Trình độ",
    programmeId: "Chương trình",
    text: "Tên văn bằng, chứng chỉ",
    certificate: "Số hiệu",
    issuer: "Nơi cấp",
    issuedOn: "Ngày cấp",
    endedOn: "Ngày hoàn thành khóa học",
    validTo: "Có giá trị đến hết ngày",
    grade: "Mức xác minh",
    source: "Căn cứ ghi nhận",
    reason: "Lý do hủy ghi nhận",
  },
  help: {
    level: "Chọn khi loại nội dung là trình độ",
    programmeId: "Chọn khi là giấy của một chương trình hoặc bồi dưỡng định kỳ",
    text: "Ghi như trên giấy, ví dụ: Bằng tốt nghiệp cao cấp lý luận chính trị",
    certificate: "Bắt buộc với giấy của một chương trình và giấy có trong danh sách của nơi cấp",
    endedOn: "Để trống nếu hoàn thành vào ngày cấp. Ghi dd/mm/yyyy",
    validTo:
      "Để trống nếu trên giấy không ghi; khi đó tính theo quy định của chương trình. Ghi dd/mm/yyyy",
    source: "Đã xem giấy nào, ở đâu, ai cung cấp; hoặc số, ngày danh sách",
    reason: "Ghi rõ sai ở điểm nào",
  },
  refusal: {
    unknown_programme: "Không còn chương trình này trong danh mục. Chọn lại.",
    number_missing: "Chưa có số hiệu. Ghi số hiệu trên giấy.",
    issued_in_future: "Ngày cấp chưa đến. Kiểm tra lại ngày trên giấy.",
    issued_before_birth: "Ngày này trước ngày sinh trong hồ sơ. Kiểm tra lại giấy và hồ sơ.",
    ended_after_issue: "Ngày hoàn thành sau ngày cấp. Kiểm tra lại hai ngày này.",
    ends_before_issue: "Ngày hết giá trị trước ngày cấp. Kiểm tra lại hai ngày này.",
    own_register:
      "Số {number} thuộc sổ gốc của {issuer} ({kind}, năm {year}), quản lý trong hệ thống. Giấy này được ghi vào hồ sơ khi chốt hồ sơ lớp, không ghi tay.",
    already_recorded:
      "Giấy này đã có trong hồ sơ của cán bộ. Xem lại mục trình độ, chứng chỉ; nếu là giấy khác, kiểm tra số hiệu.",
    not_by_hand:
      "Nội dung này lấy từ danh sách hoặc từ lớp đã chốt hồ sơ. Sửa ở danh sách hoặc hồ sơ lớp đó.",
    already_voided: "Ghi nhận này đã được hủy với lý do khác. Xem lịch sử ở trang hồ sơ.",
    replaced: "Một danh sách về sau đã ghi lại giấy này. Sửa theo danh sách đó.",
  } satisfies Record<
    Exclude<
      RecordEvidenceRefusal | VoidEvidenceRefusal,
      "not_found" | "not_allowed" | "saved_otherwise"
    >,
    string
  >,
};
