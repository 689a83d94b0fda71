/** Half-days that stand in the way of one another, in one course or in several. */
export const clashes = {
  title: "Trùng lịch",
  lead: "Các trường hợp dưới đây không chặn việc lưu. Xem lại trước khi lưu.",
  none: "Không trùng phòng, giảng viên hay học viên với lớp khác.",
  room: "Trùng phòng: {asked}, {time} ngày {date}, lớp {code}.",
  lecturer: "Trùng giảng viên: {asked}, {time} ngày {date}, lớp {code}.",
  person: "{name}: có chỗ ở lớp {code}, buổi lúc {time} ngày {date}.",
  other: "khác, ngoài phạm vi phụ trách",
  faults_one: "Chưa thêm được vì {count} buổi dưới đây. Sửa lại rồi xem trước lại.",
  faults_other: "Chưa thêm được vì {count} buổi dưới đây. Sửa lại rồi xem trước lại.",
  outside: "Ngoài thời gian của lớp, từ {from} đến {to}: {time} ngày {date}.",
  overlaps: "Trùng giờ với buổi khác của chính lớp này: {time} ngày {date}.",
};
