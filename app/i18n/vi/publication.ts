export const publication = {
  field: {
    publicationNumber: "Số, ký hiệu thông báo",
    publicationDate: "Ngày thông báo",
  },
  fact: "Thông báo kết quả phê duyệt",
  none: "Chưa ghi nhận thông báo",
  said: "Số {number} ngày {date}",
  own: "Người trong danh sách xem chức danh của mình",
  ownOpen: "Được xem",
  ownClosed: "Không được xem",
  record: "Ghi nhận thông báo",
  correct: "Sửa số, ngày thông báo",
  open: "Cho người trong danh sách xem chức danh của mình",
  close: "Ngừng cho xem chức danh",
  page: {
    title: "Ghi nhận thông báo kết quả phê duyệt: {unit}",
    lead: "Nhiệm kỳ {term}, danh sách tính đến ngày {date}. Cơ quan có thẩm quyền đã thông báo bằng văn bản; hệ thống chỉ ghi nhận.",
    numberHelp: "Ghi đủ số và ký hiệu, ví dụ: 15-TB/TU",
    effect:
      "Sau khi ghi nhận, danh sách có trạng thái “Đã thông báo”. Người trong danh sách vẫn chưa thấy chức danh quy hoạch của mình; việc cho xem là bước riêng.",
    submit: "Ghi nhận thông báo",
    done: "Đã ghi nhận thông báo số {number} ngày {date}.",
  },
  opening: {
    title: "Cho xem chức danh quy hoạch của mình: {unit}",
    lead: "Nhiệm kỳ {term}, danh sách tính đến ngày {date}, thông báo số {number} ngày {notice}.",
    body: "Mỗi người trong danh sách này sẽ thấy chức danh quy hoạch, đơn vị, nhiệm kỳ và kết quả đối chiếu tiêu chuẩn của chính mình. Không ai xem được thông tin của người khác. Chức danh ở danh sách khác vẫn không hiển thị.",
    submit: "Cho xem chức danh",
    done: "Người trong danh sách đã xem được chức danh quy hoạch của mình.",
  },
  closing: {
    title: "Ngừng cho xem chức danh quy hoạch: {unit}",
    lead: "Nhiệm kỳ {term}, danh sách tính đến ngày {date}, thông báo số {number} ngày {notice}.",
    body: "Người trong danh sách này không còn thấy chức danh, đơn vị, nhiệm kỳ quy hoạch của mình; chỉ còn thấy nội dung cần học.",
    submit: "Ngừng cho xem",
    done: "Người trong danh sách không còn xem được chức danh quy hoạch của mình.",
  },
  refusal: {
    stale: "Nội dung này vừa được người khác cập nhật. Xem thay đổi rồi gửi lại.",
    not_decided:
      "Danh sách chưa ghi số, ngày quyết định phê duyệt nên chưa có kết quả để thông báo. Ghi nhận quyết định trước.",
    publication_in_future: "Ngày thông báo sau ngày hôm nay. Kiểm tra lại ngày ghi trên thông báo.",
    publication_before_decision:
      "Ngày thông báo sớm hơn ngày quyết định phê duyệt. Kiểm tra lại hai ngày.",
    not_published:
      "Danh sách chưa ghi số, ngày thông báo nên chưa cho xem được. Ghi nhận thông báo trước.",
    already_open: "Người trong danh sách đã được xem chức danh của mình. Không cần làm lại.",
    already_closed:
      "Người trong danh sách đang không được xem chức danh của mình. Không cần làm lại.",
  },
  event: {
    decided: "Ghi nhận quyết định",
    published: "Ghi nhận thông báo",
    own_opened: "Cho người trong danh sách xem chức danh quy hoạch của mình",
    own_closed: "Ngừng cho người trong danh sách xem chức danh quy hoạch của mình",
  },
};
