export const inbox = {
  nav: "Thông báo",
  navUnread: "{n} chưa đọc",
  navUnreadMany: "trên {n} chưa đọc",
  title: "Thông báo",
  lead_one: "{n} thông báo chưa đọc",
  lead_other: "{n} thông báo chưa đọc",
  allRead: "Không có thông báo nào chưa đọc",
  field: { message: "Nội dung", at: "Thời điểm", state: "Tình trạng" },
  state: { unread: "Chưa đọc", read: "Đã đọc" },
  filter: { show: "Hiển thị", every: "Tất cả", unread: "Chưa đọc" },
  openRequest: "Xem đề nghị {code}",
  open: "Xem lớp {code}",
  openRequests: "Mở danh sách chờ cử",
  openApprovals: "Mở danh sách chờ duyệt",
  openMail: "Mở trang Thư điện tử",
  act: {
    read: "Đánh dấu đã đọc",
    readAll: "Đánh dấu tất cả đã đọc",
  },
  done: "Đã đánh dấu đã đọc.",
  empty:
    "Chưa có thông báo nào. Thông báo về đăng ký học, xếp lớp và thay đổi lịch sẽ hiển thị tại đây.",
  emptyUnread: "Không có thông báo nào chưa đọc.",
  note: "Thông báo được lưu lại, không tự xóa. Thông báo gửi cho công việc của đơn vị chỉ hiển thị khi đồng chí đang làm việc với vai trò phụ trách đơn vị đó.",
  part: {
    reason: "Lý do: {reason}.",
    toAdd: "Nội dung cần bổ sung: {reason}.",
    until: "Hạn: {date}.",
    contact: "Đồng chí có thể trao đổi với {contact}.",
    dates: "Thời gian: từ ngày {from} đến ngày {to}.",
    place: "Địa điểm: {place}.",
    summons: "Giấy triệu tập sẽ gửi qua đơn vị.",
    number: "Số thứ tự khi ghi vào danh sách: {n}.",
    people: "Người của đơn vị có tên trong lớp: {names}.",
    peopleMore: "Người của đơn vị có tên trong lớp: {names} và {n} người khác.",
    replacements: "Các lớp có thể thay thế: {list}.",
    answer: "Nội dung trả lời: {answer}.",
  },
  message: {
    data_request_asked: {
      subject: "Có đề nghị sửa hồ sơ {code}",
      other: "{person} đề nghị sửa một nội dung trong hồ sơ của mình và đang chờ đơn vị trả lời.",
    },
    data_request_answered: {
      subject: "Trả lời đề nghị sửa hồ sơ {code}",
      accepted: "Nội dung đồng chí đề nghị đã được sửa.",
      refused: "Nội dung đồng chí đề nghị chưa được sửa.",
    },
    request_received: {
      subject: "Đã nhận đăng ký lớp {code}",
      own: "Đăng ký của đồng chí được ghi nhận lúc {time} ngày {date} và đang chờ {unit} xem xét.",
    },
    request_waits: {
      subject: "Có đăng ký lớp {code} chờ xem xét",
      other: "{person} đăng ký học lớp này và đang chờ đơn vị xem xét cử.",
    },
    request_sent: {
      subject: "Đơn vị đã cử đi học lớp {code}",
      own: "Đơn vị đã đồng ý cử đồng chí đi học. Bước tiếp theo: Ban Tổ chức duyệt.",
      other: "{person} đã được đơn vị cử đi học, đang chờ Ban Tổ chức duyệt.",
    },
    people_sent: {
      subject: "Đơn vị cử học viên lớp {code}",
      other_one: "{unit} cử {n} người đi học, chờ duyệt.",
      other_other: "{unit} cử {n} người đi học, chờ duyệt.",
    },
    request_returned: {
      subject: "Đăng ký lớp {code} được trả lại để bổ sung",
      own: "Đăng ký của đồng chí được trả lại để bổ sung.",
      other: "Đăng ký của {person} được trả lại để bổ sung.",
    },
    request_not_approved: {
      subject: "Kết quả xét lớp {code}",
      own: "Đăng ký của đồng chí chưa được duyệt.",
      other: "Đăng ký của {person} chưa được duyệt.",
    },
    request_approved: {
      subject: "Đã duyệt đăng ký lớp {code}, chờ xếp lớp",
      own: "Đăng ký của đồng chí đã được duyệt và đang chờ xếp lớp.",
      other: "Đăng ký của {person} đã được duyệt và đang chờ xếp lớp.",
    },
    request_expired: {
      subject: "Đăng ký lớp {code} đã quá hạn xét duyệt",
      own: "Đăng ký của đồng chí chưa được xét duyệt trong thời hạn nên đã kết thúc. Nhu cầu học vẫn được ghi nhận.",
      other:
        "Đăng ký của {person} chưa được xét duyệt trong thời hạn nên đã kết thúc. Nhu cầu học vẫn được ghi nhận.",
    },
    waiting_closed: {
      subject: "Danh sách chờ lớp {code} đã kết thúc",
      own: "Lớp đã khai giảng, đồng chí chưa được xếp lớp. Nhu cầu học vẫn được ghi nhận.",
      other: "Lớp đã khai giảng, {person} chưa được xếp lớp. Nhu cầu học vẫn được ghi nhận.",
    },
    seat_confirmed: {
      subject: "Đã xếp lớp {code}",
      own: "Đồng chí có tên trong danh sách học viên.",
      other: "{person} có tên trong danh sách học viên.",
    },
    summons: {
      subject: "Triệu tập học viên lớp {code}",
      onDay: "Theo Công văn số {number} ngày {date}, đề nghị đồng chí có mặt ngày {day}.",
      atTime:
        "Theo Công văn số {number} ngày {date}, đề nghị đồng chí có mặt lúc {time} ngày {day}.",
      bring: "Giấy tờ cần mang theo ghi trong công văn.",
    },
    waiting_list: {
      subject: "Danh sách chờ lớp {code}",
      own: "Lớp đã đủ chỗ. Đồng chí có tên trong danh sách chờ; khi có chỗ, hệ thống sẽ báo.",
      other: "Lớp đã đủ chỗ. {person} có tên trong danh sách chờ.",
    },
    seat_offered: {
      subject: "Có chỗ tại lớp {code}",
      own: "Đồng chí vui lòng xác nhận trước {time} ngày {date}; sau thời điểm này chỗ được chuyển cho người tiếp theo.",
      other: "{person} được báo có chỗ, cần xác nhận trước {time} ngày {date}.",
    },
    offer_expired: {
      subject: "Đã quá hạn xác nhận chỗ tại lớp {code}",
      own: "Đồng chí chưa xác nhận trong thời hạn nên chỗ đã được chuyển cho người tiếp theo.",
      other: "{person} chưa xác nhận trong thời hạn nên chỗ đã được chuyển cho người tiếp theo.",
    },
    offer_declined: {
      subject: "Có người không nhận chỗ tại lớp {code}",
      other: "{person} không nhận chỗ.",
    },
    withdrawn: {
      subject: "Rút đăng ký lớp {code}",
      other: "{person} đã rút đăng ký.",
    },
    late_withdrawal_asked: {
      subject: "Đề nghị thôi học lớp {code}",
      other: "{person} đề nghị thôi học sau thời hạn rút đăng ký.",
    },
    late_withdrawal_granted: {
      subject: "Đã đồng ý cho thôi học lớp {code}",
      own: "Đề nghị thôi học của đồng chí đã được đồng ý.",
      other: "Đề nghị thôi học của {person} đã được đồng ý.",
    },
    late_withdrawal_refused: {
      subject: "Chưa đồng ý cho thôi học lớp {code}",
      own: "Đề nghị thôi học của đồng chí chưa được đồng ý; đồng chí vẫn có tên trong danh sách học viên.",
      other: "Đề nghị thôi học của {person} chưa được đồng ý.",
    },
    course_cancelled: {
      subject: "Hủy lớp {code}",
      all: "Lớp đã hủy, không tổ chức. Nhu cầu học vẫn được ghi nhận.",
      unit: "Lớp đã hủy, không tổ chức. Đơn vị báo cho người có tên và xem xét cử vào lớp khác; nhu cầu học vẫn được ghi nhận.",
    },
    course_moved: {
      subject: "Thay đổi lịch lớp {code}",
      all: "Lịch mới: từ ngày {from} đến ngày {to}.",
    },
    closing_asked: {
      subject: "Hồ sơ lớp {code} chờ chốt",
      other: "{person} đề nghị chốt hồ sơ lớp. Người nhập điểm không tự công nhận kết quả.",
    },
    certificate_registered: {
      subject: "Giấy chứng nhận lớp {code} đã vào sổ gốc",
      own: "Số vào sổ: {number}. Nhận tại {place}, có ký nhận.",
    },
    course_completed: {
      subject: "Kết quả lớp {code}",
      own: "Đồng chí đã được công nhận hoàn thành lớp học.",
    },
    course_not_completed: {
      subject: "Kết quả lớp {code}",
      own: "Đồng chí chưa được công nhận hoàn thành lớp học. Xem chuyên cần và điểm tại trang lớp.",
    },
    course_results: {
      subject: "Kết quả lớp {code}",
      completed_one: "{unit}: {count} đồng chí do đơn vị cử đã hoàn thành.",
      completed_other: "{unit}: {count} đồng chí do đơn vị cử đã hoàn thành.",
      others_one: "{count} đồng chí chưa hoàn thành. Danh sách xem tại trang lớp.",
      others_other: "{count} đồng chí chưa hoàn thành. Danh sách xem tại trang lớp.",
    },
    result_voided: {
      subject: "Hủy kết quả lớp {code}",
      own: "Kết quả của đồng chí tại lớp này đã bị hủy; nhu cầu học được ghi nhận lại.",
      other: "Kết quả của {person} tại lớp này đã bị hủy; nhu cầu học được ghi nhận lại.",
    },
    daily_digest: {
      subject: "Việc cần xử lý hôm nay: {n}",
      officer: "Chờ cử: {toSend}; sắp hết hạn: {dueSoon}; có chỗ chờ xác nhận: {toConfirm}.",
      keeper: "Chờ duyệt: {toDecide}; buổi chưa điểm danh: {rolls}; lớp chờ chốt hồ sơ: {toClose}.",
    },
    mail_stopped: {
      subject: "Thư điện tử chưa gửi được",
      all: "Máy chủ thư không nhận thư từ {time} ngày {date}. Các thư được giữ lại và gửi khi máy chủ hoạt động; không thư nào bị mất.",
    },
    session_changed: {
      subject: "Thay đổi buổi học lớp {code}",
      moved: "Buổi học {before} chuyển sang {after}.",
      gone: "Buổi học {before} không còn trong lịch.",
      added: "Lịch học có thêm buổi {after}.",
      several: "Lịch học có thêm buổi mới.",
      look: "Đồng chí xem lịch học của mình để biết đầy đủ.",
      at: "{from}–{to} ngày {date}",
      in: "{from}–{to} ngày {date} ({room})",
    },
  },
};
