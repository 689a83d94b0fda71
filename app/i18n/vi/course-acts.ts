/** What carries a course from one status to the next. */
export const courseActs = {
  announce: {
    name: "Thông báo chiêu sinh",
    title: "Thông báo chiêu sinh lớp {code}",
    lead: "Từ lúc này các đơn vị thấy lớp và cử người, đến hết ngày {date}.",
    body: "Sau khi thông báo, mã lớp và các mốc vẫn sửa được, nhưng lớp không trở lại dự kiến: muốn thôi thì phải hủy lớp và nêu lý do.",
    submit: "Thông báo chiêu sinh",
    done: "Đã thông báo chiêu sinh lớp {code}.",
  },
  settle: {
    name: "Chốt danh sách",
    title: "Chốt danh sách lớp {code}",
    lead: "Lớp thôi nhận đăng ký và thôi duyệt.",
    body: "Đăng ký chưa được quyết định sẽ hết hạn. Chỗ trống vẫn được chuyển cho danh sách chờ đến hết ngày thôi gọi. Việc này không hoàn tác được.",
    submit: "Chốt danh sách",
    done: "Đã chốt danh sách lớp {code}.",
  },
  start: {
    name: "Bắt đầu học",
    title: "Bắt đầu học lớp {code}",
    lead: "Lớp chuyển sang trạng thái đang học.",
    body: "Danh sách chờ được đóng lại, những người đang chờ được báo. Việc này không hoàn tác được.",
    submit: "Bắt đầu học",
    done: "Lớp {code} đã bắt đầu học.",
  },
  finish: {
    name: "Bế giảng",
    title: "Bế giảng lớp {code}",
    lead: "Lớp kết thúc giảng dạy.",
    body: "Sau khi bế giảng, thời khóa biểu và thông tin lớp không sửa được nữa. Việc này không hoàn tác được.",
    submit: "Bế giảng",
    done: "Đã bế giảng lớp {code}.",
  },
  obstacles: "Chưa thực hiện được:",
  pending_one: "Còn {count} đăng ký chưa được quyết định.",
  pending_other: "Còn {count} đăng ký chưa được quyết định.",
  noCall: "Chưa ghi công văn chiêu sinh. Có thể ghi sau.",
};
