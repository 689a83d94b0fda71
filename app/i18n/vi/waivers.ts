export const waivers = {
  concluded: "Kết luận:",
  title: "Miễn tiêu chuẩn và kết luận của cấp có thẩm quyền",
  none: "Chưa ghi nhận quyết định miễn tiêu chuẩn hay kết luận nào của cấp có thẩm quyền.",
  waive: "Ghi nhận miễn tiêu chuẩn",
  conclude: "Ghi nhận kết luận",
  revoke: "Thu hồi",
  revokeOf: "Thu hồi {what}, quyết định số {number}",
  waiverOf: "Miễn: {subject}",
  overrideOf: "Kết luận: {band}",
  field: {
    what: "Nội dung",
    subject: "Nội dung được miễn",
    band: "Kết luận của quyết định",
    decision: "Quyết định",
    decisionNumber: "Số, ký hiệu quyết định",
    decisionDate: "Ngày quyết định",
    signatory: "Người ký",
    reason: "Lý do ghi trong quyết định",
    validity: "Thời gian có hiệu lực",
    validFrom: "Có hiệu lực từ ngày",
    validTo: "Có hiệu lực đến hết ngày",
    state: "Tình trạng",
    recorded: "Ghi nhận",
    act: "Thao tác",
    revokedOn: "Không còn hiệu lực từ ngày",
    revokedReason: "Lý do, văn bản làm căn cứ",
  },
  help: {
    decisionNumber: "Ghi đủ số và ký hiệu, ví dụ: 123-QĐ/TU",
    signatory: "Ghi chức vụ và họ tên người ký",
    validTo: "Để trống nếu quyết định không ghi thời hạn. Ghi dd/mm/yyyy",
    revokedOn: "Trước ngày này, nội dung đã ghi nhận vẫn được tính. Ghi dd/mm/yyyy",
    revokedReason: "Số, ngày và cơ quan ban hành văn bản; nếu ghi nhận nhầm thì ghi rõ",
  },
  state: {
    in_force: "Đang có hiệu lực",
    not_begun: "Chưa đến ngày có hiệu lực",
    expired: "Đã hết thời hạn",
    revoked: "Đã thu hồi",
  },
  by: "{name}, {time}",
  revokedBy: "{name} đã thu hồi quyết định này lúc {time}.",
  revokedOn: "Thu hồi từ ngày {date}: {reason}",
  revokedTyped: "Lý do đồng chí nhập, chưa được lưu: {reason}",
  waiver: {
    title: "Ghi nhận miễn tiêu chuẩn: {name}",
    lead: "{title}, {unit}, nhiệm kỳ {term}. Việc miễn do cấp có thẩm quyền quyết định; hệ thống chỉ ghi nhận.",
    choose: "Chọn nội dung",
    option: "{subject}: {condition} (thẩm quyền: {level})",
    effect:
      "Nội dung được miễn hiển thị là “Được miễn” bên cạnh kết quả tính từ minh chứng. Nội dung đã ghi nhận không xóa được; nếu ghi nhầm thì thu hồi rồi ghi lại.",
    submit: "Ghi nhận quyết định miễn",
    done: "Đã ghi nhận miễn {subject} theo quyết định số {number}.",
    nothing:
      "Tiêu chuẩn đang áp dụng cho chức danh này không có nội dung nào được phép miễn. Nếu quy định của tỉnh cho phép, đề nghị bổ sung thẩm quyền miễn vào tiêu chuẩn chức danh.",
  },
  override: {
    title: "Ghi nhận kết luận về mức độ đáp ứng: {name}",
    lead: "{title}, {unit}, nhiệm kỳ {term}. Kết luận do cấp có thẩm quyền quyết định; hệ thống chỉ ghi nhận.",
    computed: "Mức độ tính từ minh chứng hôm nay",
    effect:
      "Kết luận hiển thị bên cạnh mức độ tính từ minh chứng và không thay thế mức độ đó; số liệu tổng hợp vẫn theo mức độ đã tính. Nội dung đã ghi nhận không xóa được; nếu ghi nhầm thì thu hồi rồi ghi lại.",
    submit: "Ghi nhận kết luận",
    done: "Đã ghi nhận kết luận theo quyết định số {number}.",
  },
  revocation: {
    title: "Thu hồi: {what}",
    lead: "{name}, {title}. Quyết định số {number} ngày {date}.",
    effect: "Quyết định đã ghi nhận vẫn được giữ trong lịch sử.",
    submit: "Ghi nhận thu hồi",
    done: "Đã ghi nhận thu hồi từ ngày {date}.",
  },
  ended:
    "Lượt quy hoạch này đã kết thúc nên không ghi nhận thêm quyết định. Nội dung đã ghi nhận được giữ ở trang mức độ đáp ứng.",
  refusal: {
    stale:
      "Nội dung này vừa được người khác cập nhật. Xem tình trạng hiện nay rồi gửi lại nếu cần.",
    record_ended: "Lượt quy hoạch này đã kết thúc nên không ghi nhận thêm quyết định.",
    not_asked:
      "Tiêu chuẩn áp dụng tại ngày có hiệu lực không yêu cầu nội dung này. Kiểm tra lại nội dung hoặc ngày có hiệu lực.",
    not_waivable:
      "Nội dung này không được phép miễn theo tiêu chuẩn áp dụng tại ngày có hiệu lực. Chọn nội dung khác.",
    decision_in_future: "Ngày quyết định sau ngày hôm nay. Kiểm tra lại ngày ghi trên quyết định.",
    valid_to_before_from:
      "Ngày hết hiệu lực sớm hơn ngày có hiệu lực. Sửa “Có hiệu lực từ ngày” hoặc “Có hiệu lực đến hết ngày”.",
    overlaps:
      "Đã có một quyết định khác có hiệu lực trong thời gian này. Thu hồi quyết định đó trước, hoặc sửa thời gian có hiệu lực.",
    already_revoked: "Quyết định này đã được thu hồi. Xem lịch sử ở trang mức độ đáp ứng.",
    revoked_in_future: "Ngày thu hồi sau ngày hôm nay. Chỉ ghi nhận việc thu hồi đã có hiệu lực.",
    revoked_before_start:
      "Ngày thu hồi sớm hơn ngày quyết định có hiệu lực ({from}). Để hủy từ đầu, ghi đúng ngày {from}.",
    revoked_after_end: "Quyết định đã hết thời hạn trước ngày này nên không cần thu hồi.",
  },
};
